package org.copydesk.pipeline.export;

/**
 * A text as a spreadsheet may open it. A text that would be taken for a formula gets a leading apostrophe; so does one that has
 * such an apostrophe already, so that the text can be read back: of apostrophes before a formula's sign, one is ours.
 */
public final class SpreadsheetCell {
    /** After OWASP's page on CSV injection; the wide forms are the same signs to a Japanese spreadsheet. */
    private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetCell() {}

    public static String of(String text) {
        String shown = ControlCharacters.shown(text);
        return isFormula(shown) ? "'" + shown : shown;
    }

    /** Spaces and invisible characters don't hide a formula: some programs trim them. */
    private static boolean isFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                return true;
            }
            if (c != '\'' && !isUnseen(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
