package org.copydesk.core.site;

import org.copydesk.core.text.CopydeskException;

/** A folder of site rules can't be used; the message is one line for the person who keeps it. */
public final class SiteRulesException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    SiteRulesException(String message) {
        super(message);
    }

    SiteRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
