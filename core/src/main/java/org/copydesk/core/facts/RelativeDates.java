package org.copydesk.core.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.language.Lexicon;
import org.copydesk.core.language.WordClass;
import org.copydesk.core.text.Metadata;

/** Reads "3 hours ago" and its like where it is known when a page was fetched. */
final class RelativeDates {
    private static final int LONGEST = 100;
    private static final Lexicon AGO = Lexicon.of(WordClass.AGO);
    private static final Lexicon ONE = Lexicon.of(WordClass.ONE);
    private static final Lexicon NOW = Lexicon.of(WordClass.NOW, WordClass.TODAY);
    private static final Lexicon YESTERDAY = Lexicon.of(WordClass.YESTERDAY);
    /** Units, and how many minutes each has. */
    private static final Map<Lexicon, Integer> UNITS = Map.of(
            Lexicon.of(WordClass.MINUTES),
            1,
            Lexicon.of(WordClass.HOURS),
            60,
            Lexicon.of(WordClass.DAYS),
            24 * 60,
            Lexicon.of(WordClass.WEEKS),
            7 * 24 * 60);

    private final String text;
    private int at;
    private int minutes;

    private RelativeDates(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** When the page was fetched, if its source says so. */
    static Optional<OffsetDateTime> fetched(List<Metadata> all) {
        for (Metadata given : all) {
            if (given.name().equals(Metadata.FETCHED)) {
                try {
                    return Optional.of(OffsetDateTime.parse(given.value()));
                } catch (DateTimeException noTime) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The first time in a short text that counts from now; its value is a day in UTC. */
    static Optional<Dates.Found> first(String text, OffsetDateTime now) {
        for (int i = 0; i < text.length() && text.length() <= LONGEST; i++) {
            RelativeDates reader = new RelativeDates(text, i);
            if (reader.read()) {
                LocalDateTime then = now.withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .minusMinutes(reader.minutes);
                return Optional.of(new Dates.Found(LocalDate.from(then).toString(), i, reader.at));
            }
        }
        return Optional.empty();
    }

    private boolean read() {
        if (take(NOW)) {
            return true;
        }
        if (take(YESTERDAY)) {
            minutes = 24 * 60;
            return true;
        }
        boolean before = take(AGO);
        int number = number();
        if (number < 0 || !unit(number)) {
            return false;
        }
        return before || take(AGO);
    }

    private boolean unit(int number) {
        for (Map.Entry<Lexicon, Integer> unit : UNITS.entrySet()) {
            if (take(unit.getKey())) {
                minutes = number * unit.getValue();
                return true;
            }
        }
        return false;
    }

    /** A number of one to three digits, or a word for one; -1 for none. */
    private int number() {
        int begin = skipBlanks(at);
        int end = begin;
        int number = 0;
        while (end < text.length() && end - begin < 3 && Character.isDigit(text.charAt(end))) {
            number = number * 10 + Character.digit(text.charAt(end), 10);
            end++;
        }
        boolean whole = end == text.length() || !Character.isDigit(text.charAt(end));
        boolean begins = begin == 0 || !Character.isDigit(text.charAt(begin - 1));
        if (end > begin && whole && begins) {
            at = end;
            return number;
        }
        return end == begin && take(ONE) ? 1 : -1;
    }

    private boolean take(Lexicon words) {
        int begin = skipBlanks(at);
        int length = begin < text.length() ? words.at(text, begin) : 0;
        at = length == 0 ? at : begin + length;
        return length > 0;
    }

    private int skipBlanks(int from) {
        int blank = from;
        while (blank < text.length() && Character.isWhitespace(text.charAt(blank))) {
            blank++;
        }
        return blank;
    }
}
