package org.copydesk.bench.subject;

import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Answer;

/** A cleaner to be measured. Thread-safe. */
@FunctionalInterface
public interface Subject {
    /**
     * Cleans one page.
     *
     * @param id names the page
     * @param payload the page
     * @throws Exception if the cleaner fails, with whatever it throws; the page then counts as empty
     */
    Answer clean(String id, Payload payload) throws Exception;
}
