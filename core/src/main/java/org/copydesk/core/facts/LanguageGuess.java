package org.copydesk.core.facts;

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
import org.copydesk.core.text.Span;

/** The language of the text by its script and by the share of each language's function words. */
public final class LanguageGuess implements Stage {
    private static final int MOST_CHARS = 20_000;
    private static final int FEWEST_WORDS = 12;
    private static final int SLICES = 6;
    private static final int SLICE = 500;

    private static final int LONGEST_WORD = 8;
    /** The commonest words of each language. */
    private static final List<Map.Entry<String, String>> LANGUAGES = List.of(
            Map.entry(
                    "en",
                    "the of and to in is that for was with on are as his her they be at by this had not from have it which an were has will"),
            Map.entry(
                    "de",
                    "der die das und ist nicht ein eine zu den mit von auf für im dem des sich auch wurde werden sind bei wird nach aus"),
            Map.entry(
                    "fr",
                    "le la les des et est une du dans que pour sur pas qui par au avec plus ce sont aux ont cette été mais"),
            Map.entry(
                    "es",
                    "el la los las de que y en un una por con para del se no su al es lo como más pero fue este ha sus"),
            Map.entry(
                    "it",
                    "il lo la gli di che e è un una per con del della nel non sono alla dei le si da ha anche come più questo"),
            Map.entry(
                    "pt",
                    "o os as de que e em um uma para com do da no na não por dos das ao se mais foi são como mas pelo pela"),
            Map.entry(
                    "nl",
                    "de het een en van is in dat op te zijn met voor niet aan er om ook als bij door naar maar werd heeft worden"),
            Map.entry("pl", "i w na z że się nie do jest to o jak po co dla są przez od ale już był która który oraz"),
            Map.entry("sv", "och att det i en som på är av för med den till inte om ett har de var från kan så men"),
            Map.entry("tr", "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne var ama değil en"),
            Map.entry("ru", "и в не на что с по как это из он за к от но для его так было же все она"),
            Map.entry("uk", "і в не на що з та як це до за від але для його його був була він вона є й у про"));

    /** To each function word the languages it belongs to, one bit for each of {@link #LANGUAGES}. */
    private static final Map<String, Integer> FUNCTION_WORDS = byWord();

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
        int[] hits = new int[LANGUAGES.size()];
        int words = count(text.toLowerCase(Locale.ROOT), hits);
        String best = "";
        int most = 0;
        int second = 0;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] > most) {
                second = most;
                most = hits[i];
                best = LANGUAGES.get(i).getKey();
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

    /** Counts the words, and for each language those that are its function words. */
    private static int count(String text, int[] hits) {
        int words = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isInWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at || at == 0) {
                words++;
            }
            int languages = end - at > LONGEST_WORD ? 0 : FUNCTION_WORDS.getOrDefault(text.substring(at, end), 0);
            for (int i = 0; languages != 0; i++, languages >>>= 1) {
                hits[i] += languages & 1;
            }
            at = end;
            while (at < text.length() && !isInWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isInWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static Map<String, Integer> byWord() {
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String word : LANGUAGES.get(i).getValue().split(" ")) {
                all.merge(word, 1 << i, (one, other) -> one | other);
            }
        }
        return Map.copyOf(all);
    }
}
