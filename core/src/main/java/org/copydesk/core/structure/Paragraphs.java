package org.copydesk.core.structure;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/**
 * Labels as paragraphs what is nothing else: one a block, unless line breaks clearly divide it, or blocks clearly share a
 * sentence. Immutable and thread-safe.
 */
public final class Paragraphs implements Stage {
    private static final String ID = "structure.paragraph";
    private static final List<Stage> OTHERS = List.of(new Headline(), new Credits(), new Shapes());

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.STRUCTURE;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> labels = new ArrayList<>();
        for (LineRuns.Run run : runs(view)) {
            labels.add(view.label(run.span(), Role.PARAGRAPH, evidence(run)));
        }
        return labels;
    }

    /** The paragraphs of a view, in order. */
    static List<LineRuns.Run> runs(View view) {
        return view.reading(All.class, All::of).runs();
    }

    /** All paragraphs of a view. */
    private record All(List<LineRuns.Run> runs) {
        static All of(View view) {
            return new All(List.copyOf(find(view)));
        }
    }

    private static List<LineRuns.Run> find(View view) {
        List<Span> claimed = new ArrayList<>();
        for (Stage other : OTHERS) {
            for (Mark mark : other.inspect(view)) {
                if (mark instanceof Label label) {
                    view.toView(label.span()).ifPresent(claimed::add);
                }
            }
        }
        claimed.sort(null);
        List<ViewLine> free = new ArrayList<>();
        int next = 0;
        for (ViewLine line : ViewLine.of(view)) {
            while (next < claimed.size()
                    && claimed.get(next).end() <= line.span().start()) {
                next++;
            }
            if (next == claimed.size() || !claimed.get(next).overlaps(line.span())) {
                free.add(line);
            }
        }
        return new LineRuns(free, view.text()).all();
    }

    private static Evidence evidence(LineRuns.Run run) {
        if (run.joined()) {
            return Evidence.of(ID, 0.6, "lines that share a sentence");
        }
        return run.split()
                ? Evidence.of(ID, 0.65, "set off by line breaks")
                : Evidence.of(ID, 0.7, "running text, and nothing else was said of it");
    }
}
