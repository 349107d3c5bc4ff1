package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.copydesk.core.guard.QuarantineStage;

/** What is in quarantine, by reason; reasons that differ in numbers alone are one. Thread-safe. */
public final class QuarantineGroups {
    private static final int WINDOW = 500;

    private final Rows rows;
    private final QuarantineStore quarantine;

    public QuarantineGroups(DataSource dataSource, QuarantineStore quarantine) {
        this.rows = new Rows(dataSource);
        this.quarantine = quarantine;
    }

    /** All groups, the largest first. */
    public List<Group> all() {
        Map<String, Group> groups = new LinkedHashMap<>();
        rows.list(
                        Counted.class,
                        "SELECT q.stage, q.reason, COUNT(*) AS documents, SUM(CASE WHEN q.payload_id IS NULL THEN 0 ELSE 1 END) AS kept"
                                + " FROM (SELECT stage, payload_id, CAST(SUBSTRING(reason, 1, 2000) AS VARCHAR(2000)) AS reason"
                                + " FROM quarantine) q GROUP BY q.stage, q.reason ORDER BY q.stage, q.reason")
                .forEach(one -> groups.merge(one.group().kind(), one.group(), Group::and));
        return groups.values().stream()
                .sorted(Comparator.comparingLong(Group::documents).reversed())
                .toList();
    }

    /**
     * The documents of a group, those that were set aside last first.
     *
     * @param after the document after which to go on, or empty
     */
    public List<Quarantined> of(String kind, String after, int most) {
        List<Quarantined> found = new ArrayList<>();
        String at = after;
        while (true) {
            List<Quarantined> window = quarantine.latest(at, WINDOW);
            for (Quarantined one : window) {
                if (one.kind().equals(kind)) {
                    found.add(one);
                    if (found.size() == most) {
                        return found;
                    }
                }
            }
            if (window.size() < WINDOW) {
                return found;
            }
            at = window.get(WINDOW - 1).documentId();
        }
    }

    private record Counted(String stage, String reason, long documents, long kept) {
        Group group() {
            boolean again = !stage.equals(QuarantineStage.INTAKE.label());
            return new Group(Quarantined.kind(stage, reason), stage, reason, documents, again ? kept : 0);
        }
    }

    /**
     * Documents that failed alike.
     *
     * @param kind what their reasons have in common: names the group
     * @param reason that of one of them
     * @param canRetry how many can be cleaned again
     */
    public record Group(String kind, String stage, String reason, long documents, long canRetry) {
        Group and(Group more) {
            return new Group(kind, stage, reason, documents + more.documents, canRetry + more.canRetry);
        }
    }
}
