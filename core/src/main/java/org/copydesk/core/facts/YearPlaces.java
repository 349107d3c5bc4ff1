package org.copydesk.core.facts;

/**
 * What the years in a text stand beside: which kinds of dates it can hold at all. Cheaper by far than to look for a date.
 *
 * @param beforeSeparator as in 2021-03-04
 * @param afterSeparator as in 4.3.2021
 * @param afterMonth as in 4 March 2021
 * @param afterDay as in March 4, 2021
 */
record YearPlaces(boolean beforeSeparator, boolean afterSeparator, boolean afterMonth, boolean afterDay) {

    static YearPlaces in(String text) {
        boolean beforeSeparator = false;
        boolean afterSeparator = false;
        boolean afterMonth = false;
        boolean afterDay = false;
        for (int i = 0; i + 3 < text.length(); i++) {
            if (isYear(text, i)) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 4 == text.length() ? ' ' : text.charAt(i + 4);
                beforeSeparator |= "-/.\u5E74".indexOf(after) >= 0;
                afterSeparator |= "./-".indexOf(before) >= 0;
                afterMonth |= !afterMonth && isAfterMonth(text, i);
                afterDay |= !afterDay && isAfterDay(text, i);
            }
        }
        return new YearPlaces(beforeSeparator, afterSeparator, afterMonth, afterDay);
    }

    private static boolean isYear(String text, int at) {
        char century = text.charAt(at + 1);
        return (text.charAt(at) == '1' && century == '9' || text.charAt(at) == '2' && century == '0')
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3));
    }

    /** Whether a month stands before the year, perhaps with "de" or "del" between them, or an ordinal's ending glued to it. */
    private static boolean isAfterMonth(String text, int year) {
        int end = skipBack(text, year, " \t\n\f\r-.,");
        int start = wordStart(text, end);
        String word = text.substring(start, end);
        if (word.equals("de") || word.equals("del")) {
            end = skipBack(text, start, " \t\n\f\r-.,");
            start = wordStart(text, end);
            word = text.substring(start, end);
        }
        for (int cut = 0; cut <= 2 && cut < word.length(); cut++) {
            if (Months.number(word.substring(cut)) > 0) {
                return true;
            }
        }
        return word.endsWith("de") || word.endsWith("del");
    }

    /** Whether a number stands before the year, and a word before the number. */
    private static boolean isAfterDay(String text, int year) {
        int end = skipBack(text, year, " \t\n\f\r,");
        int digits = wordStart(text, end);
        if (digits < end && end - digits != 2) {
            return false;
        }
        int first = digits;
        while (first > 0 && digits - first < 3 && isDigit(text.charAt(first - 1))) {
            first--;
        }
        if (first == digits || digits - first > 2) {
            return false;
        }
        int word = skipBack(text, first, " \t\n\f\r.");
        int start = wordStart(text, word);
        return word < first && Months.number(text.substring(start, word)) > 0;
    }

    /** The longest month has 12 letters, and two may be glued to it. */
    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 16 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int skipBack(String text, int end, String skipped) {
        int at = end;
        while (at > 0 && skipped.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
