package org.copydesk.core.facts;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.facts.DateParts.Part;
import org.copydesk.core.facts.DateParts.Sign;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.Language.DateOrder;

/** Reads dates as people and machines write them, in the languages that {@link Language} knows. Linear in the text. */
final class Dates {
    /** The web is younger, and nothing was published after. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2099;
    private static final int FIRST_PERSIAN = 1350;
    private static final int LAST_PERSIAN = 1480;
    private static final int LONGEST_COMPACT = 16;
    /** Only in so short a text a year may have two digits. */
    private static final int LONGEST_WITH_SHORT_YEAR = 80;

    private final String text;
    private final String language;
    private final Optional<Language> known;
    private final List<Part> parts;
    private final List<Found> found = new ArrayList<>();

    private Dates(String text, String language) {
        this.text = text;
        this.language = language;
        this.known = Language.of(language);
        this.parts = DateParts.of(text, language);
    }

    /**
     * A date found in a text.
     *
     * @param value {@code yyyy-MM-dd}, or with {@code THH:mm[:ss]} and an offset as far as they are given
     * @param start where it begins in the text, its time of day included
     * @param end one past its last character
     */
    record Found(String value, int start, int end) {}

    private record Day(LocalDate date, int parts) {}

    /**
     * The first date in {@code text}.
     *
     * @param language a BCP 47 tag that decides between day and month first, or empty: then only what can't be mistaken counts
     */
    static Optional<Found> first(String text, String language) {
        return possible(text) ? new Dates(text, language).read(1).stream().findFirst() : Optional.empty();
    }

    /** The dates in {@code text}, in its order. */
    static List<Found> all(String text, String language) {
        return possible(text) ? new Dates(text, language).read(Integer.MAX_VALUE) : List.of();
    }

    /** Whether its digits can hold a date; cheaper than to look for one. */
    static boolean possible(String text) {
        int numbers = 0;
        boolean year = false;
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isDigit(text.charAt(i))) {
                run++;
            } else if (run > 0) {
                numbers++;
                year |= run == 4 || run >= 8;
                if (run >= 8 || year && numbers >= 2) {
                    return true;
                }
                run = 0;
            }
        }
        return numbers >= 2 && text.length() <= LONGEST_WITH_SHORT_YEAR;
    }

    private List<Found> read(int most) {
        compact().ifPresent(found::add);
        int before = 0;
        for (int i = 0; i < parts.size() && found.size() < most; ) {
            Optional<Day> day = day(i);
            if (day.isPresent()) {
                Found date = withTime(
                        day.get().date(),
                        before,
                        parts.get(i).start(),
                        end(i + day.get().parts() - 1));
                found.add(date);
                before = date.end();
                i += day.get().parts();
                while (i < parts.size() && parts.get(i).start() < before) {
                    i++;
                }
            } else {
                i++;
            }
        }
        return found;
    }

    private int end(int part) {
        return parts.get(part).end();
    }

    private Optional<Found> compact() {
        String plain = text.strip();
        boolean digits = plain.length() >= 8
                && plain.length() <= LONGEST_COMPACT
                && plain.chars().limit(8).allMatch(c -> c >= '0' && c <= '9')
                && plain.substring(8).matches("(?:T?\\d{4,6}Z?)?");
        return digits
                ? date(number(plain, 0, 4), number(plain, 4, 6), number(plain, 6, 8))
                        .map(day -> new Found(day.toString(), 0, text.length()))
                : Optional.empty();
    }

    private static int number(String digits, int start, int end) {
        return Integer.parseInt(digits.substring(start, end));
    }

    private Optional<Day> day(int at) {
        if (at + 2 >= parts.size()) {
            return Optional.empty();
        }
        Part one = parts.get(at);
        Part two = parts.get(at + 1);
        Part three = parts.get(at + 2);
        Optional<LocalDate> date = Optional.empty();
        if (one.isMonth() || two.isMonth()) {
            boolean joined = DateParts.areJoined(text, one, two) && DateParts.areJoined(text, two, three);
            date = joined ? named(at, one, two, three) : date;
        } else if (!three.isMonth() && one.sign() == Sign.YEAR) {
            boolean signed = two.sign() == Sign.MONTH && isNext(one, two) && isNext(two, three);
            date = signed ? date(one.value(), two.value(), three.value()) : date;
        } else if (!three.isMonth()) {
            date = numbers(at, one, two, three);
        }
        return date.map(found -> new Day(found, 3));
    }

    /** Whether only blanks are between two numbers. */
    private boolean isNext(Part one, Part other) {
        return text.substring(one.end(), other.start()).isBlank();
    }

    private Optional<LocalDate> named(int at, Part one, Part two, Part three) {
        Part month = one.isMonth() ? one : two;
        if (one.digits() == 4) {
            boolean nextYear = at + 3 < parts.size() && parts.get(at + 3).digits() == 4;
            return nextYear ? Optional.empty() : date(month, one, three);
        }
        Part day = one.isMonth() ? two : one;
        boolean dated = three.digits() == 4 || three.digits() == 2 && isShortYear(three);
        return dated ? date(month, three, day) : Optional.empty();
    }

    /** Whether a number of two digits after day and month may be a year, and no hour or count of something. */
    private boolean isShortYear(Part part) {
        int next = part.end();
        char after = next < text.length() ? text.charAt(next) : ' ';
        char later = next + 1 < text.length() ? text.charAt(next + 1) : ' ';
        boolean hour = ":.hH".indexOf(after) >= 0 && Character.isDigit(later);
        boolean counts = Character.isLetter(after) || after == ' ' && Character.isLowerCase(later) || after == '%';
        return text.length() <= LONGEST_WITH_SHORT_YEAR && !hour && !counts;
    }

    private Optional<LocalDate> date(Part month, Part year, Part day) {
        Months.Month named = month.month();
        if (named == null || !day.isShort()) {
            return Optional.empty();
        }
        if (named.isPersian()) {
            return persian(year.value(), named.number(), day.value());
        }
        int offset = Math.max(named.yearOffset(), offset());
        int value = year.digits() == 2 ? shortYear(year.value(), offset) : year.value();
        return date(value > LAST_YEAR ? value - offset : value, named.number(), day.value());
    }

    private Optional<LocalDate> numbers(int at, Part one, Part two, Part three) {
        char sign = DateParts.separator(text, one, two);
        char other = DateParts.separator(text, two, three);
        if (sign == 0 || other == 0 || !two.isShort() || !(three.isShort() || three.digits() == 4)) {
            return Optional.empty();
        }
        if (one.digits() == 4) {
            return three.isShort() ? yearFirst(one.value(), two.value(), three.value()) : Optional.empty();
        }
        if (!one.isShort()) {
            return Optional.empty();
        }
        if (three.digits() == 4) {
            return dayAndMonth(one.value(), two.value(), year(three.value()), sign == '.');
        }
        boolean shortYear = three.digits() == 2 && sign == other && sign != '-';
        return shortYear && isAlone(at, one, three) && isShortYear(three)
                ? withShortYear(one, two, three, sign)
                : Optional.empty();
    }

    private Optional<LocalDate> yearFirst(int year, int month, int day) {
        boolean persian = year <= LAST_PERSIAN
                && known.filter(language -> !language.persianMonths().isEmpty()).isPresent();
        return persian ? persian(year, month, day) : date(year(year), month, day);
    }

    private Optional<LocalDate> withShortYear(Part one, Part two, Part three, char sign) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return known.get().dateOrder() == DateOrder.YEAR_MONTH_DAY
                ? one.digits() == 2 ? date(2000 + one.value(), two.value(), three.value()) : Optional.empty()
                : dayAndMonth(one.value(), two.value(), shortYear(three.value(), offset()) - offset(), sign == '.');
    }

    /** Whether three short numbers are not a part of something longer, such as the number of a telephone or of a version. */
    private boolean isAlone(int at, Part one, Part three) {
        char before = one.start() == 0 ? ' ' : text.charAt(one.start() - 1);
        boolean after = at + 3 < parts.size() && DateParts.separator(text, three, parts.get(at + 3)) != 0;
        return !Character.isLetterOrDigit(before) && "-/.:".indexOf(before) < 0 && !after;
    }

    private Optional<LocalDate> dayAndMonth(int first, int second, int year, boolean stops) {
        boolean english = known.filter(one -> one.tag().equals("en")).isPresent();
        boolean monthFirst = language.equals("en-US");
        boolean dayFirst = !monthFirst && (stops || known.isPresent() && (!english || language.length() > 2));
        if (first > 12 || first == second || second <= 12 && dayFirst) {
            return date(year, second, first);
        }
        return second > 12 || monthFirst ? date(year, first, second) : Optional.empty();
    }

    /** The year of the Gregorian calendar that a year of four digits stands for. */
    private int year(int value) {
        return value > LAST_YEAR ? value - offset() : value;
    }

    private static int shortYear(int value, int offset) {
        return offset > 0 ? (2000 + offset) / 100 * 100 + value : value > 69 ? 1900 + value : 2000 + value;
    }

    private int offset() {
        return known.map(Language::yearOffset).orElse(0);
    }

    private static Optional<LocalDate> persian(int year, int month, int day) {
        if (year < FIRST_PERSIAN || year > LAST_PERSIAN || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.set(year, month - 1, day);
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
        return Optional.of(date);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Found withTime(LocalDate day, int before, int start, int end) {
        Optional<Clock.Time> after = Clock.after(text, end);
        if (after.isPresent()) {
            return new Found(
                    day.toString() + 'T' + after.get().value(),
                    start,
                    after.get().end());
        }
        Optional<Clock.Time> earlier = Clock.before(text, before, start);
        return earlier.isPresent()
                ? new Found(
                        day.toString() + 'T' + earlier.get().value(),
                        earlier.get().start(),
                        end)
                : new Found(day.toString(), start, end);
    }
}
