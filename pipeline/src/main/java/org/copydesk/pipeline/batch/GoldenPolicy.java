package org.copydesk.pipeline.batch;

/** What becomes of a run that would make golden records worse. */
public enum GoldenPolicy {
    /** It is refused before it cleans anything. */
    REFUSE,
    /** It goes on, and the golden records need be no better than that from then on. */
    ACCEPT
}
