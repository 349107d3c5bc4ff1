package org.copydesk.core.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people and machines write them. Its patterns repeat without bound only what the next element cannot match, and
 * are tried only where {@link YearPlaces} leaves hope, so they stay linear on any text.
 */
final class Dates {
    /** The web is younger, and nothing was published after. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_COMPACT = 16;

    private static final String ZONE =
            "(Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|UTC|GMT|BST|CES?T|EES?T|MSK|E[SD]T|C[SD]T|M[SD]T|P[SD]T|JST)";
    private static final String CLOCK =
            "(\\d{1,2})(?:[:.h](\\d{2}))?(?::(\\d{2})(?:[.,]\\d+)?)?[\\t\\n\\f\\r ]*(?:(?iu:uhr|hrs?|ч))?[\\t\\n\\f\\r ]*(?:(?iu:(a|p)\\.?m(?![A-Za-z0-9_])\\.?))?[\\t\\n\\f\\r ]*(?:\\(?"
                    + ZONE + "(?:[^\\pL0-9]|\\z)|\\z|[^\\d:])?";
    private static final Pattern TIME_AFTER = Pattern.compile(
            "^(?:T|[\\t\\n\\f\\r ,|·•–—/@-]*(?iu:at|um|à|às|a las|alle|kl\\.?|om|в)?[\\t\\n\\f\\r ]*)" + CLOCK);
    private static final Pattern TIME_BEFORE = Pattern.compile("(?:^|[\\t\\n\\f\\r ])" + CLOCK
            + "[\\t\\n\\f\\r ,|·•–—-]*(?:(?iu:on)[\\t\\n\\f\\r ]+)?(?:\\pL+,?[\\t\\n\\f\\r ]*)?\\z");

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?:^|[^\\d])((?:19|20)\\d{2})([-/.年])[\\t\\n\\f\\r ]?(\\d{1,2})[-/.月][\\t\\n\\f\\r ]?(\\d{1,2})日?(?:T|[^\\d]|\\z)");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?\\z");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:^|[^\\d])(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?[\\t\\n\\f\\r -]*(?:de |of )?(\\pL{3,12})\\.?,?[\\t\\n\\f\\r -]*(?:de |del )?((?:19|20)\\d{2})(?:[^\\d]|\\z)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:^|[^\\pL])(\\pL{3,12})\\.?[\\t\\n\\f\\r ]+(\\d{1,2})(?:st|nd|rd|th)?[\\t\\n\\f\\r ]?,?[\\t\\n\\f\\r ]*((?:19|20)\\d{2})(?:[^\\d]|\\z)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?:^|[^\\d])(\\d{1,2})([./-])(\\d{1,2})[./-]((?:19|20)\\d{2})(?:[^\\d]|\\z)");

    private Dates() {}

    /**
     * A date found in a text.
     *
     * @param value {@code yyyy-MM-dd}, or with {@code THH:mm[:ss]} and an offset as far as they are given
     * @param start where it begins in the text, its time of day included
     * @param end one past its last character
     */
    record Found(String value, int start, int end) {}

    /**
     * The first date in {@code text}.
     *
     * @param language a BCP 47 tag that decides between day and month first, or empty: then only what can't be mistaken counts
     */
    static Optional<Found> first(String text, String language) {
        Optional<Found> best = Optional.empty();
        if (!possible(text)) {
            return best;
        }
        YearPlaces years = YearPlaces.in(text);
        best = earlier(best, compact(text));
        best = years.beforeSeparator() ? earlier(best, yearFirst(text)) : best;
        best = years.afterMonth() ? earlier(best, dayFirst(text)) : best;
        best = years.afterDay() ? earlier(best, monthFirst(text)) : best;
        return years.afterSeparator() ? earlier(best, numbers(text, language)) : best;
    }

    private static Optional<Found> earlier(Optional<Found> best, Optional<Found> other) {
        boolean better = other.isPresent()
                && (best.isEmpty() || other.get().start() < best.get().start());
        return better ? other : best;
    }

    /** Whether there is a year in it and another digit; cheaper than to look for a date. */
    static boolean possible(String text) {
        boolean year = false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                boolean century = text.startsWith("19", i) || text.startsWith("20", i);
                year |= century
                        && i + 3 < text.length()
                        && Character.isDigit(text.charAt(i + 2))
                        && Character.isDigit(text.charAt(i + 3));
            }
        }
        return year && digits >= 5;
    }

    private static Optional<Found> compact(String text) {
        String plain = text.strip();
        Matcher m = COMPACT.matcher(plain);
        return plain.length() <= LONGEST_COMPACT && m.find()
                ? date(m.group(1), m.group(2), m.group(3)).map(day -> new Found(day, 0, text.length()))
                : Optional.empty();
    }

    private static Optional<Found> yearFirst(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        return m.find()
                ? found(text, m.start(1), afterDay(text, m.end(4)), date(m.group(1), m.group(3), m.group(4)))
                : Optional.empty();
    }

    private static int afterDay(String text, int end) {
        return text.startsWith("日", end) ? end + 1 : end;
    }

    private static Optional<Found> dayFirst(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        int from = 0;
        while (m.find(from)) {
            int month = Months.number(m.group(2));
            if (month > 0) {
                return found(text, m.start(1), m.end(3), date(m.group(3), String.valueOf(month), m.group(1)));
            }
            from = m.end(1);
        }
        return Optional.empty();
    }

    private static Optional<Found> monthFirst(String text) {
        Matcher m = MONTH_FIRST.matcher(text);
        int from = 0;
        while (m.find(from)) {
            int month = Months.number(m.group(1));
            if (month > 0) {
                return found(text, m.start(1), m.end(3), date(m.group(3), String.valueOf(month), m.group(2)));
            }
            from = m.end(1);
        }
        return Optional.empty();
    }

    private static Optional<Found> numbers(String text, String language) {
        Matcher m = NUMBERS.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        boolean monthFirst = language.equals("en-US");
        boolean dayFirst = !monthFirst && !language.isEmpty() && !language.equals("en")
                || m.group(2).equals(".") && !monthFirst;
        if (first > 12 || first == second || second <= 12 && dayFirst) {
            return found(text, m.start(1), m.end(4), date(m.group(4), m.group(3), m.group(1)));
        }
        return second > 12 || monthFirst
                ? found(text, m.start(1), m.end(4), date(m.group(4), m.group(1), m.group(3)))
                : Optional.empty();
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(date.toString());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Found> found(String text, int start, int end, Optional<String> day) {
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Matcher after = TIME_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 60)));
        if (after.find()) {
            Optional<String> time = time(after);
            if (time.isPresent()) {
                int last = Math.max(
                        Math.max(after.end(1), after.end(2)),
                        Math.max(Math.max(after.end(3), after.end(4)), after.end(5)));
                return Optional.of(new Found(day.get() + 'T' + time.get(), start, end + last));
            }
        }
        int from = Math.max(0, start - 40);
        Matcher before = TIME_BEFORE.matcher(text.substring(from, start));
        if (before.find()) {
            Optional<String> time = time(before);
            if (time.isPresent()) {
                return Optional.of(new Found(day.get() + 'T' + time.get(), from + before.start(1), end));
            }
        }
        return Optional.of(new Found(day.get(), start, end));
    }

    private static Optional<String> time(Matcher m) {
        String half = m.group(4);
        if (m.group(2) == null && half == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(1));
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        try {
            int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
            LocalTime.of(hour, minute, m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
            String seconds = m.group(3) == null ? "" : ":" + m.group(3);
            String zone = m.group(5) == null ? "" : Months.offset(m.group(5));
            return Optional.of("%02d:%02d".formatted(hour, minute) + seconds + zone);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
