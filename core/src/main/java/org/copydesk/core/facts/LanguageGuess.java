package org.copydesk.core.facts;

import java.util.List;
import java.util.Locale;
import org.copydesk.core.dictionary.FunctionWords;
import org.copydesk.core.dictionary.Scripts;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/** The language of the text by its script and by the share of each language's function words. */
public final class LanguageGuess implements Stage {
    private static final int MOST_CHARS = 20_000;
    private static final int FEWEST_WORDS = 12;
    private static final int SLICES = 6;
    private static final int SLICE = 500;

    @Override
    public String id() {
        return "facts.language-guess";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public List<Mark> inspect(View view) {
        StringBuilder prose = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (Passage passage : view.passages()) {
            StringBuilder to = passage.text().length() > 80 ? prose : rest;
            if (to.length() < MOST_CHARS) {
                to.append(passage.text(), 0, Math.min(passage.text().length(), MOST_CHARS))
                        .append('\n');
            }
        }
        Guess guess = guess(sample(prose.length() > 200 ? prose : prose.append(rest)));
        if (guess.language().isEmpty()) {
            return List.of();
        }
        Passage first = view.passages().get(0);
        Passage last = view.passages().get(view.passages().size() - 1);
        Evidence evidence = Evidence.of("facts.language-guess", guess.confidence(), guess.reason());
        return List.of(view.fact(
                Field.LANGUAGE,
                guess.language(),
                new Span(first.span().start(), last.span().end()),
                evidence));
    }

    /** All of a short text; of a long one slices spread over it, some 500 words together. */
    private static String sample(StringBuilder text) {
        if (text.length() <= SLICES * SLICE) {
            return text.toString();
        }
        StringBuilder sample = new StringBuilder(SLICES * (SLICE + 1));
        int step = (text.length() - SLICE) / (SLICES - 1);
        for (int i = 0; i < SLICES; i++) {
            int from = i * step;
            int end = from + SLICE;
            int space = i == 0 ? from : text.indexOf(" ", from);
            sample.append(text, space < 0 || space >= end ? from : space, end).append('\n');
        }
        return sample.toString();
    }

    /**
     * A guessed language.
     *
     * @param language a BCP 47 tag, or empty
     * @param confidence 0 to 1
     * @param reason what the guess rests on
     */
    record Guess(String language, double confidence, String reason) {
        static final Guess NONE = new Guess("", 0, "too little text");
    }

    static Guess guess(String text) {
        Scripts scripts = Scripts.of(text);
        if (!scripts.language().isEmpty()) {
            return new Guess(scripts.language(), 0.9, "most letters are of its script");
        }
        int[] hits = new int[FunctionWords.LANGUAGES.size()];
        int words = FunctionWords.count(text.toLowerCase(Locale.ROOT), hits);
        String best = "";
        int most = 0;
        int second = 0;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] > most) {
                second = most;
                most = hits[i];
                best = FunctionWords.LANGUAGES.get(i);
            } else {
                second = Math.max(second, hits[i]);
            }
        }
        if (words < FEWEST_WORDS || most * 12 < words || most == second) {
            return Guess.NONE;
        }
        double lead = (double) (most - second) / most;
        String reason = "%d of %d words are its commonest words".formatted(most, words);
        return new Guess(best, Math.min(0.97, 0.5 + lead * 0.5), reason);
    }
}
