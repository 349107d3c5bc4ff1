package org.copydesk.core.site;

/**
 * One line of a site file.
 *
 * @param action what it asks for
 * @param value an XPath 1.0 expression, not yet compiled, or the piece of text to look for
 * @param condition an expression that must find something in the page; empty without one
 * @param file the file's name
 * @param line from 1
 */
public record Directive(Action action, String value, String condition, String file, int line) {
    Directive onlyIf(String expression) {
        return new Directive(action, value, expression, file, line);
    }

    /** As {@code file:line}. */
    public String where() {
        return file + ":" + line;
    }
}
