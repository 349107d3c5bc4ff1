package org.copydesk.core.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Takes out of flat text the signs that stood for mark-up where the page was flattened: Markdown's addresses, emphasis and
 * heading signs, link numbers with their list, markers for pictures, drawn lines. Immutable and thread-safe.
 */
public final class MarkupRepair implements Stage {
    private static final int LONGEST_QUOTED = 40;

    @Override
    public String id() {
        return "repair.markup";
    }

    @Override
    public Phase phase() {
        return Phase.REPAIR;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> marks = new ArrayList<>();
        MarkupDialect dialect = null;
        for (Passage passage : view.passages()) {
            Layout layout = passage.block().layout();
            if (!layout.path().isEmpty() || layout.shape() == Layout.Shape.PREFORMATTED) {
                continue;
            }
            if (dialect == null) {
                dialect = MarkupDialect.of(view.text());
            }
            List<MarkupCut> cuts = new ArrayList<>();
            new LineMarkup(view, passage, dialect).find(cuts);
            LinkMarkup.find(passage.text(), dialect, cuts);
            if (dialect.markdown()) {
                EmphasisMarkup.find(passage.text(), cuts);
            }
            edit(view, passage, cuts, marks);
        }
        return marks;
    }

    /** Cuts that overlap an earlier one are part of it: the widest from each place counts. */
    private static void edit(View view, Passage passage, List<MarkupCut> cuts, List<Mark> marks) {
        cuts.sort(Comparator.comparingInt(MarkupCut::start).thenComparing(cut -> -cut.end()));
        int at = 0;
        for (MarkupCut cut : cuts) {
            if (cut.start() < at) {
                continue;
            }
            String before = passage.text().substring(cut.start(), cut.end());
            Evidence evidence = Evidence.of(
                    cut.kind().rule, cut.kind().confidence, "“%s” %s".formatted(brief(before), cut.kind().reason));
            int start = passage.span().start();
            marks.add(view.edit(start + cut.start(), start + cut.end(), "", evidence));
            at = cut.end();
        }
    }

    private static String brief(String text) {
        if (text.length() <= LONGEST_QUOTED) {
            return text;
        }
        int end = LONGEST_QUOTED - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
    }
}
