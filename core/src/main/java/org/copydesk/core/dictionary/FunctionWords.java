package org.copydesk.core.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commonest words of a dozen languages, by which a text gives its language away. */
public final class FunctionWords {
    /** No function word has more letters. */
    static final int LONGEST_WORD = 8;
    /** The commonest words of each language. */
    private static final List<Map.Entry<String, String>> TABLE = List.of(
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
    private static final Map<String, Integer> BY_WORD = byWord();

    /** The languages, as primary tags of BCP 47; a bit for each, the lowest first. */
    public static final List<String> LANGUAGES =
            TABLE.stream().map(Map.Entry::getKey).toList();

    private FunctionWords() {}

    /**
     * The languages that a word is a function word of, as bits of {@link #LANGUAGES}.
     *
     * @param word in lower case
     */
    static int of(String word) {
        return BY_WORD.getOrDefault(word, 0);
    }

    /**
     * Counts the words, and for each language those that are its function words.
     *
     * @param text in lower case
     * @param hits a count for each of {@link #LANGUAGES}, added to
     */
    public static int count(String text, int[] hits) {
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
            int languages = end - at > LONGEST_WORD ? 0 : BY_WORD.getOrDefault(text.substring(at, end), 0);
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
        for (int i = 0; i < TABLE.size(); i++) {
            for (String word : TABLE.get(i).getValue().split(" ")) {
                all.merge(word, 1 << i, (one, other) -> one | other);
            }
        }
        return Map.copyOf(all);
    }
}
