package org.copydesk.core.mark;

import java.util.Comparator;
import org.copydesk.core.text.Provenance;

/** One statement about the source, in its coordinates. Only a {@link View} makes marks. */
public sealed interface Mark permits Label, Edit, Fact {
    /** The canonical order of marks: by phase, place and rule first; total, and 0 for equal marks only. */
    Comparator<Mark> ORDER = CanonicalOrder::compare;

    Phase phase();

    /** Where in the source this was seen. */
    Provenance anchor();

    Evidence evidence();
}
