package org.copydesk.pipeline.export;

/** Characters of scraped text that would do something rather than be read. */
final class ControlCharacters {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final char DELETE = 0x7f;
    private static final char DELETE_PICTURE = 0x2421;

    private ControlCharacters() {}

    /**
     * Whether it steers a terminal, ends a line where none seems to end, or turns the direction of the text after it. Marks that
     * only join, part or lean on their neighbours are none: Persian and emoji need them.
     */
    static boolean isHarmful(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r'
                || c >= DELETE && c <= 0x9f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029;
    }

    /** The text with harmful characters made visible: a control character becomes its picture, such as ␛; any other {@code <U+202E>}. */
    static String shown(String text) {
        if (text.codePoints().noneMatch(ControlCharacters::isHarmful)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isHarmful(c)) {
                shown.appendCodePoint(c);
            } else if (c < ' ') {
                shown.append((char) (CONTROL_PICTURES + c));
            } else if (c == DELETE) {
                shown.append(DELETE_PICTURE);
            } else {
                shown.append("<U+%04X>".formatted(c));
            }
        });
        return shown.toString();
    }
}
