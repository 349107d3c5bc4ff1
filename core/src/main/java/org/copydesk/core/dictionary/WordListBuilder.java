package org.copydesk.core.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a word list of words. */
final class WordListBuilder {
    private static final int RAREST = 9;

    private WordListBuilder() {}

    static WordList build(String language, String about, Map<String, Integer> rarities) {
        Map<String, Integer> needed = needed(rarities);
        Alphabet alphabet = alphabet(needed);
        Map<byte[], Integer> coded = new TreeMap<>(Arrays::compare);
        needed.forEach((word, rarity) -> coded.put(codes(word, alphabet), rarity));
        AutomatonBuilder builder = new AutomatonBuilder();
        byte[] grades = new byte[coded.size()];
        int number = 0;
        for (Map.Entry<byte[], Integer> word : coded.entrySet()) {
            builder.add(word.getKey());
            grades[number++] = word.getValue().byteValue();
        }
        return WordListFile.read(WordListFile.bytes(language, about, alphabet, builder.build(), grades));
    }

    /** The words that don't follow from others, each as common as its commonest form. */
    private static Map<String, Integer> needed(Map<String, Integer> rarities) {
        Map<String, Integer> needed = new HashMap<>();
        rarities.forEach((word, rarity) -> {
            if (word.isEmpty() || rarity < 0 || rarity > RAREST) {
                throw new IllegalArgumentException("no word or no rarity from 0 to 9: '" + word + "' " + rarity);
            }
            String plain = word.replace('\u2019', '\'');
            needed.merge(simplest(plain, rarities), rarity, Math::min);
        });
        return needed;
    }

    private static String simplest(String word, Map<String, Integer> rarities) {
        String lower = word.toLowerCase(Locale.ROOT);
        String capital = word.substring(0, 1) + lower.substring(1);
        boolean followsFromLower = word.equals(capital) || word.equals(word.toUpperCase(Locale.ROOT));
        if (followsFromLower && rarities.containsKey(lower)) {
            return lower;
        }
        boolean followsFromCapital = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return followsFromCapital && rarities.containsKey(capital) ? capital : word;
    }

    /** The commonest letter first, for the sake of speed; every letter with its lower case. */
    private static Alphabet alphabet(Map<String, Integer> words) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (String word : words.keySet()) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (!Character.isLetter(c) && c != '\'') {
                    throw new IllegalArgumentException("'" + word + "' has other characters than letters");
                }
                counts.merge(c, 1, Integer::sum);
                counts.merge(Character.toLowerCase(c), 0, Integer::sum);
            }
        }
        List<Character> letters = new ArrayList<>(counts.keySet());
        letters.sort(Comparator.comparing((Character c) -> -counts.getOrDefault(c, 0)));
        return new Alphabet(letters.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    private static byte[] codes(String word, Alphabet alphabet) {
        byte[] codes = new byte[word.length()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) alphabet.code(word.charAt(i));
        }
        return codes;
    }
}
