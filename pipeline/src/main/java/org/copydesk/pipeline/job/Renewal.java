package org.copydesk.pipeline.job;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Ruling;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.Origin;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.RulingStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/** Cleans single documents again from their stored bytes, with what was known of the corpus when they were cleaned. Thread-safe. */
public final class Renewal {
    private final Desk.Maker desks;
    private final PayloadStore payloads;
    private final CleaningStore cleanings;
    private final KnowledgeStore knowledge;
    private final RulingStore rulings;
    private volatile @Nullable Known last;

    Renewal(
            Desk.Maker desks,
            PayloadStore payloads,
            CleaningStore cleanings,
            KnowledgeStore knowledge,
            RulingStore rulings) {
        this.desks = desks;
        this.payloads = payloads;
        this.cleanings = cleanings;
        this.knowledge = knowledge;
        this.rulings = rulings;
    }

    /**
     * Makes a record anew by today's rules and decisions. The caller holds the transaction.
     *
     * @throws org.copydesk.core.text.CopydeskException if the document can't be cleaned
     */
    public void renew(StoredRecord stored) {
        Desk desk = desk(stored);
        Cleaned cleaned = Cleaned.of(stored.documentId(), clean(desk, stored, rulings.of(stored.documentId())));
        Origin origin =
                new Origin(stored.runId(), desk.decoders().fingerprint(), desk.fingerprint(), stored.knowledgeId());
        cleanings.save(origin, List.of(cleaned));
    }

    /** A desk is costly to make, and most records were cleaned with the same knowledge. */
    private Desk desk(StoredRecord stored) {
        Known known = last;
        if (known == null || !known.knowledgeId().equals(stored.knowledgeId())) {
            known = new Known(stored.knowledgeId(), make(stored));
            last = known;
        }
        return known.desk();
    }

    private Desk make(StoredRecord stored) {
        Supplier<IllegalStateException> gone =
                () -> new IllegalStateException("the knowledge " + stored.knowledgeId() + " is gone");
        return desks.with(
                stored.knowledgeId().equals(Knowledge.NONE.id())
                        ? Knowledge.NONE
                        : knowledge.find(stored.knowledgeId()).orElseThrow(gone));
    }

    private Cleaning clean(Desk desk, StoredRecord stored, List<Ruling> decided) {
        Payload payload = payloads.find(stored.payloadId(), stored.uri())
                .orElseThrow(() -> new IllegalStateException("the payload of " + stored.uri() + " is gone"));
        SourceText source = desk.decoders().decode(payload);
        Instant fetched = stored.fetched();
        return desk.cleaner().clean(fetched == null ? source : source.fetchedAt(fetched), decided);
    }

    private record Known(String knowledgeId, Desk desk) {}
}
