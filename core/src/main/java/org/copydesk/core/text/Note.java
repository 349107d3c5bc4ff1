package org.copydesk.core.text;

/**
 * A remark on a whole document, such as the charset it was read in or a limit that was hit.
 *
 * @param code a stable name for programs, such as {@code decode.charset}
 * @param message one sentence for people
 */
public record Note(String code, String message) {
    /** The code of the remark that the page shows no prose, and that its text was read from the data in its scripts. */
    public static final String SCRIPT_TEXT = "decode.script-text";
}
