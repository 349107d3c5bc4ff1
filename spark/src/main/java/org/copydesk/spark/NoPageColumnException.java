package org.copydesk.spark;

import org.copydesk.core.text.CopydeskException;

/** A table without a column that can hold a page; its message names those that it has. */
public final class NoPageColumnException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    NoPageColumnException(String message) {
        super(message);
    }
}
