package org.copydesk.core.guard;

/** A document that can't be cleaned; its message says why in one sentence. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final boolean fault;

    RefusedException(String stage, String reason, boolean fault, Throwable cause) {
        super(reason, cause, false, false);
        this.stage = stage;
        this.fault = fault;
    }

    /** Where it failed: the label of a {@link QuarantineStage}, or the id of a stage or the label of a step of the cleaning. */
    public String stage() {
        return stage;
    }

    /** One sentence for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Whether the fault is a stage's, not the document's. */
    public boolean fault() {
        return fault;
    }
}
