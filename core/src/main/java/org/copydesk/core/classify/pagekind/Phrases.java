package org.copydesk.core.classify.pagekind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.text.LiteralScan;

/** Phrases looked for at the beginnings of words, without regard to case. Immutable and thread-safe. */
final class Phrases {
    private static final String LIST = "walls.txt";

    /** From here on scripts may write without spaces, so that a phrase may begin anywhere. */
    private static final char FIRST_UNSPACED = '\u0e00';

    private static final BitSet NONE = new BitSet();

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private final LiteralScan scan;

    private Phrases(List<String> phrases) {
        BitSet one = new BitSet();
        one.set(0);
        Map<String, BitSet> literals = new HashMap<>();
        phrases.forEach(phrase -> literals.put(folded(phrase), one));
        scan = new LiteralScan(literals);
        for (String phrase : phrases) {
            byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /** The lists that come with Copydesk, by name. */
    static Map<String, Phrases> standard() {
        Map<String, List<String>> lists = new TreeMap<>();
        String list = "";
        for (String line : text().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                list = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lists.computeIfAbsent(list, unknown -> new ArrayList<>()).add(line);
            }
        }
        Map<String, Phrases> phrases = new TreeMap<>();
        lists.forEach((name, lines) -> phrases.put(name, new Phrases(lines)));
        return phrases;
    }

    /** The lists as they are written. */
    static String text() {
        try (InputStream in = Phrases.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the archive of Copydesk lacks " + LIST);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folded(String phrase) {
        StringBuilder folded = new StringBuilder();
        phrase.chars().forEach(c -> folded.append(LiteralScan.fold((char) c)));
        return folded.toString();
    }

    boolean in(String text) {
        return !scan.find(text, NONE).isEmpty() && foundIn(text);
    }

    private boolean foundIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            boolean begins = c >= FIRST_UNSPACED || i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (begins && startsAt(text, i, c)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String text, int at, char first) {
        for (String phrase : byFirst.getOrDefault(first, List.of())) {
            int end = at + phrase.length();
            if (text.regionMatches(true, at, phrase, 0, phrase.length())
                    && (first >= FIRST_UNSPACED
                            || end == text.length()
                            || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
