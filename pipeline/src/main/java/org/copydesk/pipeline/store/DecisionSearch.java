package org.copydesk.pipeline.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds decisions over all documents. Thread-safe. */
public final class DecisionSearch {
    /** By somebody else than who decided. */
    private static final String DISPUTED =
            "EXISTS (SELECT 1 FROM ruling u WHERE u.undoes = r.id AND u.decided_by <> r.decided_by)";

    private final Rows rows;

    public DecisionSearch(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /**
     * The decisions that fit, those taken back included, the latest first.
     *
     * @param before only those of lower numbers
     */
    public List<StoredDecision> find(Filter filter, long before, int most) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("SELECT r.id FROM ruling r WHERE r.undoes IS NULL AND r.id < :before");
        values.put("before", before);
        and(sql, values, "r.decided_by", "by", filter.by);
        and(sql, values, "r.rule", "rule", filter.rule);
        and(sql, values, "r.decision", "kind", filter.kind);
        if (!filter.site.isEmpty()) {
            sql.append(" AND EXISTS (SELECT 1 FROM cleaning c WHERE c.document_id = r.document_id AND c.site = :site)");
            values.put("site", filter.site);
        }
        if (filter.since != null) {
            sql.append(" AND r.decided_at >= :since");
            values.put("since", filter.since.atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (filter.until != null) {
            sql.append(" AND r.decided_at < :until");
            values.put("until", filter.until.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (filter.disputed) {
            sql.append(" AND ").append(DISPUTED);
        }
        sql.append(" ORDER BY r.id DESC").append(Rows.first(most));
        List<Long> numbers = rows.sql(sql.toString())
                .params(values)
                .query(rows.as(Long.class))
                .list();
        return DecisionStore.read(rows, numbers).stream()
                .sorted(Comparator.comparingLong(StoredDecision::number).reversed())
                .toList();
    }

    private static void and(StringBuilder sql, Map<String, Object> values, String column, String name, String value) {
        if (!value.isEmpty()) {
            sql.append(" AND ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }

    /** Who decided anything, by name. */
    public List<String> people() {
        return rows.list(String.class, "SELECT DISTINCT decided_by FROM ruling ORDER BY decided_by");
    }

    /** The rules about which somebody decided, by id. */
    public List<String> rules() {
        return rows.list(String.class, "SELECT DISTINCT rule FROM ruling WHERE rule > '' ORDER BY rule");
    }

    /**
     * What is asked for; empty texts and null ask for all.
     *
     * @param by who decided
     * @param rule what said that which was decided about
     * @param kind keep, accept, reject, remove or pin
     * @param site the host of the document
     * @param since the first day, in UTC
     * @param until the last day, in UTC
     * @param disputed only those that somebody else took back
     */
    public record Filter(
            String by,
            String rule,
            String kind,
            String site,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean disputed) {}
}
