package org.copydesk.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address that no page of ours links to. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class BadQueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadQueryException(String asked, @Nullable Exception cause) {
        super("not understood: " + asked, cause);
    }
}
