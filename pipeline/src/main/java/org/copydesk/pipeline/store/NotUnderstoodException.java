package org.copydesk.pipeline.store;

import org.jspecify.annotations.Nullable;

/** A place in a list, or a number, that no list of ours gave. Its message is what was asked. */
public final class NotUnderstoodException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public NotUnderstoodException(String asked, @Nullable Exception cause) {
        super(asked, cause);
    }
}
