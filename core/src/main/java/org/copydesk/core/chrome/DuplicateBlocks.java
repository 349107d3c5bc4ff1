package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;

/** Marks blocks of some length that say what an earlier block said, and quotes pulled out of the text. Thread-safe. */
public final class DuplicateBlocks implements Stage {
    /** Shorter blocks may be said twice on purpose, in words. */
    private static final int LEAST_WORDS = 8;
    /** From how many blocks on a group of short ones that stands again is no accident. */
    private static final int LEAST_GROUP = 3;

    private static final int NOTHING = -1;

    @Override
    public String id() {
        return "chrome.duplicate";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public List<Mark> inspect(View view) {
        Prose prose = view.reading(Prose.class, Prose::of);
        List<Passage> passages = view.passages();
        Map<String, Integer> numbers = new HashMap<>();
        int[] said = new int[passages.size()];
        Set<Integer> seen = new HashSet<>();
        Set<Group> groups = new HashSet<>();
        boolean[] again = new boolean[passages.size()];
        for (int i = 0; i < again.length; i++) {
            String skeleton = Skeleton.of(passages.get(i).text());
            Integer known = skeleton.isEmpty() ? Integer.valueOf(NOTHING) : numbers.putIfAbsent(skeleton, i);
            said[i] = known == null ? i : known;
            boolean isLong = prose.of(passages.get(i)).words() >= LEAST_WORDS;
            again[i] = isLong && !seen.add(said[i]);
            int first = i - LEAST_GROUP + 1;
            if (first >= 0 && !groups.add(new Group(said[first], said[first + 1], said[i]))) {
                for (int j = first; j <= i; j++) {
                    again[j] |= said[j] != NOTHING;
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < again.length; i++) {
            if (again[i]) {
                marks.add(view.label(
                        passages.get(i).span(),
                        Role.CHROME,
                        Evidence.of(id(), 0.9, "stands earlier on the page, too")));
            }
        }
        return marks;
    }

    /** What {@link #LEAST_GROUP} blocks in a row say, each as the index of the first block that says it. */
    private record Group(int first, int second, int third) {}
}
