package org.copydesk.core.mark;

import java.util.Comparator;
import org.copydesk.core.text.Anchor;
import org.copydesk.core.text.Span;

/** One statement about the source, in its coordinates. Only a {@link View} makes marks. */
public sealed interface Mark permits Label, Edit, Fact {
    /** The canonical order of marks: total, and the same for equal marks only. */
    Comparator<Mark> ORDER = Comparator.comparing(Mark::phase)
            .thenComparing(mark -> mark.anchor() instanceof Span span ? span : new Span(0, 1))
            .thenComparing(mark -> mark.evidence().rule())
            .thenComparing(Mark::toString);

    Phase phase();

    /** Where in the source this was seen. */
    Anchor anchor();

    Evidence evidence();
}
