package org.copydesk.app.cli;

/** Colours for a terminal, or signs in their place where there is none. */
final class Colours {
    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    private final boolean colours;

    Colours(boolean colours) {
        this.colours = colours;
    }

    String title(String text) {
        return style("1", text);
    }

    String faint(String text) {
        return style("2", text);
    }

    /** What stands in the source and not in the clean text. */
    String removed(String text) {
        return colours ? style("31;9", text) : "[-" + text + "-]";
    }

    /** What stands in the clean text and not in the source. */
    String added(String text) {
        return colours ? style("32", text) : "{+" + text + "+}";
    }

    String minus(String text) {
        return style("31", "- " + text);
    }

    String plus(String text) {
        return style("32", "+ " + text);
    }

    /** Each line for itself: a style that runs over a line's end would colour the margin too. */
    private String style(String code, String text) {
        if (!colours || text.isEmpty()) {
            return text;
        }
        return ESCAPE + code + "m" + text.replace("\n", RESET + "\n" + ESCAPE + code + "m") + RESET;
    }
}
