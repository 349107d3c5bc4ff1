package org.copydesk.pipeline.record;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.StoredDecision;
import tools.jackson.databind.JsonNode;

/** What people decided about an exported record. */
public final class RecordDecisions {
    /** Nobody decides so often about one document. */
    private static final int MOST = 1_000;

    private RecordDecisions() {}

    /**
     * The decisions that hold, each with the words that it is about where the record has them, without numbers.
     *
     * @throws UndecodableException if one can't be
     */
    public static List<StoredDecision> of(ExportedRecord record) {
        if (record.list("rulings").size() > MOST) {
            throw new UndecodableException("it has more than " + MOST + " rulings");
        }
        List<StoredDecision> decisions = new ArrayList<>();
        for (JsonNode one : record.list("rulings")) {
            try {
                if (one.path("holds").asBoolean(false)) {
                    decisions.add(StoredDecision.given(
                            record.id(),
                            record.uri(),
                            decision(record, one),
                            RecordMarks.text(one, "by"),
                            OffsetDateTime.parse(RecordMarks.text(one, "at")),
                            ""));
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
                throw new UndecodableException("one of its rulings can't be: " + e.getMessage(), e);
            }
        }
        return decisions;
    }

    private static ManualDecision decision(ExportedRecord record, JsonNode one) {
        String field = RecordMarks.text(one, "field");
        return new ManualDecision(
                0,
                RecordMarks.one(DecisionKind.class, one, "decision"),
                RecordMarks.one(Phase.class, one, "phase"),
                quote(record, one),
                RecordMarks.text(one, "after"),
                field.isEmpty() ? null : RecordMarks.one(Field.class, one, "field"),
                RecordMarks.text(one, "rule"));
    }

    /** A change says where it is, a rejected one is found by its words. */
    private static Quote quote(ExportedRecord record, JsonNode one) {
        String before = RecordMarks.text(one, "before");
        int found = record.list("changes").stream()
                .filter(change -> change.path("ruling").path("at").equals(one.path("at"))
                        && change.path("before").equals(one.path("before")))
                .findFirst()
                .map(change -> change.path("start").asInt(-1))
                .orElseGet(() -> record.source().indexOf(before));
        return before.isEmpty() || found < 0
                ? new Quote(before, "", "", 0)
                : Quote.of(record.source(), new Span(found, found + before.length()));
    }
}
