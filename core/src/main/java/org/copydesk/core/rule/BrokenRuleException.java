package org.copydesk.core.rule;

import org.copydesk.core.text.CopydeskException;

/** A rule file can't be used as it stands; the message begins with file and line. */
public final class BrokenRuleException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    /**
     * @param where the file and the line, as {@code file:line}
     * @param fault what is wrong, one sentence
     */
    BrokenRuleException(String where, String fault) {
        super(where + ": " + fault);
    }

    BrokenRuleException(String where, String fault, Throwable cause) {
        super(where + ": " + fault, cause);
    }
}
