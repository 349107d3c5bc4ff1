package org.copydesk.core.rule;

import org.copydesk.core.text.CopydeskException;

/** A rule file can't be used as it is; the message begins with file and line. */
public final class BrokenRuleException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String fault;

    /**
     * @param where the file and the line, as {@code file:line}
     * @param fault what is wrong, one sentence
     */
    BrokenRuleException(String where, String fault) {
        super(where + ": " + fault);
        this.where = where;
        this.fault = fault;
    }

    BrokenRuleException(String where, String fault, Throwable cause) {
        super(where + ": " + fault, cause);
        this.where = where;
        this.fault = fault;
    }

    /** The file's name. */
    public String file() {
        return where.substring(0, where.lastIndexOf(':'));
    }

    /** The line, from 1. */
    public int line() {
        return Integer.parseInt(where.substring(where.lastIndexOf(':') + 1));
    }

    /** What is wrong, one sentence fragment. */
    public String fault() {
        return fault;
    }
}
