package org.copydesk.core.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Spellings that are both right though they are one slip apart: the groups of {@code both-right.txt}, inflected forms, and what
 * transcription does to names. Immutable and thread-safe.
 */
final class AcceptedVariants {
    private static final String LIST = "both-right.txt";
    private static final List<String> SUFFIXES = List.of(
            "", "s", "es", "d", "ed", "r", "er", "n", "an", "ian", "in", "ing", "ly", "al", "a", "e", "y", "ist",
            "ism");
    private static final List<String> ENDINGS_OF_ONE_NAME =
            List.of("skiy", "skyy", "skyi", "sky", "skii", "ski", "iy", "yy", "ii", "yi", "y", "i");

    private final Map<String, Set<String>> others;

    private AcceptedVariants(Map<String, Set<String>> others) {
        this.others = others;
    }

    /** The list that comes with Copydesk. */
    static AcceptedVariants standard() {
        Map<String, Set<String>> others = new HashMap<>();
        read().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            List<String> group = List.of(line.toLowerCase(Locale.ROOT).split(" "));
            group.forEach(
                    word -> others.computeIfAbsent(word, w -> new HashSet<>()).addAll(group));
        });
        return new AcceptedVariants(others);
    }

    private static String read() {
        try (InputStream in = AcceptedVariants.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the archive of Copydesk lacks " + LIST);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean are(String one, String other) {
        return areForms(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) || areSpellings(one, other);
    }

    /** Whether they are two spellings of one name or word, not two words or forms of a word. */
    boolean areSpellings(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return others.getOrDefault(a, Set.of()).contains(b) || areTranscriptions(a, b);
    }

    /** Word and word with an ending, or two endings on one stem: German, Germans; United, Unites. */
    static boolean areForms(String a, String b) {
        int head = 0;
        int most = Math.min(a.length(), b.length());
        while (head < most && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        for (int stem = head; stem >= Math.max(4, head - 1); stem--) {
            if (SUFFIXES.contains(a.substring(stem)) && SUFFIXES.contains(b.substring(stem))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areTranscriptions(String a, String b) {
        return withoutUmlauts(a).equals(withoutUmlauts(b)) || stem(a).equals(stem(b));
    }

    private static String withoutUmlauts(String word) {
        return word.replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('ü', 'u')
                .replace('ø', 'o');
    }

    private static String stem(String name) {
        for (String ending : ENDINGS_OF_ONE_NAME) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
