package org.copydesk.core.site;

/**
 * A change of the page's own characters before it is read.
 *
 * @param find what to look for, letter for letter
 * @param replace what to put there
 * @param where the line, as {@code file:line}
 */
public record Replacement(String find, String replace, String where) {}
