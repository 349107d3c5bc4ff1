package org.copydesk.pipeline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Counts records by what they have in common: those of the whole store, or some. Thread-safe. */
public final class ListingCounts {
    private final Rows rows;

    public ListingCounts(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /** What changes with every change of what is counted; quick to ask for. */
    public String state() {
        return String.join(
                " ",
                rows.list(
                        String.class,
                        "SELECT CAST((SELECT COUNT(*) FROM listing) AS VARCHAR(40)) UNION ALL"
                                + " SELECT CAST((SELECT COUNT(*) FROM quarantine) AS VARCHAR(40)) UNION ALL"
                                + " SELECT CAST((SELECT COUNT(*) FROM held_record h WHERE h.state = 'held') AS VARCHAR(40)) UNION ALL"
                                + " (SELECT CAST(l.cleaned_at AS VARCHAR(40)) FROM listing l"
                                + " ORDER BY l.cleaned_at DESC, l.document_id DESC FETCH FIRST 1 ROW ONLY)"));
    }

    /** Counts all records. */
    public Counted all() {
        return count(new SearchConditions());
    }

    /** Counts some records by their ids; not too many. */
    public Counted of(List<String> documentIds) {
        return count(SearchConditions.among(documentIds));
    }

    /** In how many records each author stands, as written there. */
    public Map<String, Integer> authors() {
        Map<String, Integer> authors = new HashMap<>();
        rows.sql("SELECT l.authors, COUNT(*) AS records FROM listing l WHERE l.authors > '' GROUP BY l.authors")
                .query(row -> {
                    int records = row.getInt("records");
                    row.getString("authors")
                            .lines()
                            .filter(name -> !name.isEmpty())
                            .forEach(name -> authors.merge(name, records, Integer::sum));
                });
        return authors;
    }

    /** The documents of which one of these people is an author, by their ids. */
    public List<String> documentsOf(Collection<String> authors) {
        Set<String> found = new TreeSet<>();
        for (String author : authors) {
            SearchConditions conditions = SearchConditions.of(Map.of("author", author), 0);
            found.addAll(list("SELECT l.document_id FROM listing l", "", conditions, String.class));
        }
        return List.copyOf(found);
    }

    private Counted count(SearchConditions some) {
        return new Counted(
                list(
                        "SELECT l.site, l.kind, l.language, COUNT(*) AS records, SUM(l.source_length) AS source_length,"
                                + " SUM(l.removed) AS removed, SUM(l.edits) AS edits,"
                                + " SUM(CASE WHEN l.suggestions > 0 THEN 1 ELSE 0 END) AS suggesting FROM listing l",
                        " GROUP BY l.site, l.kind, l.language",
                        some,
                        Group.class),
                list(
                        "SELECT SUBSTRING(l.published, 1, 7) AS published, COUNT(*) AS records FROM listing l",
                        " GROUP BY SUBSTRING(l.published, 1, 7)",
                        some,
                        MonthCount.class),
                list(
                        "SELECT l.run_id, COUNT(*) AS records FROM listing l",
                        " GROUP BY l.run_id ORDER BY l.run_id DESC",
                        some,
                        RunCount.class),
                list(
                        "SELECT l.rule, SUM(CASE WHEN l.in_force + l.suggested > 0 THEN 1 ELSE 0 END) AS documents,"
                                + " SUM(l.in_force) AS in_force, SUM(l.characters) AS characters, SUM(l.suggested) AS suggested,"
                                + " SUM(l.lost) AS lost, SUM(l.confidence_sum) AS confidence_sum FROM rule_use l",
                        " GROUP BY l.rule",
                        some,
                        RuleCount.class),
                number("SELECT COUNT(*) FROM quarantine l", some),
                number("SELECT COUNT(*) FROM (" + SearchConditions.HELD + ") l", some));
    }

    private <R> List<R> list(String select, String group, SearchConditions some, Class<R> type) {
        return rows.sql(select + some.where() + group)
                .params(some.values())
                .query(rows.as(type))
                .list();
    }

    private long number(String select, SearchConditions some) {
        return Rows.number(rows.sql(select + some.where()).params(some.values()));
    }

    /**
     * What was counted.
     *
     * @param quarantined documents set aside
     * @param held records that wait for a person
     */
    public record Counted(
            List<Group> groups,
            List<MonthCount> months,
            List<RunCount> runs,
            List<RuleCount> rules,
            long quarantined,
            long held) {}

    /**
     * The records of a site, kind and language.
     *
     * @param sourceLength the characters of their sources
     * @param removed the characters taken out
     * @param edits edits in force
     * @param suggesting how many have suggestions
     */
    public record Group(
            String site,
            String kind,
            String language,
            long records,
            long sourceLength,
            long removed,
            long edits,
            long suggesting) {}

    /**
     * The records that were published in a month.
     *
     * @param published such as 2026-11, or a year where no more is known; empty where nothing is
     */
    public record MonthCount(String published, long records) {}

    /** The records that a run cleaned. */
    public record RunCount(long runId, long records) {}

    /**
     * What a rule did to the records.
     *
     * @param documents how many it changes or would change
     * @param inForce its changes in force
     * @param characters the characters of the source that these touch
     * @param suggested its changes that were not applied
     * @param lost its edits in whose place a better one stood
     * @param confidenceSum the confidence of those in force and suggested, summed up
     */
    public record RuleCount(
            String rule,
            long documents,
            long inForce,
            long characters,
            long suggested,
            long lost,
            double confidenceSum) {}
}
