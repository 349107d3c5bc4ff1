package org.copydesk.app.cli;

import java.time.Clock;
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
