package org.copydesk.app.cli;

import java.time.Clock;
import org.copydesk.app.database.OpenStore;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/** The records of an open store, read without starting the batch. */
final class Records {
    private final JdbcTemplate jdbc;
    private final CleaningStore cleanings;

    Records(OpenStore store) {
        this.jdbc = new JdbcTemplate(store.dataSource());
        Clock clock = Clock.systemUTC();
        this.cleanings = new CleaningStore(
                jdbc, new PayloadStore(jdbc), Copydesk.standard().decoders(), clock);
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
