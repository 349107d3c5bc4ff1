package org.copydesk.core.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.language.Lexicon;
import org.copydesk.core.language.WordClass;

/** Reads the time of day that is next to a date. */
final class Clock {
    /** A time is no further from its date, in UTF-16 units. */
    private static final int REACH = 40;

    private static final String BETWEEN = " \t\n\f\r\u00a0,|·•–—/@()（）.-";
    private static final Lexicon WORDS = Lexicon.of(WordClass.CLOCK, WordClass.WEEKDAYS, WordClass.DATE_LINKS);
    private static final Lexicon MORNING = Lexicon.of(WordClass.MORNING);
    private static final Lexicon AFTERNOON = Lexicon.of(WordClass.AFTERNOON);
    private static final Lexicon HOURS = Lexicon.of(WordClass.HOUR_SIGNS);
    private static final Lexicon MINUTES = Lexicon.of(WordClass.MINUTE_SIGNS);
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"));

    private final String text;
    private int at;

    private Clock(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * A time of day.
     *
     * @param value {@code HH:mm[:ss]} and the offset where the text gives one
     * @param start where it begins in the text
     * @param end one past its last character
     */
    record Time(String value, int start, int end) {}

    /** The time that follows a date, with nothing but signs and such words as "at" between them. */
    static Optional<Time> after(String text, int date) {
        Clock clock = new Clock(text, date);
        if (clock.at + 1 < text.length() && text.charAt(date) == 'T' && isDigit(text.charAt(date + 1))) {
            clock.at++;
        }
        clock.skip(Math.min(text.length(), date + REACH));
        return clock.time();
    }

    /** The time that is before a date and after {@code from}, with nothing but such signs and words between them. */
    static Optional<Time> before(String text, int from, int date) {
        for (int i = Math.max(from, date - REACH); i < date; i++) {
            boolean number = isDigit(text.charAt(i)) && (i == 0 || !isPartOfNumber(text.charAt(i - 1)));
            if (number || MORNING.at(text, i) > 0 || AFTERNOON.at(text, i) > 0) {
                Clock clock = new Clock(text, i);
                Optional<Time> time = clock.time();
                clock.skip(date);
                if (time.isPresent() && clock.at == date) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    private void skip(int end) {
        while (at < end) {
            int word = WORDS.at(text, at);
            if (word == 0 && BETWEEN.indexOf(text.charAt(at)) < 0) {
                return;
            }
            at += Math.max(1, word);
        }
    }

    private Optional<Time> time() {
        int start = at;
        boolean afternoon = take(AFTERNOON);
        boolean half = afternoon || take(MORNING);
        if (half) {
            skipBlanks();
        }
        int hour = number(2);
        if (hour < 0) {
            return Optional.empty();
        }
        boolean sign = take(HOURS);
        int minute = sign || at < text.length() && ":.hH".indexOf(text.charAt(at)) >= 0 ? minute(sign) : -1;
        int second = minute >= 0 && at < text.length() && text.charAt(at) == ':' ? second() : -1;
        int end = at;
        boolean after = take(AFTERNOON);
        if (after || take(MORNING)) {
            afternoon |= after;
            half = true;
            end = at;
        }
        while (take(WORDS)) {
            end = at;
        }
        if (minute < 0 && !half && !sign || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        if (half && hour <= 12) {
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        String zone = zone();
        end = zone.isEmpty() ? end : at;
        at = end;
        String seconds = second < 0 ? "" : String.format(Locale.ROOT, ":%02d", second);
        String value = String.format(Locale.ROOT, "%02d:%02d", hour, Math.max(0, minute)) + seconds + zone;
        return Optional.of(new Time(value, start, end));
    }

    /** The minutes after a sign such as a colon; -1, and nothing passed, where two digits don't follow. */
    private int minute(boolean signPassed) {
        int before = at;
        boolean isStop = !signPassed && text.charAt(at) == '.';
        at += signPassed ? 0 : 1;
        skipBlanks();
        int begin = at;
        int minute = number(2);
        boolean whole = minute >= 0
                && (signPassed || at - begin == 2)
                && !(isStop && at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1)));
        if (!whole) {
            at = before;
            return -1;
        }
        take(MINUTES);
        return minute;
    }

    private int second() {
        int before = at++;
        int second = number(2);
        if (second < 0) {
            at = before;
            return -1;
        }
        if (at + 1 < text.length() && ".,".indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        return second;
    }

    /** A number of at most this many digits, or -1. */
    private int number(int digits) {
        int begin = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = Math.min(1_000, value * 10 + Character.digit(text.charAt(at), 10));
            at++;
        }
        boolean fits = at > begin && at - begin <= digits;
        at = fits ? at : begin;
        return fits ? value : -1;
    }

    private boolean take(Lexicon words) {
        int before = at;
        skipBlanks();
        int length = at < text.length() ? words.at(text, at) : 0;
        at = length == 0 ? before : at + length;
        if (length > 0 && at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        return length > 0;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
    }

    private String zone() {
        int before = at;
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
        }
        int begin = at;
        while (at < text.length() && at - begin < 5 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            at++;
        }
        String name = ZONES.getOrDefault(text.substring(begin, at), "");
        boolean mayHaveOffset = at == begin || name.equals("Z");
        String offset = mayHaveOffset ? offset() : "";
        String zone = offset.isEmpty() ? name : offset;
        boolean ends = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        if (zone.isEmpty() || !ends) {
            at = before;
            return "";
        }
        return zone;
    }

    /** An offset such as +02:00, +0200 or +2; the sign alone is none. */
    private String offset() {
        if (at + 1 >= text.length() || "+-".indexOf(text.charAt(at)) < 0 || !isDigit(text.charAt(at + 1))) {
            return "";
        }
        int before = at;
        char sign = text.charAt(at++);
        int begin = at;
        int hours = number(4);
        int digits = at - begin;
        int minutes = 0;
        if (digits == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (at < text.length() && text.charAt(at) == ':') {
            at++;
            minutes = number(2);
        }
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || digits == 3) {
            at = before;
            return "";
        }
        return String.format(Locale.ROOT, "%c%02d:%02d", sign, hours, minutes);
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private static boolean isPartOfNumber(char c) {
        return isDigit(c) || ".:/".indexOf(c) >= 0;
    }
}
