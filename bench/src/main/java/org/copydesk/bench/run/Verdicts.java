package org.copydesk.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.bench.data.Injected;
import org.copydesk.core.article.Change;
import org.copydesk.core.text.Digest;

/**
 * What a person found of changes made to articles without known faults: there are natural ones in them. A change is known by a
 * hash, so that the list holds none of the text. Immutable.
 */
public final class Verdicts {
    private static final String NATURAL = "typo";
    private static final int HASH = 16;

    private final Map<String, String> byHash;

    private Verdicts(Map<String, String> byHash) {
        this.byHash = byHash;
    }

    /** Reads lines of hash, tab and verdict: {@code typo} for a natural fault, rightly mended, or {@code false}. */
    public static Verdicts read(Path file) throws IOException {
        Map<String, String> byHash = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                if (cells.length > 1 && !line.startsWith("#")) {
                    byHash.put(cells[0], cells[1]);
                }
            }
        }
        return new Verdicts(byHash);
    }

    /** Whether a person found that the change mends a natural fault. */
    public boolean isNatural(Injected text, Change change) {
        return byHash.getOrDefault(hash(text, change), "").equals(NATURAL);
    }

    /** By what the change is known: the article's name and what was changed to what, hashed. */
    public static String hash(Injected text, Change change) {
        return Digest.sha256(text.id() + '\t' + change.before() + '\t' + change.after())
                .substring(0, HASH);
    }

    /** The verdict of a person, or {@code ?}. */
    public String of(Injected text, Change change) {
        return byHash.getOrDefault(hash(text, change), "?");
    }
}
