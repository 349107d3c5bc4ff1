package org.copydesk.core.site;

/**
 * One line of a site file.
 *
 * @param action what it asks for
 * @param value an XPath 1.0 expression, or the piece of text to look for
 * @param condition an expression that must find something in the page; empty without one
 * @param where the line, as {@code file:line}
 */
public record Directive(Action action, String value, String condition, String where) {
    Directive onlyIf(String expression) {
        return new Directive(action, value, expression, where);
    }
}
