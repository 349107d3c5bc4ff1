package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Given;
import org.copydesk.core.text.Layout;

/** Headline and standfirst by their place: a short line before prose, said twice, and the sentence between or below. */
public final class HeadlineLines implements Stage {
    private static final int FIRST_BLOCKS = 80;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 180;
    private static final int PROSE = 140;
    private static final int SHORT_PROSE = 70;
    private static final int NEAR = 4;
    private static final List<String> STANDFIRST_CLASSES = List.of(
            "standfirst",
            "subtitle",
            "sub-title",
            "deck",
            "dek",
            "subhead",
            "summary",
            "lede",
            "excerpt",
            "chapo",
            "sottotitolo");

    @Override
    public String id() {
        return "facts.headline-lines";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        List<Passage> passages = view.passages();
        List<Passage> first = passages.subList(0, Math.min(FIRST_BLOCKS, passages.size()));
        if (first.stream().allMatch(passage -> passage.block().layout().path().isEmpty())) {
            headlines(view, first, found);
        } else {
            standfirsts(view, first, found);
        }
        return found;
    }

    private static void headlines(View view, List<Passage> first, List<Mark> found) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            last.put(Words.key(first.get(i).text()), i);
        }
        boolean fresh = true;
        for (int i = 0; i < first.size(); i++) {
            Passage passage = first.get(i);
            if (!mayBeHeadline(passage)) {
                continue;
            }
            int again = last.getOrDefault(Words.key(passage.text()), i);
            boolean prose = proseWithin(first, again);
            boolean dated = near(first, i, true) || near(first, i, false);
            boolean repeated = again > i;
            if (!prose) {
                continue;
            }
            double confidence = repeated ? 0.75 : 0.35;
            confidence += dated ? 0.15 : 0;
            confidence += Words.count(passage.text()) >= 5 ? 0.08 : -0.1;
            confidence -= fresh || repeated ? 0 : 0.15;
            fresh &= !repeated && !dated;
            String reason = repeated
                    ? "a short line before prose that stands there twice"
                    : dated ? "a short line between a date line and prose" : "a short line before prose";
            Evidence evidence = Evidence.of(
                    repeated ? "facts.headline-repeated" : "facts.headline-line", Math.max(0.05, confidence), reason);
            found.add(view.fact(Field.TITLE, folded(passage), passage.span(), evidence));
            if (repeated && again == i + 2) {
                betweenHeadlines(view, first.get(i + 1), found);
            }
        }
    }

    private static void betweenHeadlines(View view, Passage between, List<Mark> found) {
        boolean sentence =
                between.text().length() >= 30 && between.text().length() <= 300 && Words.count(between.text()) >= 6;
        if (sentence && Dates.first(between.text(), "").isEmpty()) {
            Evidence evidence = Evidence.of(
                    "facts.standfirst-between", 0.85, "the one sentence between the headline and its repetition");
            found.add(view.fact(Field.STANDFIRST, folded(between), between.span(), evidence));
        }
    }

    private static boolean mayBeHeadline(Passage passage) {
        String text = passage.text();
        if (text.length() < SHORTEST || text.length() > LONGEST || Words.count(text) < 3) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        char end = "\"”’»)".indexOf(last) >= 0 ? text.charAt(text.length() - 2) : last;
        boolean plainEnd = ".,;:".indexOf(end) < 0;
        return plainEnd
                && passage.block().layout().shape() == Layout.Shape.TEXT
                && Dates.first(text, "").isEmpty()
                && !text.regionMatches(true, 0, "by ", 0, 3);
    }

    private static boolean proseWithin(List<Passage> first, int at) {
        for (int i = at + 1; i < Math.min(first.size(), at + 1 + NEAR); i++) {
            if (isProse(first.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(String text) {
        return text.length() >= PROSE || text.length() >= SHORT_PROSE && text.endsWith(".");
    }

    private static boolean near(List<Passage> first, int at, boolean after) {
        for (int step = 1; step <= 2; step++) {
            int i = after ? at + step : at - step;
            if (i >= 0
                    && i < first.size()
                    && first.get(i).text().length() < 80
                    && Dates.first(first.get(i).text(), "").isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void standfirsts(View view, List<Passage> first, List<Mark> found) {
        String described = view.source().given().stream()
                .filter(given ->
                        given.name().equals("meta:description") || given.name().equals("meta:og:description"))
                .map(Given::value)
                .map(Words::key)
                .findFirst()
                .orElse("");
        int top = -1;
        for (int i = 0; i < first.size(); i++) {
            Passage passage = first.get(i);
            if (passage.block().layout().headingLevel() == 1) {
                top = i;
            } else if (top >= 0
                    && i - top <= NEAR + 2
                    && passage.text().length() >= 30
                    && passage.text().length() <= 400) {
                String path = passage.block().layout().path();
                String own = path.substring(path.lastIndexOf('/', Math.max(0, path.lastIndexOf('/') - 1)) + 1)
                        .toLowerCase(Locale.ROOT);
                boolean named = STANDFIRST_CLASSES.stream().anyMatch(own::contains);
                boolean same = !described.isEmpty() && Words.key(passage.text()).equals(described);
                if (named || same) {
                    String reason = named && same
                            ? "the page marks it as standfirst and describes itself so"
                            : named ? "the page marks it as standfirst" : "the page describes itself in these words";
                    Evidence evidence = Evidence.of(
                            named ? "facts.standfirst-class" : "facts.standfirst-description",
                            named && same ? 0.85 : named ? 0.7 : 0.5,
                            reason);
                    found.add(view.fact(Field.STANDFIRST, folded(passage), passage.span(), evidence));
                }
            }
        }
    }

    private static String folded(Passage passage) {
        return String.join(" ", passage.text().strip().split("\\s+"));
    }
}
