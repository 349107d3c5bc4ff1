package org.copydesk.app.web;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what a list of documents has in common. Thread-safe. */
final class FoundCounts {
    private final JdbcTemplate jdbc;

    FoundCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ids all documents of the list; not too many */
    Choices of(List<String> ids) {
        Map<String, Group> kinds = new HashMap<>();
        Map<String, Group> sites = new HashMap<>();
        Map<String, Group> languages = new HashMap<>();
        Map<String, Group> runs = new HashMap<>();
        long suggesting = 0;
        if (ids.isEmpty()) {
            return new Choices(true, List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0, 0);
        }
        Object[] documents = ids.toArray();
        String among = " IN (" + String.join(",", Collections.nCopies(documents.length, "?")) + ")";
        jdbc.query(
                "SELECT l.kind, l.site, l.language, l.run_id, COUNT(*), SUM(CASE WHEN l.suggestions > 0 THEN 1 ELSE 0 END)"
                        + " FROM listing l WHERE l.document_id" + among
                        + " GROUP BY l.kind, l.site, l.language, l.run_id",
                row -> {
                    Group group = new Group("", row.getLong(5), 0, 0, 0, row.getLong(6));
                    StoreCounts.add(kinds, row.getString(1), group);
                    StoreCounts.add(sites, row.getString(2), group);
                    StoreCounts.add(languages, row.getString(3), group);
                    StoreCounts.add(runs, row.getString(4), group);
                },
                documents);
        for (Group kind : kinds.values()) {
            suggesting += kind.suggesting();
        }
        return new Choices(
                true,
                StoreCounts.sorted(kinds.values()),
                StoreCounts.sorted(sites.values()),
                StoreCounts.sorted(languages.values()),
                jdbc.query(
                        "SELECT u.rule, COUNT(*) FROM rule_use u WHERE u.in_force + u.suggested > 0 AND u.document_id"
                                + among + " GROUP BY u.rule ORDER BY COUNT(*) DESC, u.rule",
                        (row, n) -> Group.of(row.getString(1), row.getLong(2)),
                        documents),
                runs.values().stream()
                        .sorted((a, b) -> Long.compare(Long.parseLong(b.name()), Long.parseLong(a.name())))
                        .toList(),
                suggesting,
                count("SELECT COUNT(*) FROM quarantine q WHERE q.document_id" + among, documents),
                count("SELECT COUNT(*) FROM (" + Conditions.HELD + ") h WHERE h.document_id" + among, documents));
    }

    private long count(String sql, Object[] documents) {
        Long count = jdbc.queryForObject(sql, Long.class, documents);
        return count == null ? 0 : count;
    }
}
