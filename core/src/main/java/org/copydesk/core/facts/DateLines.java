package org.copydesk.core.facts;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/** Dates in short blocks, as they stand above or below an article. */
public final class DateLines implements Stage {
    private static final int LONGEST_LINE = 160;
    private static final int MOST = 12;

    /** Where a date right at the title and JSON-LD disagree, the visible one was right in 13 of 15 pages. */
    private static final double SURE = 0.97;

    /** So many blocks above the top heading, and so many below it, a date is the article's own. */
    private static final int ABOVE = 4;

    private static final int BELOW = 8;
    private static final int FAR = 40;

    private static final Hints MODIFIED = new Hints(
            "updated", "modified", "edited", "aktualisiert", "mis à jour", "actualizado", "aggiornato", "обновлено");
    private static final Hints PUBLISHED = new Hints(
            "publish",
            "posted",
            "released",
            "veröffentlicht",
            "publié",
            "publicado",
            "pubblicato",
            "gepubliceerd",
            "опубликовано",
            "date");
    private static final Pattern ON_OR_BY = Pattern.compile("(?i)\\b(?:on|by)\\b");
    private static final Hints DATE_PATH = new Hints("date", "time", "publish", "posted", "byline", "meta");
    private static final Hints ASIDE = new Hints(
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
    public List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        String language = GivenFacts.language(view.source().given());
        int title = firstTopHeading(view.passages());
        for (int i = 0; i < view.passages().size() && found.size() < MOST; i++) {
            Passage passage = view.passages().get(i);
            if (passage.text().length() > LONGEST_LINE || !Dates.possible(passage.text())) {
                continue;
            }
            Optional<Dates.Found> date = Dates.first(passage.text(), language).map(one -> asGiven(view, one));
            if (date.isPresent()) {
                int distance = i - Math.max(title, 0);
                Fact fact = fact(view, passage, date.get(), distance, found.size());
                found.add(fact);
                if (fact.field() == Field.MODIFIED) {
                    Evidence instead = Evidence.of(
                            "facts.modified-instead",
                            fact.evidence().confidence() * 0.4,
                            "the line says when it was last changed");
                    found.add(view.fact(
                            Field.PUBLISHED,
                            fact.value(),
                            view.toView((Span) fact.anchor()).orElse(passage.span()),
                            instead));
                }
            }
        }
        return found;
    }

    private static Fact fact(View view, Passage passage, Dates.Found date, int distance, int before) {
        String rest =
                passage.text().substring(0, date.start()) + ' ' + passage.text().substring(date.end());
        boolean modified = MODIFIED.in(rest) && !rest.toLowerCase(Locale.ROOT).contains("publish");
        int words = Words.count(rest);
        boolean alone = words == 0;
        String path = passage.block().layout().path();
        double confidence = alone ? 0.6 : words <= 6 ? 0.5 : 0.25;
        confidence += DATE_PATH.in(path, Hints.lastSegments(path, 2))
                        || PUBLISHED.in(rest)
                        || ON_OR_BY.matcher(rest).find()
                ? 0.15
                : 0;
        boolean near = distance >= -ABOVE && distance <= BELOW;
        confidence += near ? 0.1 : distance < 0 || distance > FAR ? -0.2 : 0;
        confidence -= ASIDE.in(path) || rest.contains("©") ? 0.35 : 0;
        confidence -= Math.min(0.3, 0.06 * before);
        String reason = alone ? "a line that holds only this date" : "a short line with this date";
        Span span =
                new Span(passage.span().start() + date.start(), passage.span().start() + date.end());
        boolean sure = confidence > 0.69 && !sameDayGiven(view, date.value());
        double bounded = sure ? SURE : Math.max(0.05, Math.min(0.85, confidence));
        Evidence evidence = Evidence.of("facts.date-line", bounded, reason);
        return view.fact(modified ? Field.MODIFIED : Field.PUBLISHED, date.value(), span, evidence);
    }

    /** A day such as 09.10.2024, with day and month changed places if metadata gives that day and not this one. */
    private static Dates.Found asGiven(View view, Dates.Found date) {
        String value = date.value();
        String swapped = value.substring(0, 5) + value.substring(8, 10) + value.substring(4, 7) + value.substring(10);
        boolean month = value.substring(8, 10).compareTo("12") <= 0 && !swapped.equals(value);
        return month && !sameDayGiven(view, value) && sameDayGiven(view, swapped)
                ? new Dates.Found(swapped, date.start(), date.end())
                : date;
    }

    /** Whether metadata gives this day too, and then perhaps the time of day. */
    private static boolean sameDayGiven(View view, String value) {
        return view.source().given().stream()
                .filter(given ->
                        GivenWeights.date(given.name()) > 0 && !given.name().startsWith("time:"))
                .anyMatch(given -> Dates.first(given.value(), "").stream()
                        .anyMatch(date -> date.value().startsWith(value.substring(0, 10))));
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
