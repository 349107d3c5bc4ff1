package org.copydesk.core.facts;

import java.util.List;
import java.util.Locale;
import org.copydesk.core.language.FunctionWords;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.Scripts;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/** The language of the text by its script, its function words, its letters and what the page says it is. */
public final class LanguageGuess implements Stage {
    private static final int MOST_CHARS = 20_000;
    private static final int FEWEST_WORDS = 12;
    /** At least one word in this many is a function word of its language. */
    private static final int FEWEST_SHARE = 15;
    /** What a letter that few languages have counts, against a word. */
    private static final double LETTER = 0.5;
    /** So much more counts the language that the page says it is in. */
    private static final double BELIEVED = 1.3;

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
    public String fingerprint() {
        return id() + "/2 " + Language.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        Guess guess = view.reading(Guess.class, LanguageGuess::of);
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

    /** What the text of a page lets one guess. */
    static Guess of(View view) {
        StringBuilder prose = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (Passage passage : view.passages()) {
            StringBuilder to = passage.text().length() > 80 ? prose : rest;
            if (to.length() < MOST_CHARS) {
                to.append(passage.text(), 0, Math.min(passage.text().length(), MOST_CHARS))
                        .append('\n');
            }
        }
        return guess(
                sample(prose.length() > 200 ? prose : prose.append(rest)),
                MetadataFacts.language(view.source().metadata()));
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

    /**
     * @param declared the language that the page says it is in, as a BCP 47 tag or empty; believed where the words show no
     *     other one clearly
     */
    static Guess guess(String text, String declared) {
        Scripts scripts = Scripts.of(text);
        if (scripts.languages().size() == 1) {
            return new Guess(scripts.language(), 0.9, "most letters are of its script");
        }
        int[] hits = new int[FunctionWords.LANGUAGES.size()];
        double[] own = new double[hits.length];
        int words = FunctionWords.count(text.toLowerCase(Locale.ROOT), hits, own);
        int said = Language.of(declared).map(FunctionWords.LANGUAGES::indexOf).orElse(-1);
        int best = -1;
        double most = 0;
        double second = 0;
        for (int i = 0; i < hits.length; i++) {
            Language language = FunctionWords.LANGUAGES.get(i);
            if (scripts.languages().contains(language)) {
                double score = (own[i] + LETTER * scripts.weight(language)) * (i == said ? BELIEVED : 1);
                if (score > most) {
                    second = most;
                    most = score;
                    best = i;
                } else {
                    second = Math.max(second, score);
                }
            }
        }
        if (words < FEWEST_WORDS || best < 0 || hits[best] * FEWEST_SHARE < words || most == second) {
            return Guess.NONE;
        }
        double lead = (most - second) / most;
        String reason = hits[best] + " of " + words + " words are its commonest words";
        return new Guess(FunctionWords.LANGUAGES.get(best).tag(), Math.min(0.97, 0.5 + lead * 0.7), reason);
    }
}
