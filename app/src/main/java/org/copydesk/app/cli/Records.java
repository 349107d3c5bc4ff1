package org.copydesk.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.app.database.OpenStore;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.input.KeptFiles;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The records of an open store, read without starting the batch. */
final class Records {
    private static final int SITES = 20;

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final CleaningStore cleanings;

    Records(OpenStore store) {
        this.jdbc = new JdbcTemplate(store.dataSource());
        this.transactions = new DataSourceTransactionManager(store.dataSource());
        Clock clock = Clock.systemUTC();
        KeptFiles files = new KeptFiles(InputLimits.of(Integer.MAX_VALUE - 8));
        PayloadStore payloads = new PayloadStore(jdbc, (file, offset) -> files.read(new KeptFiles.Spot(file, offset)));
        this.cleanings = new CleaningStore(jdbc, payloads, Copydesk.standard().decoders(), clock);
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    /** The latest run that came to its end. */
    Optional<Long> lastRun() {
        return Optional.ofNullable(
                jdbc.queryForObject("SELECT MAX(id) FROM run WHERE finished_at IS NOT NULL", Long.class));
    }

    boolean hasRun(long id) {
        return !jdbc.queryForList("SELECT id FROM run WHERE id = ?", id).isEmpty();
    }

    CleaningStore cleanings() {
        return cleanings;
    }

    /** @throws CommandException if no document is called so, or it is in quarantine */
    StoredRecord named(String name) {
        return cleanings.find(name).orElseThrow(() -> new CommandException(missing(name)));
    }

    /** @throws CommandException if no document has this id or URI */
    StoredRecord exactly(String idOrUri) {
        return named(exactId(cleanings, idOrUri));
    }

    /**
     * The id of the document that a command changes something of.
     *
     * @throws CommandException if none has this id or URI, whatever it may be the end of
     */
    static String exactId(CleaningStore cleanings, String idOrUri) {
        return cleanings.exactly(idOrUri).orElseThrow(() -> {
            String like = cleanings
                    .documentId(idOrUri)
                    .map(id -> "; to change something say the whole address, or the id: did you mean " + id + ", "
                            + cleanings.uri(id) + "?")
                    .orElse("");
            return new CommandException("no document in this store has the id or address " + idOrUri + like);
        });
    }

    /**
     * A site that has records, as it is named in the store.
     *
     * @throws CommandException if there is none of this name; says which there are
     */
    String site(String name) {
        String site = name.toLowerCase(Locale.ROOT);
        if (!sites("SELECT site FROM cleaning WHERE site = ? FETCH FIRST ROW ONLY", site)
                .isEmpty()) {
            return site;
        }
        List<String> hosts = sites(
                "SELECT DISTINCT c.site FROM cleaning c JOIN fact f ON f.document_id = c.document_id"
                        + " WHERE f.field = 'site' AND LOWER(f.says) = ? AND c.site <> '' ORDER BY c.site",
                site);
        if (!hosts.isEmpty()) {
            throw new CommandException("--site: " + name + " is a name; say the host: " + shown(hosts));
        }
        List<String> all = sites("SELECT DISTINCT site FROM cleaning WHERE site <> '' ORDER BY site");
        throw new CommandException("--site: no records of " + name + " in this store; "
                + (all.isEmpty() ? "none of them has a site" : "its sites: " + shown(all)));
    }

    private List<String> sites(String sql, Object... values) {
        return jdbc.query(sql, (rows, number) -> rows.getString("site"), values);
    }

    private static String shown(List<String> sites) {
        List<String> some = sites.subList(0, Math.min(SITES, sites.size()));
        return String.join(", ", some) + (sites.size() > SITES ? " and " + (sites.size() - SITES) + " more" : "");
    }

    private String missing(String name) {
        String reason = jdbc.query(
                "SELECT reason FROM quarantined WHERE id = ? OR uri = ? OR RIGHT(uri, ?) = ? FETCH FIRST ROW ONLY",
                rows -> rows.next() ? rows.getString(1) : "",
                name,
                name,
                name.length() + 1,
                "/" + name);
        return reason == null || reason.isEmpty()
                ? "no document " + name + " in this store"
                : name + " is in quarantine: " + reason;
    }
}
