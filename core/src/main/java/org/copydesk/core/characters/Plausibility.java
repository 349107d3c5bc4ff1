package org.copydesk.core.characters;

/**
 * How surprising characters are in real text, alone and next to each other, as costs of about one bit each. Text that nobody would
 * write costs much; that is how mojibake differs from words that merely look like it. The costs are our own estimates, not
 * measured frequencies.
 */
final class Plausibility {
    private static final String SPACED_IN_FRENCH = "»?!:;";

    private Plausibility() {}

    /** The cost of {@code text} between what is before and after it, which are context only. */
    static double cost(String before, String text, String after) {
        String all = before + text + after;
        int start = before.length();
        int end = start + text.length();
        double cost = 0;
        int earlier = ' ';
        int previous = ' ';
        int i = 0;
        while (i < all.length() && (i < end || i == end)) {
            int c = all.codePointAt(i);
            if (i >= start && i < end) {
                cost += alone(c);
            }
            if (i >= start) {
                cost += together(earlier, previous, c);
            }
            earlier = previous;
            previous = c;
            i += Character.charCount(c);
        }
        return after.isEmpty() ? cost + together(earlier, previous, ' ') : cost;
    }

    /** How rare a character is. */
    static double alone(int c) {
        if (c < 0x80) {
            return c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r' ? 0 : 10;
        }
        return c < 0x250 ? Rarity.latin(c) : Rarity.beyondLatin(c);
    }

    /** How odd a character is after another one, with the one before that. */
    private static double together(int earlier, int previous, int c) {
        Sort one = Sort.of(previous);
        Sort two = Sort.of(c);
        if (one.isLetter() && two.isLetter()) {
            return letters(earlier, previous, c);
        }
        if (c == 0xa0 && previous >= 0x80 && Character.isUpperCase(previous)) {
            return previous == 'Ã' || previous == 'Â' ? 3 : 2;
        }
        boolean stroke = previous == 0x2013 || previous == 0x2014;
        if (stroke && two.isLetter() && (earlier == ' ' || earlier >= 0x80 && Character.isUpperCase(earlier))) {
            return earlier == ' ' ? 1.5 : 4;
        }
        if (isOperator(previous) && isGreek(c) && !Character.isLetter(earlier)) {
            return 0;
        }
        double far = previous >= 0x80 && c >= 0x80 && one != Sort.SPACE && two != Sort.SPACE ? 0.5 : 0;
        return far
                + switch (two) {
                    case CLOSING ->
                        one == Sort.SPACE ? (SPACED_IN_FRENCH.indexOf(c) >= 0 ? 1 : 4) : one == Sort.OPENING ? 3 : 0;
                    case OPENING -> one.isLetter() || one == Sort.DIGIT ? 5 : 0;
                    case MARK -> one.isLetter() || one == Sort.MARK ? 0 : 4;
                    default ->
                        two.isLetter() || two == Sort.DIGIT ? startsAfter(one, previous) : afterSymbols(one, two, c);
                };
    }

    private static double startsAfter(Sort one, int previous) {
        return switch (one) {
            case CLOSING -> isApostrophe(previous) || previous < 0x80 ? 0.5 : 5;
            case SYMBOL -> 4;
            case CURRENCY -> 0;
            case BOX -> 6;
            case PICTURE, MARK -> 1;
            default -> 0;
        };
    }

    private static double afterSymbols(Sort one, Sort two, int c) {
        return switch (two) {
            case SPACE -> one == Sort.OPENING ? 4 : 0;
            case SYMBOL -> one.isLetter() ? (c == 0x2122 || c == 0xae || c == 0xb0 ? 2 : 4) : 1;
            case CURRENCY -> one.isLetter() ? 6 : 0;
            case BOX -> one.isLetter() ? 6 : 0;
            default -> 0;
        };
    }

    private static double letters(int earlier, int previous, int c) {
        Character.UnicodeScript one = Character.UnicodeScript.of(previous);
        Character.UnicodeScript two = Character.UnicodeScript.of(c);
        if (one != two && one != Character.UnicodeScript.COMMON && two != Character.UnicodeScript.COMMON) {
            boolean east = isEastern(one) && isEastern(two);
            return east ? 0 : 4;
        }
        boolean latin = two == Character.UnicodeScript.LATIN;
        double pair = latin && previous >= 0x80 && c >= 0x80 && c < 0x1e00 ? 3 : 0;
        boolean upper = Character.isUpperCase(c);
        if (Character.isLowerCase(previous) && upper) {
            return pair + 6;
        }
        boolean shouted = Character.isUpperCase(previous) && Character.isUpperCase(earlier);
        return shouted && Character.isLowerCase(c) ? pair + 4 : pair;
    }

    private static boolean isEastern(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }

    private static boolean isOperator(int c) {
        return c >= 0x2200 && c < 0x2300;
    }

    private static boolean isGreek(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK;
    }

    private static boolean isApostrophe(int c) {
        return c == 0x2019;
    }

    /** Coarse classes of characters. */
    enum Sort {
        SPACE,
        LETTER,
        DIGIT,
        OPENING,
        CLOSING,
        PLAIN,
        SYMBOL,
        CURRENCY,
        MARK,
        BOX,
        PICTURE,
        CONTROL;

        boolean isLetter() {
            return this == LETTER;
        }

        static Sort of(int c) {
            if (Character.isLetter(c)) {
                return LETTER;
            }
            return switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> SPACE;
                case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
                case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPENING;
                case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> CLOSING;
                case Character.CURRENCY_SYMBOL -> CURRENCY;
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
                case Character.CONTROL -> c == '\n' || c == '\t' || c == '\r' ? SPACE : CONTROL;
                case Character.OTHER_PUNCTUATION -> punctuation(c);
                case Character.OTHER_SYMBOL -> c >= 0x2500 && c < 0x25a0 ? BOX : c >= 0x2190 ? PICTURE : SYMBOL;
                case Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_NUMBER ->
                    c < 0x80 ? PLAIN : SYMBOL;
                default -> PLAIN;
            };
        }

        private static Sort punctuation(int c) {
            return switch (c) {
                case 0xa1, 0xbf -> OPENING;
                case '.', ',', ';', ':', '!', '?', 0x2026 -> CLOSING;
                case 0x2020, 0x2021, 0x2030, 0xb6, 0xa7 -> SYMBOL;
                default -> PLAIN;
            };
        }
    }

    static boolean isImpossible(int c) {
        return alone(c) >= Rarity.NEVER;
    }
}
