package org.copydesk.bench.data;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.copydesk.core.Decoders;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.input.JsonObject;
import org.copydesk.core.input.UnreadableException;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.score.Gold;
import org.jspecify.annotations.Nullable;

/**
 * What people decided in a store, and the pages they decided about: a file of {@code copydesk decide list --with-pages --out}.
 *
 * @param pages once in each set that learns from it, with the decisions that concern it
 * @param documents how many documents they are
 * @param leftOut how many other documents have decisions that hold: without a page in the file, with too large a one, or with nothing
 *     that a model learns; or they are too many
 */
public record DecidedPages(List<Page> pages, int documents, int leftOut) {
    /** So many documents, the latest: all their pages are in memory. */
    private static final int MOST = 2000;

    private static final int LARGEST = 4 << 20;
    private static final int LONGEST_LINE = 64 << 20;

    /** @throws IOException if it can't be read, or a line is no decision; says which */
    public static DecidedPages read(Path file) throws IOException {
        JsonObject json = new JsonObject(LONGEST_LINE);
        Map<String, Decided> byDocument = new LinkedHashMap<>();
        Set<String> leftOut = new HashSet<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    Map<String, String> values = line.isBlank() ? Map.of() : json.read(line);
                    if (holds(values)) {
                        add(values, byDocument);
                    }
                } catch (UnreadableException | IllegalArgumentException e) {
                    throw new IOException(
                            "line " + number + " is no decision of decide list --out: " + e.getMessage(), e);
                }
                if (byDocument.size() > MOST) {
                    String eldest = byDocument.keySet().iterator().next();
                    byDocument.remove(eldest);
                    leftOut.add(eldest);
                }
            }
        }
        List<Page> pages = new ArrayList<>();
        int documents = 0;
        for (Decided one : byDocument.values()) {
            List<Page> sets = one.pages();
            pages.addAll(sets);
            if (sets.isEmpty()) {
                leftOut.add(one.uri);
            } else {
                documents++;
            }
        }
        return new DecidedPages(pages, documents, leftOut.size());
    }

    private static boolean holds(Map<String, String> line) {
        String state = line.getOrDefault("state", "undone");
        return state.equals("holds") || state.equals("waits");
    }

    private static void add(Map<String, String> line, Map<String, Decided> byDocument) throws IOException {
        String uri = line.getOrDefault("uri", "");
        Decided decided = byDocument.computeIfAbsent(uri, Decided::new);
        decided.decisions.add(ManualDecision.of(line));
        String page = line.get("page");
        if (page != null) {
            byte[] zipped = Base64.getDecoder().decode(page);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                decided.page =
                        bytes.length > LARGEST ? null : new Payload(bytes, uri, line.getOrDefault("contenttype", ""));
            }
        }
    }

    /** What was decided about a document so far. */
    private static final class Decided {
        private final String uri;
        private final List<ManualDecision> decisions = new ArrayList<>();
        private @Nullable Payload page;

        Decided(String uri) {
            this.uri = uri;
        }

        List<Page> pages() {
            List<Page> pages = new ArrayList<>();
            if (page != null) {
                try {
                    boolean inElements = Decoders.standard().decode(page).blocks().stream()
                            .anyMatch(block -> !block.layout().path().isEmpty());
                    String passages = inElements ? DataSet.DECIDED_HTML : DataSet.DECIDED_FLAT;
                    add(passages, page, one -> one.phase() == Phase.CHROME, pages);
                    add(DataSet.DECIDED_WORDS, page, one -> one.phase() == Phase.WORDING, pages);
                    add(DataSet.DECIDED_TITLES, page, one -> one.field() == Field.TITLE, pages);
                } catch (UndecodableException noText) {
                    return List.of();
                }
            }
            return pages;
        }

        private void add(String set, Payload payload, Predicate<ManualDecision> concern, List<Page> pages) {
            List<ManualDecision> some = decisions.stream().filter(concern).toList();
            if (!some.isEmpty()) {
                ManualDecision last = some.get(some.size() - 1);
                String title = last.kind() == DecisionKind.PIN ? last.after() : "";
                Gold gold = new Gold(uri, Gold.ARTICLE, "", title, "", "");
                pages.add(new Page(set, set, "", uri, payload, gold, some));
            }
        }
    }
}
