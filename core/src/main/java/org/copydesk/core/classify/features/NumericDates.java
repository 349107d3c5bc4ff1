package org.copydesk.core.classify.features;

/** Tells whether a text names a day or an hour in numbers, in any language: {@code 12:30}, {@code 3.4.2026}, {@code 4 May 2026}, {@code 5月3日}. */
public final class NumericDates {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private NumericDates() {}

    public static boolean in(String text) {
        int before = -1;
        char parted = 0;
        boolean year = false;
        boolean small = false;
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isDigit(text.charAt(at))) {
                continue;
            }
            int end = at + 1;
            int value = Character.digit(text.charAt(at), 10);
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                value = Math.min(9999, value) * 10 + Character.digit(text.charAt(end), 10);
                end++;
            }
            int length = end - at;
            char next = end < text.length() ? text.charAt(end) : ' ';
            if (isTime(before, parted, length, value) || isPart(before, parted, length, next) || isCounted(next)) {
                return true;
            }
            year |= length == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
            small |= length <= 2 && value >= 1 && value <= 31;
            before = length;
            parted = next;
            at = end;
            if (end < text.length() - 1 && !Character.isDigit(text.charAt(end + 1))) {
                before = -1;
            }
        }
        return year && small;
    }

    private static boolean isTime(int before, char parted, int length, int value) {
        return before > 0 && before <= 2 && parted == ':' && length == 2 && value < 60;
    }

    /** Whether it is the middle number of a date: two numbers are parted by a sign that parts it from the next one too. */
    private static boolean isPart(int before, char parted, int length, char next) {
        return before > 0 && length <= 2 && parted == next && (next == '.' || next == '/' || next == '-');
    }

    private static boolean isCounted(char next) {
        return next == '年'
                || next == '月'
                || next == '日'
                || next == '년'
                || next == '월'
                || next == '일'
                || next == '時'
                || next == '时';
    }
}
