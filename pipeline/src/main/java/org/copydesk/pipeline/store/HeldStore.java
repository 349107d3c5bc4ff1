package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Records that wait for a person, since their site was not as usual: they are in the view {@code held} and are neither in
 * {@code articles} nor in exports. What is fetched with other bytes is judged anew. Thread-safe.
 */
public final class HeldStore {
    private final Rows rows;
    private final Clock clock;

    public HeldStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /** A condition: the document and payload of a row are those of no held or dropped record. */
    public static String notHeld(String alias) {
        return "NOT EXISTS (SELECT 1 FROM held_record h WHERE h.document_id = " + alias
                + ".document_id AND h.payload_id = " + alias + ".payload_id)";
    }

    /**
     * Holds the records of documents. The caller holds the transaction.
     *
     * @param says what is out of the ordinary
     */
    public void hold(long runId, String site, List<String> documentIds, String says) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        rows.update("DELETE FROM held_record WHERE document_id IN (:ids)", documentIds, Map.of());
        rows.update(
                "INSERT INTO held_record (document_id, payload_id, site, run_id, held_at, says, state)"
                        + " SELECT c.document_id, c.payload_id, c.site, :run, :now, :says, 'held' FROM cleaning c"
                        + " WHERE c.site = :site AND c.document_id IN (:ids)",
                documentIds,
                Map.of("run", runId, "now", now, "says", says, "site", site));
    }

    /** Forgets what a run held, so that it may judge again. */
    public void forget(long runId) {
        rows.update("DELETE FROM held_record WHERE run_id = :run AND state = 'held'", "run", runId);
    }

    /** How many records of each site wait, the most first. */
    public List<Waiting> waiting() {
        return rows.list(
                Waiting.class,
                "SELECT site, COUNT(*) AS records, MIN(held_at) AS since, MAX(says) AS says FROM held"
                        + " GROUP BY site ORDER BY records DESC, site");
    }

    /** Why a record waits or was dropped; empty for one that is out. */
    public Optional<Held> find(String documentId) {
        return rows.find(
                Held.class,
                "SELECT h.site, h.run_id, h.held_at AS since, h.says, h.state = 'dropped' AS dropped"
                        + " FROM held_record h JOIN cleaning c"
                        + " ON c.document_id = h.document_id AND c.payload_id = h.payload_id WHERE h.document_id = :id",
                "id",
                documentId);
    }

    /** Lets the record of a document out; false if it was neither held nor dropped. */
    public boolean release(String documentId) {
        return rows.update("DELETE FROM held_record WHERE document_id = :id", "id", documentId) > 0;
    }

    /** Keeps the record of a document out for good; false if it was not held. */
    public boolean drop(String documentId) {
        return rows.update("UPDATE held_record SET state = 'dropped' WHERE document_id = :id", "id", documentId) > 0;
    }

    /** Lets out all records of a site that wait; returns how many. */
    public int releaseSite(String site) {
        return rows.update("DELETE FROM held_record WHERE site = :site AND state = 'held'", "site", site);
    }

    /** Keeps all records of a site that wait out for good; the site is expected to become again as it was. */
    public int dropSite(String site) {
        return rows.update(
                "UPDATE held_record SET state = 'dropped' WHERE site = :site AND state = 'held'", "site", site);
    }

    /**
     * A record that waits for a person, or that a person dropped.
     *
     * @param site its host
     * @param runId the run that held it
     * @param since when
     * @param says what is out of the ordinary
     * @param dropped whether a person dropped it
     */
    public record Held(String site, long runId, OffsetDateTime since, String says, boolean dropped) {}

    /**
     * The records of a site that wait.
     *
     * @param site the host
     * @param records how many
     * @param since when the first of them was held
     * @param says what is out of the ordinary
     */
    public record Waiting(String site, long records, OffsetDateTime since, String says) {}
}
