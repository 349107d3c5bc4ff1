package org.copydesk.core.site;

/**
 * What is wrong with a line of a rule file.
 *
 * @param file its name
 * @param line from 1
 * @param message one sentence fragment
 */
public record RuleFault(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
