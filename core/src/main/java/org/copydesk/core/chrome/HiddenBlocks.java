package org.copydesk.core.chrome;

import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;

/** Marks what the page does not show, unless that is most of its text: then a script would have shown it. Thread-safe. */
public final class HiddenBlocks implements Stage {
    @Override
    public String id() {
        return "chrome.hidden";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Passage> hidden = view.passages().stream()
                .filter(passage -> passage.block().layout().hidden())
                .toList();
        if (length(hidden) * 2 > length(view.passages())) {
            return List.of();
        }
        Evidence evidence = Evidence.of(id(), 0.9, "the page does not show it");
        return hidden.stream()
                .<Mark>map(passage -> view.label(passage.span(), Role.CHROME, evidence))
                .toList();
    }

    private static long length(List<Passage> passages) {
        return passages.stream().mapToLong(passage -> passage.span().length()).sum();
    }
}
