package org.copydesk.core.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.characters.Mend;
import org.copydesk.core.characters.Mending;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Repairs characters: mojibake, HTML entities left in the text (outside of preformatted blocks), ligatures, odd spaces, and what
 * nobody sees. What it finds is {@link Mending}'s. Immutable and thread-safe.
 */
public final class CharacterRepair implements Stage {
    @Override
    public String id() {
        return "repair.characters";
    }

    @Override
    public Phase phase() {
        return Phase.REPAIR;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Passage> odd = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Passage passage : view.passages()) {
            if (Mending.needsLook(passage.text())) {
                odd.add(passage);
                texts.add(passage.text());
            }
        }
        List<Mark> marks = new ArrayList<>();
        if (!odd.isEmpty()) {
            Mending mending = Mending.of(texts);
            for (Passage passage : odd) {
                inspect(view, passage, mending, marks);
            }
        }
        return marks;
    }

    private static void inspect(View view, Passage passage, Mending mending, List<Mark> marks) {
        boolean entities = passage.block().layout().shape() != Layout.Shape.PREFORMATTED;
        int at = passage.span().start();
        for (Mend mend : mending.find(passage.text(), entities)) {
            Evidence evidence = Evidence.of(mend.rule(), mend.confidence(), mend.reason());
            marks.add(view.edit(at + mend.start(), at + mend.end(), mend.text(), evidence));
        }
    }
}
