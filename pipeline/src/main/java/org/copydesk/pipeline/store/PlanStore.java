package org.copydesk.pipeline.store;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Plans, each with the records it was compared with. Thread-safe. */
public final class PlanStore {
    private static final String SELECT = "SELECT id, made_at, decoder, fingerprint, knowledge_id, documents, changed,"
            + " golden_worse, findings, applied_at, run_id FROM plan";
    private static final RowMapper<StoredPlan> PLAN = (row, n) -> new StoredPlan(
            row.getLong(1),
            row.getObject(2, OffsetDateTime.class),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getString(9),
            row.getObject(10, OffsetDateTime.class),
            row.getObject(11, Long.class));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public PlanStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a plan; returns its number. The caller holds the transaction.
     *
     * @param origin the setup that was tried; its run counts for nothing
     * @param findings what came of it, as JSON
     */
    public long save(Origin origin, List<Planned> documents, long goldenWorse, String findings) {
        KeyHolder number = new GeneratedKeyHolder();
        long changed = documents.stream().filter(Planned::changes).count();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO plan (made_at, decoder, fingerprint, knowledge_id, documents, changed,"
                                    + " golden_worse, findings) VALUES (?,?,?,?,?,?,?,?)",
                            new String[] {"id"});
                    insert.setObject(1, OffsetDateTime.now(clock));
                    insert.setString(2, origin.decoder());
                    insert.setString(3, origin.fingerprint());
                    insert.setString(4, origin.knowledgeId());
                    insert.setLong(5, documents.size());
                    insert.setLong(6, changed);
                    insert.setLong(7, goldenWorse);
                    insert.setString(8, Storable.text(findings));
                    return insert;
                },
                number);
        long id = Objects.requireNonNull(number.getKey()).longValue();
        List<Object[]> rows = new ArrayList<>();
        documents.forEach(
                one -> rows.add(CleaningRows.row(id, one.documentId(), one.before(), one.after(), one.words())));
        Rows.batch(
                jdbc,
                "INSERT INTO plan_document (plan_id, document_id, seal_before, seal_after, words) VALUES (?,?,?,?,?)",
                rows);
        return id;
    }

    public Optional<StoredPlan> find(long id) {
        return jdbc.query(SELECT + " WHERE id = ?", PLAN, id).stream().findFirst();
    }

    /** The latest plans, the newest first. */
    public List<StoredPlan> latest(int most) {
        return jdbc.query(SELECT + " ORDER BY id DESC FETCH FIRST " + most + " ROWS ONLY", PLAN);
    }

    /** Forgets a plan; returns whether there was one. */
    public boolean drop(long id) {
        return jdbc.update("DELETE FROM plan WHERE id = ?", id) > 0;
    }

    /** The documents whose records would change and are still those that the plan was compared with, by id. */
    public List<String> pending(long id) {
        return Rows.strings(
                jdbc,
                "SELECT p.document_id FROM plan_document p JOIN cleaning c ON c.document_id = p.document_id"
                        + " WHERE p.plan_id = ? AND p.seal_after <> p.seal_before AND c.seal = p.seal_before"
                        + " ORDER BY p.document_id",
                id);
    }

    /** The documents that would change, by id. */
    public List<String> changed(long id) {
        return Rows.strings(
                jdbc,
                "SELECT document_id FROM plan_document WHERE plan_id = ? AND seal_after <> seal_before"
                        + " ORDER BY document_id",
                id);
    }

    /** How many of its records are no longer those that the plan was compared with, nor what it would make of them. */
    public long stale(long id) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM plan_document p LEFT JOIN cleaning c ON c.document_id = p.document_id"
                        + " WHERE p.plan_id = ? AND (c.seal IS NULL OR c.seal <> p.seal_before"
                        + " AND (p.seal_after IS NULL OR c.seal <> p.seal_after))",
                Long.class,
                id);
        return count == null ? 0 : count;
    }

    /**
     * Notes that a plan was applied. The records that it leaves as they are stand under its setup too from now on, so that the next
     * run doesn't clean them again to find that out. The caller holds the transaction.
     */
    public void apply(StoredPlan plan, long runId) {
        jdbc.update(
                "UPDATE cleaning SET fingerprint = ?, knowledge_id = ? WHERE decoder = ? AND EXISTS (SELECT 1 FROM"
                        + " plan_document p WHERE p.plan_id = ? AND p.document_id = cleaning.document_id"
                        + " AND p.seal_after = p.seal_before AND cleaning.seal = p.seal_before)",
                plan.fingerprint(),
                plan.knowledgeId(),
                plan.decoder(),
                plan.id());
        jdbc.update(
                "UPDATE plan SET applied_at = ?, run_id = ? WHERE id = ?", OffsetDateTime.now(clock), runId, plan.id());
    }
}
