package org.copydesk.app.web;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts what the store holds, beside the pages: counting everything takes a moment, and no page waits for it longer than for a
 * blink. While a run writes, the counts are a little old, and say of when they are. Thread-safe.
 */
final class StoreCounts implements AutoCloseable {
    private static final long BLINK_MILLIS = 80;
    /** Counting may take this part of the time, no more. */
    private static final int SHARE = 20;

    /** So many records are counted so quickly that every page can wait for it. */
    private static final int FEW = 10_000;

    private static final long FEW_MILLIS = 5000;
    private static final String ALL = "";

    private final JdbcTemplate jdbc;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "copydesk-counts");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Counted last;
    private @Nullable CompletableFuture<Counted> next;
    private long notBefore = System.nanoTime();

    StoreCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins to count, so that the first page needn't wait for so long. */
    synchronized void begin() {
        if (next == null) {
            next = CompletableFuture.supplyAsync(() -> count(state()), counting);
        }
    }

    /** The latest counts; the first ones are waited for. */
    Counts now() {
        String state = state();
        CompletableFuture<Counted> running;
        @Nullable Counted known;
        synchronized (this) {
            known = last;
            if (known != null && (known.state.equals(state) || next == null && System.nanoTime() < notBefore)) {
                return known.counts;
            }
            if (next == null) {
                next = CompletableFuture.supplyAsync(() -> count(state), counting);
            }
            running = next;
        }
        try {
            if (known == null) {
                return running.get().counts;
            }
            return running.get(known.few() ? FEW_MILLIS : BLINK_MILLIS, TimeUnit.MILLISECONDS).counts;
        } catch (TimeoutException notYet) {
            return known.counts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store can't be counted", e.getCause());
        }
    }

    /** What changes with every change of what is counted; quick to ask for. */
    private String state() {
        return String.join(
                " ",
                jdbc.query(
                        "SELECT CAST((SELECT COUNT(*) FROM listing) AS VARCHAR(40)) UNION ALL"
                                + " SELECT CAST((SELECT COUNT(*) FROM quarantine) AS VARCHAR(40)) UNION ALL"
                                + " SELECT CAST((SELECT COUNT(*) FROM held_record h WHERE h.state = 'held') AS VARCHAR(40)) UNION ALL"
                                + " (SELECT CAST(l.cleaned_at AS VARCHAR(40)) FROM listing l"
                                + " ORDER BY l.cleaned_at DESC, l.document_id DESC FETCH FIRST 1 ROW ONLY)",
                        (row, n) -> row.getString(1)));
    }

    private Counted count(String state) {
        long begun = System.nanoTime();
        try {
            Counted counted = new Counted(state, counts());
            long now = System.nanoTime();
            synchronized (this) {
                last = counted;
                notBefore = now + (counted.few() ? 0 : SHARE * (now - begun));
            }
            return counted;
        } finally {
            synchronized (this) {
                next = null;
            }
        }
    }

    private Counts counts() {
        Map<String, Group> all = new HashMap<>();
        Map<String, Group> sites = new HashMap<>();
        Map<String, Group> kinds = new HashMap<>();
        Map<String, Group> languages = new HashMap<>();
        jdbc.query(
                "SELECT site, kind, language, COUNT(*), SUM(source_length), SUM(removed), SUM(edits),"
                        + " SUM(CASE WHEN suggestions > 0 THEN 1 ELSE 0 END) FROM listing GROUP BY site, kind, language",
                row -> {
                    Group group = new Group(
                            ALL, row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8));
                    add(all, ALL, group);
                    add(sites, row.getString(1), group);
                    add(kinds, row.getString(2), group);
                    add(languages, row.getString(3), group);
                });
        Long quarantined = jdbc.queryForObject("SELECT COUNT(*) FROM quarantine", Long.class);
        Long held = jdbc.queryForObject(
                "SELECT COUNT(*) FROM listing l WHERE l.document_id IN (" + Conditions.HELD + ")", Long.class);
        return new Counts(
                OffsetDateTime.now(),
                all.getOrDefault(ALL, new Group(ALL, 0, 0, 0, 0, 0)),
                quarantined == null ? 0 : quarantined,
                held == null ? 0 : held,
                sorted(sites.values()),
                sorted(kinds.values()),
                sorted(languages.values()),
                jdbc.query(
                        "SELECT run_id, COUNT(*) FROM listing GROUP BY run_id ORDER BY run_id DESC",
                        (row, n) -> Group.of(row.getString(1), row.getLong(2))),
                rules());
    }

    private List<RuleCount> rules() {
        return jdbc
                .query(
                        "SELECT rule, SUM(CASE WHEN in_force + suggested > 0 THEN 1 ELSE 0 END), SUM(in_force),"
                                + " SUM(characters), SUM(suggested), SUM(lost), SUM(confidence_sum) FROM rule_use GROUP BY rule",
                        (row, n) -> new RuleCount(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getDouble(7)))
                .stream()
                .sorted(Comparator.comparingLong(RuleCount::documents)
                        .reversed()
                        .thenComparing(RuleCount::rule))
                .toList();
    }

    static void add(Map<String, Group> groups, String name, Group group) {
        Group named = new Group(
                name, group.records(), group.sourceLength(), group.removed(), group.edits(), group.suggesting());
        groups.merge(name, named, Group::plus);
    }

    static List<Group> sorted(Collection<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparingLong(Group::records).reversed().thenComparing(Group::name))
                .toList();
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }

    /** What was counted, and the state of the store before. */
    private record Counted(String state, Counts counts) {
        boolean few() {
            return counts.all().records() < FEW;
        }
    }
}
