package org.copydesk.app.escape;

/**
 * Scraped text made safe to show: what would steer a terminal, turn the direction of reading or hide is shown as a visible name
 * instead. A control character becomes its picture, such as ␛; anything else {@code <U+202E>}.
 */
public final class VisibleText {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final char DELETE = 0x7f;
    private static final char DELETE_PICTURE = 0x2421;

    private VisibleText() {}

    /** Keeps line ends and tabs. */
    public static String of(String text) {
        return of(text, true);
    }

    /** On one line: line ends and tabs are shown too. */
    public static String line(String text) {
        return of(text, false);
    }

    private static String of(String text, boolean linesKept) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (linesKept && (c == '\n' || c == '\t')) {
                shown.appendCodePoint(c);
            } else if (c < ' ') {
                shown.append((char) (CONTROL_PICTURES + c));
            } else if (c == DELETE) {
                shown.append(DELETE_PICTURE);
            } else if (isHidden(c)) {
                shown.append("<U+%04X>".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> isBlankLetter(c) || isVariationSelector(c);
        };
    }

    /** Hangul fillers and the blank Braille pattern: letters and symbols by type, nothing to the eye. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
