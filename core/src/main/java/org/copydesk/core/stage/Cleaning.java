package org.copydesk.core.stage;

import java.util.List;
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
 */
public record Cleaning(SourceText source, Marks marks, Policy policy, String fingerprint, List<Note> diagnostics) {
    public Cleaning {
        diagnostics = List.copyOf(diagnostics);
    }

    Cleaning with(Marks newMarks) {
        return new Cleaning(source, newMarks, policy, fingerprint, diagnostics);
    }
}
