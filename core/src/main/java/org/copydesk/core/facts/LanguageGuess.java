package org.copydesk.core.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Map<String, Set<String>> FUNCTION_WORDS = functionWords();

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
        Guess guess = guess(
                prose.length() > 200 ? prose.toString() : prose.append(rest).toString());
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
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+");
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> language : FUNCTION_WORDS.entrySet()) {
            int hits = 0;
            for (String word : words) {
                hits += language.getValue().contains(word) ? 1 : 0;
            }
            if (hits > most) {
                second = most;
                most = hits;
                best = language.getKey();
            } else {
                second = Math.max(second, hits);
            }
        }
        if (words.length < FEWEST_WORDS || most * 12 < words.length || most == second) {
            return Guess.NONE;
        }
        double lead = (double) (most - second) / most;
        String reason = "%d of %d words are its commonest words".formatted(most, words.length);
        return new Guess(best, Math.min(0.97, 0.5 + lead * 0.5), reason);
    }

    private static Map<String, Set<String>> functionWords() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        add(
                all,
                "en",
                "the of and to in is that for was with on are as his her they be at by this had not from have it which an were has will");
        add(
                all,
                "de",
                "der die das und ist nicht ein eine zu den mit von auf für im dem des sich auch wurde werden sind bei wird nach aus");
        add(
                all,
                "fr",
                "le la les des et est une du dans que pour sur pas qui par au avec plus ce sont aux ont cette été mais");
        add(
                all,
                "es",
                "el la los las de que y en un una por con para del se no su al es lo como más pero fue este ha sus");
        add(
                all,
                "it",
                "il lo la gli di che e è un una per con del della nel non sono alla dei le si da ha anche come più questo");
        add(
                all,
                "pt",
                "o os as de que e em um uma para com do da no na não por dos das ao se mais foi são como mas pelo pela");
        add(
                all,
                "nl",
                "de het een en van is in dat op te zijn met voor niet aan er om ook als bij door naar maar werd heeft worden");
        add(all, "pl", "i w na z że się nie do jest to o jak po co dla są przez od ale już był która który oraz");
        add(all, "sv", "och att det i en som på är av för med den till inte om ett har de var från kan så men");
        add(all, "tr", "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne var ama değil en");
        add(all, "ru", "и в не на что с по как это из он за к от но для его так было же все она");
        add(all, "uk", "і в не на що з та як це до за від але для його його був була він вона є й у про");
        return all;
    }

    private static void add(Map<String, Set<String>> all, String language, String words) {
        all.put(language, Set.copyOf(new java.util.HashSet<>(List.of(words.split(" ")))));
    }
}
