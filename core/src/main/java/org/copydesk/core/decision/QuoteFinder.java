package org.copydesk.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotes in a text: at their old place, else where the same words are in the same context, else where nearly the same words
 * stand. Linear in the text for each quote.
 */
final class QuoteFinder {
    /** This many letters are hardly ever said twice by chance: their context may be another. */
    private static final int UNMISTAKABLE = 20;

    private static final double SOME_CONTEXT = 0.25;
    private static final double MOST_CONTEXT = 0.5;

    private final String text;
    private @Nullable NormalizedText squeezed;

    QuoteFinder(String text) {
        this.text = text;
    }

    /** @param near whether words that differ a little will do */
    Found find(Quote quote, boolean near) {
        if (text.startsWith(quote.exact(), quote.start())) {
            Span old = new Span(quote.start(), quote.start() + quote.exact().length());
            if (quote.contextAt(text, old) == 1) {
                return Found.at(old);
            }
        }
        List<Span> places = new ArrayList<>();
        int length = quote.exact().length();
        for (int start : Occurrences.of(quote.exact(), text)) {
            places.add(new Span(start, start + length));
        }
        String letters = NormalizedText.letters(quote.exact());
        if (places.isEmpty() && !letters.isEmpty()) {
            places = squeezed().find(letters);
        }
        if (!places.isEmpty()) {
            return choose(quote, places, letters.length());
        }
        return near ? nearly(quote, letters) : Found.not("its words are not in the text any more");
    }

    private NormalizedText squeezed() {
        if (squeezed == null) {
            squeezed = new NormalizedText(text);
        }
        return squeezed;
    }

    private Found choose(Quote quote, List<Span> places, int letters) {
        Span best = best(places, place -> -quote.contextAt(text, place), quote.start());
        double context = quote.contextAt(text, best);
        if (places.size() == 1 ? context >= SOME_CONTEXT || letters >= UNMISTAKABLE : context >= MOST_CONTEXT) {
            return Found.at(best);
        }
        return Found.not(
                places.size() == 1
                        ? "its words stand in another context now"
                        : "its words stand in " + places.size() + " places, none of them in its context");
    }

    private Found nearly(Quote quote, String letters) {
        List<FuzzyMatcher.Match> matches = FuzzyMatcher.find(letters, squeezed().letters());
        List<Span> places = new ArrayList<>();
        int least =
                matches.stream().mapToInt(FuzzyMatcher.Match::distance).min().orElse(0);
        for (FuzzyMatcher.Match match : matches) {
            if (match.distance() == least) {
                places.add(squeezed().span(match.start(), match.end()));
            }
        }
        if (places.isEmpty()) {
            return Found.not("neither its words nor words like them are in the text any more");
        }
        return choose(quote, places, letters.length());
    }

    /** The least by cost; of equal ones that nearest to where it was, then the earlier. */
    private static Span best(List<Span> places, ToDoubleFunction<Span> cost, int old) {
        Span best = places.get(0);
        double least = cost.applyAsDouble(best);
        for (Span place : places) {
            double own = cost.applyAsDouble(place);
            if (own < least || own == least && Math.abs(place.start() - old) < Math.abs(best.start() - old)) {
                best = place;
                least = own;
            }
        }
        return best;
    }

    /**
     * Where a quote is, or why it is not found.
     *
     * @param span null if it is not found
     * @param trouble empty if it is
     */
    record Found(@Nullable Span span, String trouble) {
        static Found at(Span span) {
            return new Found(span, "");
        }

        static Found not(String trouble) {
            return new Found(null, trouble);
        }
    }
}
