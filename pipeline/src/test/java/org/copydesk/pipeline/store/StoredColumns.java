package org.copydesk.pipeline.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.record.DocumentId;
import org.copydesk.pipeline.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store that holds one cleaned document, and how its rows are compared with what they should hold. */
abstract class StoredColumns {
    static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123456Z");
    static final Instant FETCHED = Instant.parse("2026-11-21T01:02:03Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String URI = "https://a.example/ferry";
    static final String ID = DocumentId.of(URI);
    static final String TEXT =
            "Ferry late again\n\nBy Ada Tilney\n\nTeh ferry was late, said Mayor Bram Oster on Monday.\n\nShare on Facebook\n";

    @TempDir
    Path temp;

    SingleConnectionDataSource store;
    final Payload payload = new Payload(TEXT.getBytes(StandardCharsets.UTF_8), URI, "text/plain");
    RunStore runs;
    PayloadStore payloads;
    CleaningStore cleanings;
    Cleaned cleaned;
    long run;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        TestDatabase database = database();
        store = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        StoreSchema.migrate(store);
        runs = new RunStore(store, CLOCK);
        payloads = new PayloadStore(store, (file, offset) -> payload.bytes());
        cleanings = new CleaningStore(store, payloads, Copydesk.standard()::decoders, CLOCK);
        run = runs.start(List.of("/inbox", "/other"));
        payloads.put(List.of(payload), Map.of(payload.id(), new PayloadReference.Place("in.warc", 7)));
        payloads.putTexts("lines/1", List.of(new DecodedText(payload.id(), new byte[] {1, 2})));
        runs.capture(run, List.of(new Capture(3, ID, URI, payload.id(), "in.warc#7", FETCHED, false)), "print");
        clean(payload, "lines/1", List.of());
    }

    @AfterEach
    void close() {
        store.destroy();
    }

    /** Cleans the document from these bytes and stores its record. */
    void clean(Payload bytes, String decoder, List<ManualDecision> decisions) {
        cleaned = Cleaned.of(ID, Copydesk.standard().mark(bytes, decisions));
        cleanings.save(new CleaningOrigin(run, decoder, "print", Knowledge.NONE.id()), List.of(cleaned));
    }

    /** The columns of the rows of a table, as texts; times in UTC. */
    List<Map<String, String>> rows(String sql) {
        return new JdbcTemplate(store).query(sql, (row, n) -> {
            Map<String, String> columns = new TreeMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                Object value = row.getObject(i);
                boolean time = row.getMetaData().getColumnType(i) == Types.TIMESTAMP_WITH_TIMEZONE
                        || value instanceof Timestamp;
                if (time && value != null) {
                    value = row.getObject(i, OffsetDateTime.class).toInstant();
                } else if (!(value instanceof Boolean)) {
                    value = row.getString(i);
                }
                columns.put(name, String.valueOf(value));
            }
            return columns;
        });
    }

    static Columns columns() {
        return new Columns();
    }

    /** What a row should hold, by the names of its columns. */
    static final class Columns extends TreeMap<String, String> {
        Columns with(String name, @Nullable Object value) {
            put(name, String.valueOf(value));
            return this;
        }
    }
}
