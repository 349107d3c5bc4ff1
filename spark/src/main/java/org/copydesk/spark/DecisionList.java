package org.copydesk.spark;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.input.JsonObject;
import org.copydesk.core.input.UnreadableException;
import org.copydesk.core.record.RecordDecision;
import org.copydesk.core.text.CopydeskException;

/** What people decided about documents, by their ids: the lines of {@code copydesk decide list --json}. Immutable and thread-safe. */
final class DecisionList {
    private static final String UNDONE = "undone";

    private final Map<String, List<Signed>> byDocument = new HashMap<>();

    /** @throws BrokenDecisionException if a line is no decision */
    static DecisionList read(String lines) {
        DecisionList list = new DecisionList();
        JsonObject json = new JsonObject(Math.max(1, lines.length()));
        int number = 0;
        for (String line : lines.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                try {
                    list.add(json.read(line.getBytes(StandardCharsets.UTF_8)));
                } catch (UnreadableException | IllegalArgumentException | DateTimeException e) {
                    throw new BrokenDecisionException("line " + number + " is no decision: " + e.getMessage(), e);
                }
            }
        }
        return list;
    }

    private void add(Map<String, String> line) {
        if (value(line, "state").equals(UNDONE)) {
            return;
        }
        byDocument
                .computeIfAbsent(value(line, "id"), id -> new ArrayList<>())
                .add(new Signed(ManualDecision.of(line), value(line, "by"), Instant.parse(value(line, "at"))));
    }

    private static String value(Map<String, String> line, String name) {
        String value = line.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** What was decided about a document, in the order of the list. */
    List<ManualDecision> of(String documentId) {
        return signed(documentId).stream().map(Signed::decision).toList();
    }

    /** What became of these decisions, in their order, each with who decided it and when. */
    List<RecordDecision> placed(String documentId, List<PlacedDecision> placed) {
        List<RecordDecision> all = new ArrayList<>();
        for (Signed one : signed(documentId)) {
            placed.stream()
                    .filter(place -> place.decision().equals(one.decision()))
                    .findFirst()
                    .ifPresent(place -> all.add(
                            new RecordDecision(one.decision(), one.by(), one.at(), place.span(), place.trouble())));
        }
        return all;
    }

    private List<Signed> signed(String documentId) {
        return byDocument.getOrDefault(documentId, List.of());
    }

    private record Signed(ManualDecision decision, String by, Instant at) {}

    /** A list of decisions that can't be read. */
    static final class BrokenDecisionException extends CopydeskException {
        private static final long serialVersionUID = 1L;

        BrokenDecisionException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
