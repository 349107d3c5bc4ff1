package org.copydesk.core.text;

/**
 * A remark on a whole document, such as the charset it was read in or a limit that was hit.
 *
 * @param code a stable name for programs, such as {@code decode.charset}
 * @param message one sentence for people
 */
public record Note(String code, String message) {}
