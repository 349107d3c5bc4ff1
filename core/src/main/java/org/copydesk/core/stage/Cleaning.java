package org.copydesk.core.stage;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.decision.ManualDecisions;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;

/**
 * A source and all that was said about it; on its way through the steps it holds what the steps so far have said. Immutable.
 *
 * @param source what was cleaned
 * @param marks everything said, with what became of it
 * @param policy what was applied and what belongs to the text
 * @param fingerprint names the rules, stages, policy and model: the same source and fingerprint give the same marks
 * @param diagnostics remarks on the document, the decoder's notes among them
 * @param decisions what people decided about it
 */
public record Cleaning(
        SourceText source,
        Marks marks,
        Policy policy,
        String fingerprint,
        List<Note> diagnostics,
        ManualDecisions decisions) {
    public Cleaning {
        diagnostics = List.copyOf(diagnostics);
    }

    /** A cleaning about which no person decided anything. */
    public Cleaning(SourceText source, Marks marks, Policy policy, String fingerprint, List<Note> diagnostics) {
        this(source, marks, policy, fingerprint, diagnostics, ManualDecisions.of(source, List.of(), policy));
    }

    Cleaning with(Marks newMarks, List<Note> more) {
        List<Note> notes = new ArrayList<>(diagnostics);
        notes.addAll(more);
        return new Cleaning(source, newMarks, policy, fingerprint, notes, decisions);
    }

    /** What became of each decision of a person, by its number. */
    public List<PlacedDecision> placedDecisions() {
        return decisions.placed(marks);
    }
}
