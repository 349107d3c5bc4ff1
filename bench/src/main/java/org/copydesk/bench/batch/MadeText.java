package org.copydesk.bench.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Sentences without sense: the words of some text, the frequent ones often as in any language, and names made of syllables.
 * Immutable.
 */
final class MadeText {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final List<String> SYLLABLES = List.of(
            "ba", "dor", "el", "fin", "gar", "hol", "is", "jor", "kel", "lun", "mar", "nev", "os", "pet", "ran");
    private static final int ONE_NAME_IN = 15;

    private final List<String> words;

    /** @param text whose words are used */
    MadeText(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() > 1) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        this.words = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    String paragraph(Random random, int length) {
        StringBuilder paragraph = new StringBuilder();
        for (int left = length; left > 0; ) {
            int some = Math.min(left, 6 + random.nextInt(18));
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence(random, some));
            left -= some;
        }
        return paragraph.toString();
    }

    String sentence(Random random, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = random.nextInt(ONE_NAME_IN) == 0 ? name(random) : word(random);
            sentence.append(i == 0 ? "" : " ").append(i == 0 ? capital(word) : word);
        }
        return sentence.append('.').toString();
    }

    /** Zipf's law, nearly: the logarithm of the rank is even. */
    private String word(Random random) {
        return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return capital(name.toString());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
