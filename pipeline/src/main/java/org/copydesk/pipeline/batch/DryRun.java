package org.copydesk.pipeline.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.plan.Comparison;
import org.copydesk.pipeline.plan.FindingsCollector;
import org.copydesk.pipeline.plan.PlannedRecord;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Cleans stored documents anew and compares with their records; loads only those that differ. Thread-safe. */
record DryRun(CleaningStore cleanings, DocumentCleaner documents, Copydesk copydesk) {

    List<Result> of(List<String> documentIds) throws InterruptedException {
        List<RecordHeader> standing = cleanings.standing(documentIds);
        Map<String, Cleaned> others = new HashMap<>();
        Map<String, Result> results = new HashMap<>();
        for (RecordHeader one : standing) {
            try {
                Cleaned cleaned = documents.clean(copydesk, one.documentId(), one.payloadId(), one.uri());
                results.put(
                        one.documentId(),
                        new Result(one, new PlannedRecord(one.documentId(), one.seal(), cleaned.seal(), 0), null, ""));
                if (!cleaned.seal().equals(one.seal())) {
                    others.put(one.documentId(), cleaned);
                }
            } catch (DocumentGuard.BadDocument bad) {
                results.put(
                        one.documentId(),
                        new Result(
                                one,
                                new PlannedRecord(one.documentId(), one.seal(), null, 0),
                                null,
                                bad.failure().reason()));
            }
        }
        cleanings.forEach(List.copyOf(others.keySet()), stored -> {
            Cleaned cleaned = others.get(stored.documentId());
            Result known = results.get(stored.documentId());
            if (cleaned != null && known != null) {
                Comparison comparison = Comparison.of(stored, cleaned.article());
                results.put(stored.documentId(), known.with(comparison));
            }
        });
        List<Result> inOrder = new ArrayList<>();
        standing.forEach(one -> inOrder.add(results.get(one.documentId())));
        return inOrder;
    }

    /**
     * What would become of one record.
     *
     * @param comparison how it would differ; null where it stays as it is, or can't be cleaned
     * @param failure why it can't be cleaned, or empty
     */
    record Result(
            RecordHeader standing,
            PlannedRecord planned,
            @Nullable Comparison comparison,
            String failure) {
        Result with(Comparison different) {
            int words = different.difference().words();
            return new Result(
                    standing,
                    new PlannedRecord(planned.documentId(), planned.before(), planned.after(), words),
                    different,
                    failure);
        }

        void addTo(FindingsCollector gathered) {
            if (comparison != null) {
                gathered.changed(comparison);
            } else if (!failure.isEmpty()) {
                gathered.failed(standing.documentId(), standing.uri(), failure);
            } else {
                gathered.same();
            }
        }
    }
}
