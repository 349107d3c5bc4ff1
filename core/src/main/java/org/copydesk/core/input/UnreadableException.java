package org.copydesk.core.input;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What can't be read; its message says why, in words for people. */
public class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String reason) {
        super(reason);
    }

    public UnreadableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** Why something can't be read. What a library says of it is for programmers, and is left out. */
    public static String reason(Exception e) {
        if (e instanceof UnreadableException known) {
            return String.valueOf(known.getMessage());
        }
        return e instanceof EOFException ? "it breaks off" : "its bytes are damaged, or can't be read";
    }
}
