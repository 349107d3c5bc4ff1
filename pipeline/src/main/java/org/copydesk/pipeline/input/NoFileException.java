package org.copydesk.pipeline.input;

/** A pattern that a run was asked to read fits no file; nothing was changed. */
public final class NoFileException extends InputException {
    private static final long serialVersionUID = 1L;

    private final String pattern;

    NoFileException(String pattern) {
        super("no file fits " + pattern);
        this.pattern = pattern;
    }

    /** The pattern, as it was given. */
    public String pattern() {
        return pattern;
    }
}
