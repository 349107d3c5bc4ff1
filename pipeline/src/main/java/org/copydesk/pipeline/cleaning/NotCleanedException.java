package org.copydesk.pipeline.cleaning;

import org.copydesk.core.text.CopydeskException;

/** A document that can't be cleaned; its message says where and why in one sentence. */
public final class NotCleanedException extends CopydeskException {
    private static final long serialVersionUID = 1;

    NotCleanedException(String stage, String reason) {
        super(stage + ": " + reason);
    }
}
