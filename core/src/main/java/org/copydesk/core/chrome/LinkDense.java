package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.stage.Stage;

/** Marks runs of blocks that are little but links: menus, lists of other stories. Immutable and thread-safe. */
public final class LinkDense implements Stage {
    private static final double MOSTLY = 0.75;
    /** A single short link may be an article's own, such as a heading that is one; this many in a row are a list. */
    private static final int LEAST_RUN = 3;
    /** A longer block with a full stop is prose, whatever it links to. In words. */
    private static final int PROSE_WORDS = 15;

    private final BoxRules boxRules;
    private final String rules;

    /** @param book its rules on boxes say which links lead to other stories */
    public LinkDense(RuleBook book) {
        boxRules = BoxRules.of(book);
        rules = book.fingerprint();
    }

    @Override
    public String id() {
        return "chrome.link-dense";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public String fingerprint() {
        return id() + "/2 " + rules;
    }

    @Override
    public List<Mark> inspect(View view) {
        Boxes boxes = Boxes.of(view, boxRules);
        Prose prose = view.reading(Prose.class, Prose::of);
        List<Passage> passages = view.passages();
        Set<Passage> facts = FactLines.of(view);
        List<Mark> marks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= passages.size(); i++) {
            if (i == passages.size() || facts.contains(passages.get(i)) || !dense(prose.of(passages.get(i)))) {
                mark(view, passages.subList(start, i), prose, boxes, marks);
                start = i + 1;
            }
        }
        return marks;
    }

    private static boolean dense(Prose.Measure measure) {
        return measure.linked() >= MOSTLY && !(measure.sentence() && measure.words() >= PROSE_WORDS);
    }

    private void mark(View view, List<Passage> run, Prose prose, Boxes boxes, List<Mark> marks) {
        for (Passage passage : run) {
            boolean heading = passage.block().layout().headingLevel() > 0 && run.size() < LEAST_RUN;
            boolean sentence = prose.of(passage).sentence() && run.size() < LEAST_RUN;
            if (!heading && !sentence) {
                String reason = run.size() < LEAST_RUN
                        ? "nothing but a link"
                        : "one of %d blocks in a row that are links".formatted(run.size());
                marks.add(boxes.label(view, passage, Evidence.of(id(), run.size() < LEAST_RUN ? 0.7 : 0.9, reason)));
            }
        }
    }
}
