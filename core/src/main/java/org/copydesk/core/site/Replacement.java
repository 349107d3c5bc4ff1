package org.copydesk.core.site;

/**
 * A change of the page's own characters before it is read.
 *
 * @param find what to look for, letter for letter; never empty
 * @param replace what to put there
 * @param file the file's name
 * @param line from 1
 */
public record Replacement(String find, String replace, String file, int line) {
    /** As {@code file:line}. */
    public String where() {
        return file + ":" + line;
    }
}
