package org.copydesk.pipeline.batch;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.Copydesk;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.plan.GoldenRecord;
import org.copydesk.pipeline.plan.GoldenResult;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.store.KnowledgeStore;

/**
 * Lets only through what keeps golden records as they are. Each is cleaned anew from the bytes that were marked, whatever its
 * address gives today; one that was checked with the same setup and knowledge before is not. Thread-safe.
 */
public final class GoldenGate {
    private final GoldenStore golden;
    private final KnowledgeStore knowledge;
    private final DocumentCleaner documents;
    private final Engine engine;
    private final GoldenPolicy policy;

    GoldenGate(
            GoldenStore golden,
            KnowledgeStore knowledge,
            DocumentCleaner documents,
            Engine engine,
            GoldenPolicy policy) {
        this.golden = golden;
        this.knowledge = knowledge;
        this.documents = documents;
        this.engine = engine;
        this.policy = policy;
    }

    /** How every golden record fares with today's setup and knowledge; nothing is written. */
    public List<GoldenResult> check() {
        List<GoldenRecord> all = golden.all();
        return all.isEmpty() ? List.of() : check(all, documents.copydesk(engine, knowledge.latest()));
    }

    /** How golden records fare with a copydesk; nothing is written. */
    private List<GoldenResult> check(List<GoldenRecord> some, Copydesk copydesk) {
        List<GoldenResult> results = new ArrayList<>();
        for (GoldenRecord one : some) {
            try {
                results.add(GoldenResult.of(
                        one,
                        documents
                                .clean(copydesk, one.documentId(), one.payloadId(), one.uri())
                                .article()));
            } catch (DocumentGuard.BadDocument bad) {
                results.add(GoldenResult.failed(one, bad.failure().reason()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunFailedException("interrupted while golden records were checked", e);
            }
        }
        return results;
    }

    /**
     * Notes the scores of what may go on. The caller holds the transaction.
     *
     * @param with makes the engine of the run
     * @throws GoldenWorseException if records would get worse, and that is not accepted
     */
    void pass(Engine with, String knowledgeId) {
        if (golden.all().isEmpty()) {
            return;
        }
        String key = GoldenStore.key(with.with(Knowledge.NONE).fingerprint(), knowledgeId);
        List<GoldenRecord> unchecked = golden.unchecked(key);
        if (unchecked.isEmpty()) {
            return;
        }
        List<GoldenResult> results = check(unchecked, documents.copydesk(with, knowledgeId));
        List<GoldenResult> worse = results.stream().filter(GoldenResult::worse).toList();
        if (!worse.isEmpty() && policy == GoldenPolicy.REFUSE) {
            throw new GoldenWorseException(worse);
        }
        results.forEach(result -> golden.note(result.documentId(), result.now(), key));
    }
}
