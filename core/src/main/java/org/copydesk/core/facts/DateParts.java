package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.Lexicon;
import org.copydesk.core.language.WordClass;
import org.jspecify.annotations.Nullable;

/** Cuts a text into the numbers and the names of months that a date may be made of. Linear in the text. */
final class DateParts {
    /** What is between a day, a month named and a year, link words apart. */
    private static final String SOFT = " \t\n\f\r\u00a0.,-/'’";
    /** No more than this is between two parts of a date, in UTF-16 units. */
    private static final int WIDEST = 16;

    private static final int LONGEST_NUMBER = 8;
    private static final Lexicon LINKS = Lexicon.of(WordClass.DATE_LINKS);
    private static final Lexicon YEAR_SIGNS = Lexicon.of(WordClass.YEAR_SIGNS);
    private static final Lexicon MONTH_SIGNS = Lexicon.of(WordClass.MONTH_SIGNS);
    private static final Lexicon DAY_SIGNS = Lexicon.of(WordClass.DAY_SIGNS);
    private static final Lexicon ORDINALS = new Lexicon(List.of("st", "nd", "rd", "th", "er", "re", "º", "°", "ª"));

    private static final Map<String, Integer> ERAS = eras();

    private final String text;
    private final String language;
    private final List<Part> parts = new ArrayList<>();

    private DateParts(String text, String language) {
        this.text = text;
        this.language = language;
    }

    /** The sign that a number carries, as in 2021年3月4日. */
    enum Sign {
        NONE,
        YEAR,
        MONTH,
        DAY
    }

    /**
     * A number, or the name of a month.
     *
     * @param value the number; of a month 1 to 12
     * @param digits how many digits it is written with; 0 for a name
     * @param month what is known of the month; null for a number
     * @param start where it begins in the text
     * @param end one past its last character, a sign included
     */
    record Part(int value, int digits, Sign sign, Months.@Nullable Month month, int start, int end) {
        boolean isShort() {
            return digits == 1 || digits == 2;
        }

        boolean isMonth() {
            return month != null;
        }
    }

    static List<Part> of(String text, String language) {
        DateParts parts = new DateParts(text, language);
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, parts.read(at));
        }
        return parts.parts;
    }

    /** Whether nothing is between two parts but blanks, signs and words such as "of". */
    static boolean areJoined(String text, Part one, Part other) {
        if (other.start() - one.end() > WIDEST) {
            return false;
        }
        int at = one.end() + ORDINALS.at(text, one.end());
        while (at < other.start()) {
            int link = LINKS.at(text, at);
            if (link == 0 && SOFT.indexOf(text.charAt(at)) < 0) {
                return false;
            }
            at += Math.max(1, link);
        }
        return at == other.start();
    }

    /** The sign that alone separates two numbers, blanks apart; 0 if there is none or another. */
    static char separator(String text, Part one, Part other) {
        String between = text.substring(one.end(), Math.min(other.start(), one.end() + 4))
                .strip();
        boolean sole = other.start() - one.end() <= 3 && between.length() == 1;
        return sole && "-/.".indexOf(between.charAt(0)) >= 0 ? between.charAt(0) : 0;
    }

    /** Reads what is at {@code at}, and says where it ends. */
    private int read(int at) {
        char c = text.charAt(at);
        if (Character.isDigit(c)) {
            return number(at);
        }
        if (!Character.isLetter(c)) {
            return at + 1;
        }
        int era = era(at);
        if (era > at) {
            return era;
        }
        int prefix = Months.prefixAt(text, at);
        if (prefix > 0) {
            return prefixed(at, at + prefix);
        }
        int length = Months.lengthAt(text, at);
        if (length > 0) {
            Optional<Months.Month> month = Months.of(text.substring(at, at + length), language);
            month.ifPresent(one -> add(one, at, at + length));
            return month.isPresent() ? at + length : at + 1;
        }
        return at + 1;
    }

    private void add(Months.Month month, int start, int end) {
        parts.add(new Part(month.number(), 0, Sign.NONE, month, start, end));
    }

    private int number(int at) {
        int end = at;
        int value = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            value = end - at < LONGEST_NUMBER ? value * 10 + Character.digit(text.charAt(end), 10) : value;
            end++;
        }
        int blank = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        Sign sign = Sign.NONE;
        int after = end;
        if (blank < text.length() && text.charAt(blank) > '\u2e80') {
            int year = YEAR_SIGNS.at(text, blank);
            int month = MONTH_SIGNS.at(text, blank);
            int day = DAY_SIGNS.at(text, blank);
            sign = year > 0 ? Sign.YEAR : month > 0 ? Sign.MONTH : day > 0 ? Sign.DAY : Sign.NONE;
            after = sign == Sign.NONE ? end : blank + year + month + day;
        }
        parts.add(new Part(value, end - at, sign, null, at, after));
        return after;
    }

    /** "tháng 3", "tháng ba": a month. */
    private int prefixed(int start, int prefixEnd) {
        int at = prefixEnd;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int end = at;
        while (end < text.length() && end - at < 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end > at && end - at <= 2) {
            int month = Integer.parseInt(text.substring(at, end));
            if (month >= 1 && month <= 12) {
                add(new Months.Month(month, false, 0), start, end);
                return end;
            }
            return prefixEnd;
        }
        int length = Months.lengthAfterPrefix(text, at);
        if (length > 0) {
            int named = at + length;
            Months.afterPrefix(text.substring(at, named)).ifPresent(one -> add(one, start, named));
            return named;
        }
        return prefixEnd;
    }

    /** "令和3年": a year that is counted from the beginning of an era; 元 is its first. */
    private int era(int at) {
        for (Map.Entry<String, Integer> era : ERAS.entrySet()) {
            int from = at + era.getKey().length();
            if (text.startsWith(era.getKey(), at) && from < text.length()) {
                int end = from;
                int year = text.charAt(from) == '元' ? 1 : 0;
                end += year;
                while (year != 1 && end < text.length() && end - from < 2 && Character.isDigit(text.charAt(end))) {
                    year = year * 10 + Character.digit(text.charAt(end), 10);
                    end++;
                }
                int sign = end > from && end < text.length() ? YEAR_SIGNS.at(text, end) : 0;
                if (sign > 0) {
                    parts.add(new Part(era.getValue() + year, 4, Sign.YEAR, null, at, end + sign));
                    return end + sign;
                }
            }
        }
        return at;
    }

    private static Map<String, Integer> eras() {
        Map<String, Integer> eras = new HashMap<>();
        Language.all().forEach(language -> eras.putAll(language.eras()));
        return Map.copyOf(eras);
    }
}
