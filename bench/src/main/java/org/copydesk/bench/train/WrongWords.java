package org.copydesk.bench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.copydesk.core.score.ScoredWords;
import org.copydesk.core.text.Span;

/**
 * Writes faults into a clean text: one edit of the kinds that hands make, in proportions as they are made, or a misspelling of
 * the kinds that minds make. The same seed makes the same faults.
 */
final class WrongWords {
    private static final int SHORTEST = 3;
    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    /** What is written for what: sounds alike, or is doubled or not. Both ways. */
    private static final String[][] ALIKE = {
        {"ie", "ei"},
        {"ance", "ence"},
        {"ant", "ent"},
        {"able", "ible"},
        {"ary", "ery"},
        {"ary", "ory"},
        {"sion", "tion"},
        {"ous", "us"},
        {"ss", "s"},
        {"ll", "l"},
        {"mm", "m"},
        {"nn", "n"},
        {"tt", "t"},
        {"cc", "c"},
        {"pp", "p"},
        {"rr", "r"},
        {"ff", "f"},
        {"dd", "d"},
        {"gg", "g"},
        {"ph", "f"},
        {"ck", "k"},
        {"qu", "q"},
        {"wh", "w"},
        {"ght", "gth"},
        {"ough", "uogh"},
        {"ally", "aly"},
        {"fully", "fuly"},
        {"ely", "ly"},
        {"eing", "ing"},
        {"ment", "mant"},
        {"er", "or"},
        {"er", "ar"},
        {"i", "e"},
        {"a", "e"},
        {"i", "a"},
        {"o", "u"},
        {"u", "a"},
        {"c", "s"},
        {"y", "i"},
        {"ea", "ee"},
        {"ai", "a"},
        {"ou", "o"},
        {"au", "a"},
        {"ui", "u"},
        {"eo", "o"},
        {"ies", "ys"},
        {"ed", "d"},
        {"re", "er"},
        {"ure", "er"},
        {"ion", "on"},
        {"ial", "al"},
        {"ism", "sm"},
        {"th", "t"},
        {"gh", "g"},
        {"exc", "ex"},
        {"sc", "s"},
        {"mb", "m"},
        {"dge", "ge"},
        {"gn", "n"},
        {"kn", "n"},
        {"ate", "at"},
        {"ite", "it"},
        {"ine", "in"},
        {"tely", "tly"}
    };

    private final Random random;
    private final int wordsAFault;

    /** @param wordsAFault in so many words stands one fault, on the average */
    WrongWords(long seed, int wordsAFault) {
        this.random = new Random(seed);
        this.wordsAFault = wordsAFault;
    }

    String into(String clean) {
        List<Span> words = ScoredWords.spans(clean);
        Map<String, Integer> counts = new HashMap<>();
        List<Span> names = new ArrayList<>();
        words.forEach(word -> counts.merge(word.of(clean), 1, Integer::sum));
        words.stream()
                .filter(word -> isName(word.of(clean)) && counts.getOrDefault(word.of(clean), 0) > 1)
                .forEach(names::add);
        Map<Integer, String> wrong = new HashMap<>();
        Map<Integer, Span> places = new HashMap<>();
        int faults = words.size() / wordsAFault + (random.nextInt(wordsAFault) < words.size() % wordsAFault ? 1 : 0);
        for (int tries = 0; tries < 6 * faults && wrong.size() < faults; tries++) {
            boolean name = !names.isEmpty() && random.nextInt(10) < 3;
            List<Span> from = name ? names : words;
            Span place = from.get(random.nextInt(from.size()));
            String right = place.of(clean);
            if (isPlain(right) && !isJoined(clean, place)) {
                String made = name || random.nextInt(3) > 0 ? slip(right) : misspelling(right);
                if (!made.equals(right) && !made.isEmpty()) {
                    wrong.put(place.start(), made);
                    places.put(place.start(), place);
                }
            }
        }
        StringBuilder noisy = new StringBuilder();
        int at = 0;
        for (Span word : words) {
            String made = wrong.get(word.start());
            if (made != null) {
                noisy.append(clean, at, word.start()).append(made);
                at = word.end();
            }
        }
        return noisy.append(clean.substring(at)).toString();
    }

    /** One edit, as a hand makes it. */
    private String slip(String right) {
        int length = right.length();
        int at = random.nextInt(24) == 0 ? 0 : 1 + random.nextInt(length - 1);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> swapped(right, Math.min(at, length - 2));
            case 6, 7, 8, 9, 10, 11 -> right.substring(0, at) + right.substring(at + 1);
            case 12, 13, 14 -> right.substring(0, at + 1) + right.substring(at);
            case 15 -> right.substring(0, at) + near(right.charAt(at)) + right.substring(at);
            case 16 -> right.substring(0, at) + (char) ('a' + random.nextInt(26)) + right.substring(at + 1);
            default -> right.substring(0, at) + near(right.charAt(at)) + right.substring(at + 1);
        };
    }

    private String misspelling(String right) {
        for (int tries = 0; tries < 12; tries++) {
            String[] pair = ALIKE[random.nextInt(ALIKE.length)];
            boolean turned = random.nextBoolean();
            String from = pair[turned ? 1 : 0];
            int at = right.indexOf(from, 1 + random.nextInt(right.length()));
            if (at > 0) {
                String made = right.substring(0, at) + pair[turned ? 0 : 1] + right.substring(at + from.length());
                return random.nextInt(8) == 0 ? slip(made) : made;
            }
        }
        return slip(right);
    }

    private static String swapped(String word, int at) {
        char first = word.charAt(at);
        char second = word.charAt(at + 1);
        if (at == 0 && Character.isUpperCase(first)) {
            first = Character.toLowerCase(first);
            second = Character.toUpperCase(second);
        }
        return word.substring(0, at) + second + first + word.substring(at + 2);
    }

    private char near(char c) {
        char lower = Character.toLowerCase(c);
        for (int row = 0; row < KEYS.length; row++) {
            int at = KEYS[row].indexOf(lower);
            if (at >= 0) {
                int other = Math.min(KEYS.length - 1, Math.max(0, row + random.nextInt(3) - 1));
                int place = at + (other == row ? random.nextBoolean() ? 1 : -1 : random.nextInt(2) - 1);
                char near = KEYS[other].charAt(Math.min(KEYS[other].length() - 1, Math.max(0, place)));
                return Character.isUpperCase(c) ? Character.toUpperCase(near) : near;
            }
        }
        return c;
    }

    private static boolean isName(String word) {
        return word.length() > SHORTEST && isPlain(word) && Character.isUpperCase(word.charAt(0));
    }

    private static boolean isPlain(String word) {
        return word.length() >= SHORTEST
                && word.substring(1).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && Character.isLetter(word.charAt(0));
    }

    private static boolean isJoined(String text, Span word) {
        return word.start() > 0 && "'\u2019@#/._".indexOf(text.charAt(word.start() - 1)) >= 0
                || word.end() < text.length() && "'\u2019@/_".indexOf(text.charAt(word.end())) >= 0;
    }
}
