package org.copydesk.core.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The commonest misspellings of English, each with the only word it can stand for: those of {@code misspellings.txt}. Immutable and
 * thread-safe.
 */
final class Misspellings {
    private static final String LIST = "misspellings.txt";

    private final Map<String, String> right;

    private Misspellings(Map<String, String> right) {
        this.right = right;
    }

    /** The list that comes with Copydesk. */
    static Misspellings standard() {
        Map<String, String> right = new HashMap<>();
        read().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                right.put(words[i], words[0]);
            }
        });
        return new Misspellings(right);
    }

    private static String read() {
        try (InputStream in = Misspellings.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the archive of Copydesk lacks " + LIST);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word that is meant, with a capital where the misspelt one has one. */
    Optional<String> rightFor(String wrong) {
        if (WordShape.isCapitalised(wrong)) {
            return Optional.ofNullable(right.get(wrong.toLowerCase(Locale.ROOT)))
                    .map(WordShape::capitalised);
        }
        return Optional.ofNullable(right.get(wrong));
    }
}
