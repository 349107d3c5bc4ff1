package org.copydesk.pipeline.decision;

import java.util.List;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningOrigin;
import org.copydesk.pipeline.store.StoredRecord;

/**
 * Makes records anew by what people decide. Both methods end within the time that a document may take, and throw a
 * {@link org.copydesk.core.text.CopydeskException} if it needs more, or can't be cleaned. Thread-safe.
 */
public interface Recleaner {
    /** The source that a record speaks of, as it was decoded then where that text is kept. */
    SourceText source(StoredRecord stored);

    /** What becomes of a record's source by today's rules, what was known of the corpus then, and decisions. Writes nothing. */
    Renewed clean(StoredRecord stored, List<ManualDecision> decided);

    /**
     * A record made anew.
     *
     * @param origin what it was made with
     * @param cleaned ready to be stored
     */
    record Renewed(CleaningOrigin origin, Cleaned cleaned) {}
}
