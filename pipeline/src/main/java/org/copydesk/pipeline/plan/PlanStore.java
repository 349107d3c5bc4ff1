package org.copydesk.pipeline.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.copydesk.pipeline.store.CleaningOrigin;
import org.copydesk.pipeline.store.Rows;
import org.copydesk.pipeline.store.Storable;
import org.jspecify.annotations.Nullable;

/** Plans, each with the records it was compared with. Thread-safe. */
public final class PlanStore {
    private static final int SITES = 200;
    private static final int DIFFERING = 100;

    /** The records that two plans tried, with what each would make of them where that is another. */
    private static final String BOTH = " FROM (SELECT document_id,"
            + " MAX(CASE WHEN plan_id = :one AND seal_after <> seal_before THEN seal_after END) AS one,"
            + " MAX(CASE WHEN plan_id = :other AND seal_after <> seal_before THEN seal_after END) AS other,"
            + " MAX(CASE WHEN plan_id = :one AND seal_after <> seal_before THEN words END) AS one_words,"
            + " MAX(CASE WHEN plan_id = :other AND seal_after <> seal_before THEN words END) AS other_words"
            + " FROM plan_document WHERE plan_id IN (:one, :other) GROUP BY document_id HAVING COUNT(*) = 2) p";

    private final Rows rows;
    private final Clock clock;

    public PlanStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /**
     * Keeps a plan; returns its number. The caller holds the transaction.
     *
     * @param origin the setup that was tried; its run counts for nothing
     * @param findings what came of it, as JSON
     */
    public long save(CleaningOrigin origin, List<PlannedRecord> documents, long goldenWorse, String findings) {
        long id = rows.insertNumbered(
                "plan",
                new Made(
                        OffsetDateTime.now(clock),
                        origin.decoder(),
                        origin.fingerprint(),
                        origin.knowledgeId(),
                        documents.size(),
                        documents.stream().filter(PlannedRecord::changes).count(),
                        goldenWorse,
                        Storable.text(findings)));
        rows.insert(
                "plan_document",
                documents.stream()
                        .map(one -> new PlanDocument(id, one.documentId(), one.before(), one.after(), one.words()))
                        .toList());
        return id;
    }

    public Optional<StoredPlan> find(long id) {
        return rows.find(StoredPlan.class, "SELECT * FROM plan WHERE id = :id", "id", id);
    }

    /** The latest plans, the newest first. */
    public List<StoredPlan> latest(int most) {
        return rows.list(StoredPlan.class, "SELECT * FROM plan ORDER BY id DESC" + Rows.first(most));
    }

    /** How what two plans would make of the records differs. */
    public PlanDifference difference(long one, long other) {
        return new PlanDifference(
                rows.sql("SELECT * FROM (SELECT COALESCE(c.site, '') AS site,"
                                + " SUM(CASE WHEN p.other IS NULL THEN 1 ELSE 0 END) AS only_one,"
                                + " SUM(CASE WHEN p.one IS NULL THEN 1 ELSE 0 END) AS only_other,"
                                + " SUM(CASE WHEN p.one <> p.other THEN 1 ELSE 0 END) AS unlike,"
                                + " SUM(CASE WHEN p.one = p.other THEN 1 ELSE 0 END) AS alike"
                                + BOTH + " LEFT JOIN cleaning c ON c.document_id = p.document_id"
                                + " WHERE p.one IS NOT NULL OR p.other IS NOT NULL GROUP BY COALESCE(c.site, '')) s"
                                + " ORDER BY only_one + only_other + unlike DESC, site" + Rows.first(SITES))
                        .param("one", one)
                        .param("other", other)
                        .query(rows.as(PlanDifference.Site.class))
                        .list(),
                rows.sql("SELECT p.document_id, d.uri, p.one_words, p.other_words"
                                + BOTH + " JOIN document d ON d.id = p.document_id"
                                + " WHERE p.one IS DISTINCT FROM p.other"
                                + " ORDER BY COALESCE(p.one_words, 0) + COALESCE(p.other_words, 0) DESC, p.document_id"
                                + Rows.first(DIFFERING))
                        .param("one", one)
                        .param("other", other)
                        .query(rows.as(PlanDifference.Differing.class))
                        .list());
    }

    /** Forgets a plan; returns whether there was one. */
    public boolean drop(long id) {
        return rows.update("DELETE FROM plan WHERE id = :id", "id", id) > 0;
    }

    /** The documents whose records would change and are still those that the plan was compared with, by id. */
    public List<String> pending(long id) {
        return rows.list(
                String.class,
                "SELECT p.document_id FROM plan_document p JOIN cleaning c ON c.document_id = p.document_id"
                        + " WHERE p.plan_id = :id AND p.seal_after <> p.seal_before AND c.seal = p.seal_before"
                        + " ORDER BY p.document_id",
                "id",
                id);
    }

    /** How many of its records are no longer those that the plan was compared with, nor what it would make of them. */
    public long stale(long id) {
        return rows.number(
                "SELECT COUNT(*) FROM plan_document p LEFT JOIN cleaning c"
                        + " ON c.document_id = p.document_id"
                        + " WHERE p.plan_id = :id AND (c.seal IS NULL OR c.seal <> p.seal_before"
                        + " AND (p.seal_after IS NULL OR c.seal <> p.seal_after))",
                "id",
                id);
    }

    /**
     * Notes that a plan was applied. The records that it leaves as they are stand under its setup too from now on, so that the next
     * run doesn't clean them again to find that out. The caller holds the transaction.
     */
    public void apply(StoredPlan plan, long runId) {
        rows.sql("UPDATE cleaning SET fingerprint = :fingerprint, knowledge_id = :knowledge_id WHERE decoder = :decoder"
                        + " AND EXISTS (SELECT 1 FROM plan_document p WHERE p.plan_id = :id"
                        + " AND p.document_id = cleaning.document_id"
                        + " AND p.seal_after = p.seal_before AND cleaning.seal = p.seal_before)")
                .params(rows.values(plan))
                .update();
        rows.sql("UPDATE plan SET applied_at = :now, run_id = :run WHERE id = :id", "now", OffsetDateTime.now(clock))
                .param("run", runId)
                .param("id", plan.id())
                .update();
    }

    private record Made(
            OffsetDateTime madeAt,
            String decoder,
            String fingerprint,
            String knowledgeId,
            long documents,
            long changed,
            long goldenWorse,
            String findings) {}

    private record PlanDocument(
            long planId,
            String documentId,
            String sealBefore,
            @Nullable String sealAfter,
            int words) {}
}
