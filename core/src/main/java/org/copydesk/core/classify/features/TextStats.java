package org.copydesk.core.classify.features;

/**
 * A text's signs, counted in one pass.
 *
 * @param chars all but white space
 * @param capitalised words that begin with a capital
 * @param spaced words as white space divides them
 * @param sentences ends of sentences
 * @param ends whether it ends as sentences or leads do
 * @param alone characters of scripts without spaces
 * @param script the script of most letters
 */
public record TextStats(
        int chars,
        int letters,
        int upper,
        int digits,
        int signs,
        int commas,
        int sentences,
        int spaced,
        int capitalised,
        boolean quotes,
        boolean ends,
        int alone,
        Script script) {
    private static final int TAIL = 4;
    private static final Script[] SCRIPTS = Script.values();

    public static TextStats of(String text) {
        int chars = 0;
        int letters = 0;
        int upper = 0;
        int digits = 0;
        int signs = 0;
        int commas = 0;
        int sentences = 0;
        int spaced = 0;
        int capitalised = 0;
        int lower = 0;
        boolean quotes = false;
        boolean gap = true;
        int alone = 0;
        int[] scripts = new int[SCRIPTS.length];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c)) {
                gap = true;
                continue;
            }
            chars++;
            if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (Character.isLetter(c)) {
                letters++;
                scripts[Script.of(c).ordinal()]++;
                alone += HashedTerms.alone(c) ? 1 : 0;
                upper += Character.isUpperCase(c) ? 1 : 0;
            } else if (Character.isDigit(c)) {
                digits++;
            } else {
                signs++;
                commas += c == ',' || c == ';' || c == '、' || c == '，' ? 1 : 0;
                quotes |= c == '"' || c == '“' || c == '«' || c == '„';
                boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
                sentences += stop(c) && (last || c > 0x3000) ? 1 : 0;
            }
            if (gap) {
                spaced++;
                capitalised += Character.isUpperCase(c) ? 1 : 0;
                gap = false;
            }
        }
        scripts[Script.LATIN.ordinal()] += lower;
        return new TextStats(
                chars,
                letters + lower,
                upper,
                digits,
                signs,
                commas,
                sentences,
                spaced,
                capitalised,
                quotes,
                ends(text),
                alone,
                most(scripts));
    }

    /** Its words as a reader counts them: two characters of a script without spaces are one. */
    public int words() {
        return alone == 0 ? spaced : spaced + alone / 2;
    }

    private static Script most(int[] scripts) {
        int most = 0;
        for (int i = 1; i < scripts.length; i++) {
            most = scripts[i] > scripts[most] ? i : most;
        }
        return SCRIPTS[most];
    }

    private static boolean ends(String text) {
        for (int i = text.length() - 1; i >= 0 && i >= text.length() - TAIL; i--) {
            char c = text.charAt(i);
            if (stop(c) || c == ':' || c == '…') {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean stop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '।' || c == '؟' || c == '۔'
                || c == '｡';
    }
}
