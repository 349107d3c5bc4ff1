package org.copydesk.core.facts;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/** Dates in short blocks, as they are above or below an article. */
public final class DateLines implements Stage {
    private static final int LONGEST_LINE = 160;
    /** The length of a day, {@code 2025-01-02}. */
    private static final int DAY = 10;

    private static final int MAX_DATE_LINES = 12;

    /** How many hours the clocks of the earth are ahead of UTC, and behind it, at the most. */
    private static final int EASTERNMOST = 14;

    private static final int WESTERNMOST = 12;

    /** Where a date right at the title and JSON-LD disagree, the visible one was right in 13 of 15 pages. */
    private static final double SURE = 0.97;

    /** This many blocks above the top heading, and this many below it, a date is the article's own. */
    private static final int ABOVE = 4;

    private static final int BELOW = 8;
    private static final int MAX_BLOCKS_BELOW_HEADING = 40;
    /** This few words next to a date make a line about the date. */
    private static final int MAX_OTHER_WORDS = 6;
    /** How far a date counted back from the time of the fetch is believed. */
    private static final double RELATIVE = 0.6;
    /** How far the date of a change is believed to be that of publication, where the line gives no other. */
    private static final double INSTEAD = 0.6;
    /** How much less a further date of a line is believed that no word explains. */
    private static final double OTHER = 0.3;

    /** This many dates in boxes of one kind are those of other stories. */
    private static final int MANY = 5;

    /** A line has no more dates that are about the article. */
    private static final int MOST_IN_LINE = 3;

    private static final Pattern ON_OR_BY = Pattern.compile("(?i)\\b(?:on|by)\\b");
    private static final LiteralPrefilter DATE_PATH =
            new LiteralPrefilter("date", "time", "publish", "posted", "byline", "meta");
    private static final LiteralPrefilter ASIDE = new LiteralPrefilter(
            "related",
            "sidebar",
            "widget",
            "footer",
            "comment",
            "aside",
            "recommend",
            "popular",
            "latest",
            "recent",
            "trending",
            "carousel",
            "promo",
            "teaser",
            "nav",
            "copyright",
            "cookie");

    @Override
    public String id() {
        return "facts.date-lines";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public String fingerprint() {
        return id() + "/3";
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        String language = PageLanguage.of(view);
        Optional<OffsetDateTime> fetched = RelativeDates.fetched(view.source().metadata());
        int title = firstTopHeading(view.passages());
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < view.passages().size() && lines.size() < MAX_DATE_LINES; i++) {
            Passage passage = view.passages().get(i);
            String text = passage.text();
            if (text.length() > LONGEST_LINE) {
                continue;
            }
            List<Dates.Found> dates =
                    Dates.all(text, language).stream().limit(MOST_IN_LINE).toList();
            int distance = i - Math.max(title, 0);
            Optional<Dates.Found> relative = dates.isEmpty() && fetched.isPresent() && isNear(distance)
                    ? RelativeDates.first(text, fetched.get())
                    : Optional.empty();
            if (!dates.isEmpty()) {
                addDates(view, passage, dates, distance, lines.size(), found);
                lines.add(i);
            } else if (relative.isPresent()) {
                Dates.Found date = relative.get();
                DateCue cue = DateCue.of(text);
                double confidence =
                        LineKey.count(rest(text, List.of(date))) <= MAX_OTHER_WORDS ? RELATIVE : RELATIVE / 2;
                Field field = cue == DateCue.UPDATED ? Field.MODIFIED : Field.PUBLISHED;
                Evidence evidence = Evidence.of("facts.time-ago", confidence, "counted back from when it was fetched");
                add(view, passage, date, field, evidence, found);
                lines.add(i);
            }
        }
        return areOfTeasers(view, title, lines) ? List.of() : found;
    }

    /** Whether all dates of a page are in the same place of many boxes, each below a heading of its own: none is the page's. */
    private static boolean areOfTeasers(View view, int title, List<Integer> lines) {
        List<Passage> passages = view.passages();
        long paths = lines.stream()
                .map(line -> passages.get(line).block().layout().path())
                .distinct()
                .count();
        if (lines.size() < MANY
                || paths > 1
                || passages.get(lines.get(0)).block().layout().path().isEmpty()) {
            return false;
        }
        int first = lines.get(0);
        boolean headed = passages.subList(Math.min(title + 1, first), first).stream()
                .anyMatch(passage -> passage.block().layout().headingLevel() > 1);
        return headed && view.source().metadata().stream().noneMatch(entry -> MetadataWeights.date(entry.name()) > 0);
    }

    private static void addDates(
            View view, Passage passage, List<Dates.Found> dates, int distance, int before, List<Mark> found) {
        String text = passage.text();
        List<DateCue> cues = DateCue.of(text, dates);
        String rest = rest(text, dates);
        for (int i = 0; i < dates.size(); i++) {
            DateCue cue = cues.get(i);
            boolean doubtful = i > 0 && cue == DateCue.NONE;
            Dates.Found date = asGiven(view, dates.get(i));
            double confidence = confidence(passage, rest, cue, distance, before) - (doubtful ? OTHER : 0);
            String reason =
                    LineKey.count(rest) == 0 ? "a line that holds only this date" : "a short line with this date";
            boolean sure = confidence > 0.69 && !agreesWithGiven(view, date.value());
            double bounded = sure ? SURE : Math.max(0.05, Math.min(0.85, confidence));
            Field field = cue == DateCue.UPDATED ? Field.MODIFIED : Field.PUBLISHED;
            add(view, passage, date, field, Evidence.of("facts.date-line", bounded, reason), found);
            if (field == Field.MODIFIED && !cues.contains(DateCue.PUBLISHED)) {
                String instead = "the line says when it was last changed";
                Evidence evidence = Evidence.of("facts.modified-instead", bounded * INSTEAD, instead);
                add(view, passage, date, Field.PUBLISHED, evidence, found);
            }
        }
    }

    private static void add(
            View view, Passage passage, Dates.Found date, Field field, Evidence evidence, List<Mark> found) {
        int start = passage.span().start();
        found.add(view.fact(field, date.value(), new Span(start + date.start(), start + date.end()), evidence));
    }

    private static double confidence(Passage passage, String rest, DateCue cue, int distance, int before) {
        int words = LineKey.count(rest);
        String path = passage.block().layout().path();
        double confidence = words == 0 ? 0.6 : words <= MAX_OTHER_WORDS ? 0.5 : 0.25;
        boolean told = DATE_PATH.in(path, LiteralPrefilter.lastSegments(path, 2))
                || cue == DateCue.PUBLISHED
                || ON_OR_BY.matcher(rest).find();
        confidence += told ? 0.15 : 0;
        confidence += isNear(distance) ? 0.1 : distance < 0 || distance > MAX_BLOCKS_BELOW_HEADING ? -0.2 : 0;
        confidence -= ASIDE.in(path) || rest.contains("©") ? 0.35 : 0;
        return confidence - Math.min(0.3, 0.06 * before);
    }

    private static boolean isNear(int distance) {
        return distance >= -ABOVE && distance <= BELOW;
    }

    /** What a line says besides its dates. */
    private static String rest(String text, List<Dates.Found> dates) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Dates.Found date : dates) {
            rest.append(text, at, Math.max(at, date.start())).append(' ');
            at = date.end();
        }
        return rest.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    /** A day such as 09.10.2024, with day and month changed places if metadata gives that day and not this one. */
    private static Dates.Found asGiven(View view, Dates.Found date) {
        String value = date.value();
        String swapped = value.substring(0, 5) + value.substring(8, 10) + value.substring(4, 7) + value.substring(10);
        boolean month = value.substring(8, 10).compareTo("12") <= 0 && !swapped.equals(value);
        return month && !isGiven(view, value) && isGiven(view, swapped)
                ? new Dates.Found(swapped, date.start(), date.end())
                : date;
    }

    /** Whether metadata gives this day, or a time that is on this day somewhere on earth: both may be right in their time zones. */
    private static boolean agreesWithGiven(View view, String value) {
        return dates(view).anyMatch(date -> day(date.value()).equals(day(value)) || isOn(date.value(), day(value)));
    }

    private static boolean isOn(String value, LocalDate day) {
        if (!hasZone(value)) {
            return false;
        }
        LocalDateTime utc = OffsetDateTime.parse(value)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        return !utc.plusHours(EASTERNMOST).toLocalDate().isBefore(day)
                && !utc.minusHours(WESTERNMOST).toLocalDate().isAfter(day);
    }

    private static boolean hasZone(String value) {
        String time = value.substring(DAY);
        return time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
    }

    private static boolean isGiven(View view, String value) {
        return dates(view).anyMatch(date -> day(date.value()).equals(day(value)));
    }

    private static Stream<Dates.Found> dates(View view) {
        return view.source().metadata().stream()
                .filter(entry ->
                        MetadataWeights.date(entry.name()) > 0 && !entry.name().startsWith("time:"))
                .flatMap(entry -> Dates.first(entry.value(), "").stream());
    }

    private static LocalDate day(String value) {
        return LocalDate.parse(value.substring(0, DAY));
    }

    private static int firstTopHeading(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).block().layout().headingLevel() == 1) {
                return i;
            }
        }
        return -1;
    }
}
