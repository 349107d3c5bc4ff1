package org.copydesk.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a line that says when something was published, and nothing else, whether or not anybody can read the date: "3 hours ago",
 * "Mis à jour : mardi 4 août, 9h30".
 */
public final class DateWords {
    private static final int LONGEST = 100;
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,4}");
    /** Words that make a date of the numbers next to them. */
    private static final Lexicon TELLING = new Lexicon(telling());
    /** Words that are next to them. */
    private static final Lexicon BESIDE = new Lexicon(beside());

    private DateWords() {}

    /** Whether all letters of a line belong to words of dates, times and cues, and a number is among them. */
    public static boolean fill(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        Reading reading = Reading.of(line);
        boolean digit = line.chars().anyMatch(Character::isDigit);
        return digit
                && reading.others() == 0
                && (reading.tells() || NUMBERS.matcher(line).find());
    }

    /** How many letters of a line belong to no word of dates, times and cues. */
    public static int otherLetters(String line) {
        return Reading.of(line).others();
    }

    private record Reading(int others, boolean tells) {
        static Reading of(String line) {
            int others = 0;
            boolean tells = false;
            int at = 0;
            while (at < line.length()) {
                int telling = TELLING.at(line, at);
                int length = Math.max(telling, BESIDE.at(line, at));
                tells |= telling > 0;
                others += length == 0 && Character.isLetter(line.charAt(at)) ? 1 : 0;
                at += Math.max(1, length);
            }
            return new Reading(others, tells);
        }
    }

    private static List<String> telling() {
        List<String> words = new ArrayList<>();
        for (Language language : Language.all()) {
            if (language.words(WordClass.MONTH_PREFIXES).isEmpty()) {
                language.months().forEach(words::addAll);
            }
            language.persianMonths().forEach(words::addAll);
        }
        for (WordClass one : List.of(
                WordClass.AGO,
                WordClass.TODAY,
                WordClass.YESTERDAY,
                WordClass.PUBLISHED,
                WordClass.UPDATED,
                WordClass.MONTH_PREFIXES,
                WordClass.MONTH_SIGNS)) {
            words.addAll(Language.wordsOfAll(one));
        }
        return words;
    }

    private static List<String> beside() {
        List<String> words = new ArrayList<>(List.of("utc", "gmt", "t", "z", "st", "nd", "rd", "th", "er"));
        for (WordClass one : List.of(
                WordClass.WEEKDAYS,
                WordClass.MINUTES,
                WordClass.HOURS,
                WordClass.DAYS,
                WordClass.WEEKS,
                WordClass.NOW,
                WordClass.CLOCK,
                WordClass.DATE_LINKS,
                WordClass.YEAR_SIGNS,
                WordClass.DAY_SIGNS,
                WordClass.HOUR_SIGNS,
                WordClass.MINUTE_SIGNS,
                WordClass.MORNING,
                WordClass.AFTERNOON)) {
            words.addAll(Language.wordsOfAll(one));
        }
        return words;
    }
}
