package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.record.DocumentId;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.runs.RunHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What every store promises, on whatever database it lies. */
abstract class StoreContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00.123456Z"), ZoneOffset.UTC);
    private static final String TEXT = "Ferry late again\n\nThe ferry was late, said Mayor Ada Tilney on Monday.\n";

    @TempDir
    Path temp;

    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private PayloadStore payloads;
    private RunStore runs;
    private QuarantineStore quarantine;
    private KnowledgeStore knowledge;
    private CleaningStore cleanings;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        TestDatabase database = database();
        connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        StoreSchema.migrate(connection);
        jdbc = new JdbcTemplate(connection);
        payloads = new PayloadStore(connection, (file, offset) -> Files.readAllBytes(Path.of(URI.create(file))));
        runs = new RunStore(connection, CLOCK);
        quarantine = new QuarantineStore(connection, CLOCK);
        knowledge = new KnowledgeStore(connection, CLOCK);
        cleanings = new CleaningStore(connection, payloads, Copydesk.standard()::decoders, CLOCK);
    }

    @AfterEach
    void close() {
        connection.destroy();
    }

    private static Payload payload(String text, String uri) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8), uri, "text/plain");
    }

    private Capture captured(long run, Payload payload) {
        Capture capture = new Capture(0, DocumentId.of(payload.uri()), payload.uri(), payload.id());
        payloads.put(List.of(payload));
        runs.capture(run, List.of(capture), "print");
        return capture;
    }

    private Cleaned cleaned(Payload payload) {
        Copydesk copydesk = Copydesk.standard();
        Cleaning cleaning = copydesk.cleaner().clean(copydesk.decode(payload));
        return Cleaned.of(DocumentId.of(payload.uri()), cleaning);
    }

    @Test
    void tellsAStoreOfANewerVersion() {
        jdbc.update(
                "UPDATE \"flyway_schema_history\" SET \"script\" = ? WHERE \"type\" = 'JDBC'",
                ForeignKeyIndexes.FORMER_NAME);
        assertThat(StoreSchema.isNewer(connection)).isFalse();
        jdbc.update("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                + " VALUES (9999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, TRUE)");
        assertThat(StoreSchema.isNewer(connection)).isTrue();
    }

    @Test
    void keepsAPayloadOnceAndGivesItsBytesBack() {
        Payload payload = new Payload(new byte[] {0, 1, (byte) 0xff, 'a'}, "https://a.example/1", "x\0y");
        payloads.put(List.of(payload, payload));
        payloads.put(List.of(payload));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM payload", Long.class))
                .isOne();
        Payload found = payloads.find(payload.id(), "https://a.example/1").orElseThrow();
        assertThat(found.bytes()).isEqualTo(payload.bytes());
        assertThat(found.contentType()).isEqualTo("x\uFFFDy");
    }

    @Test
    void numbersRunsAndFindsTheOneThatWasCutOff() {
        long first = runs.start(List.of("/inbox"));
        long second = runs.start(List.of("/other"));
        assertThat(second).isGreaterThan(first);
        assertThat(runs.unfinished(List.of("/inbox"))).hasValue(first);
        runs.finish(first);
        assertThat(runs.unfinished(List.of("/inbox"))).isEmpty();
        runs.reject(second);
        assertThat(runs.unfinished(List.of("/other"))).isEmpty();
    }

    @Test
    void keepsARecordToTheLetterAndSavesTwiceAsOnce() {
        long run = runs.start(List.of("/inbox"));
        Payload payload = payload(TEXT, "file:///inbox/ferry.txt");
        captured(run, payload);
        Cleaned cleaned = cleaned(payload);
        CleaningOrigin origin = new CleaningOrigin(run, "lines/1", "print", Knowledge.NONE.id());
        cleanings.save(origin, List.of(cleaned));
        List<StoreDigest.Table> once = new StoreDigest(connection).tables();
        cleanings.save(origin, List.of(cleaned));
        assertThat(new StoreDigest(connection).tables()).isEqualTo(once);
        StoredRecord record = cleanings.find("ferry.txt").orElseThrow();
        assertThat(RecordHash.of(record.article())).isEqualTo(cleaned.seal());
        assertThat(record.article()).isEqualTo(cleaned.article());
        assertThat(record.cleanedAt().toInstant()).isEqualTo(CLOCK.instant());
        assertThat(new Verifier(cleanings).verify(done -> {}).differ()).isEmpty();
    }

    @Test
    void tellsWhatIsPendingUnchangedAndSettled() {
        long run = runs.start(List.of("/inbox"));
        Payload payload = payload(TEXT, "file:///inbox/ferry.txt");
        Capture capture = captured(run, payload);
        assertThat(runs.pending(run, null, 10)).containsExactly(capture);
        assertThat(runs.unlearned(run, null, 10)).containsExactly(capture);
        cleanings.save(new CleaningOrigin(run, "lines/1", "print", Knowledge.NONE.id()), List.of(cleaned(payload)));
        runs.settle(run, CaptureStatus.CLEANED, List.of(capture.documentId()));
        assertThat(runs.pending(run, null, 10)).isEmpty();
        long next = runs.start(List.of("/inbox"));
        captured(next, payload);
        assertThat(new RunHistory(connection).counts(next)).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
        assertThat(new RunHistory(connection).latest(5))
                .extracting(RunHistory.Past::id, RunHistory.Past::cleaned, RunHistory.Past::unchanged)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(next, 0L, 1L),
                        org.assertj.core.api.Assertions.tuple(run, 1L, 0L));
    }

    @Test
    void learnsFromTheSameOneOfTwoDocumentsWithTheSameBytes() {
        Payload one = payload(TEXT, "https://a.example/1");
        Payload other = payload(TEXT, "https://b.example/1");
        long forth = runs.start(List.of("forth"));
        payloads.put(List.of(one));
        List<Capture> captures = List.of(
                new Capture(0, DocumentId.of(one.uri()), one.uri(), one.id()),
                new Capture(1, DocumentId.of(other.uri()), other.uri(), other.id()));
        runs.capture(forth, captures, "print");
        long back = runs.start(List.of("back"));
        runs.capture(
                back,
                List.of(
                        new Capture(0, DocumentId.of(other.uri()), other.uri(), other.id()),
                        new Capture(1, DocumentId.of(one.uri()), one.uri(), one.id())),
                "print");
        assertThat(runs.unlearned(forth, null, 10)).hasSize(1);
        assertThat(runs.unlearned(back, null, 10).get(0).documentId())
                .isEqualTo(runs.unlearned(forth, null, 10).get(0).documentId());
    }

    @Test
    void countsAttemptsByRunAndKeepsReasonsThatNoColumnHolds() {
        long run = runs.start(List.of("/inbox"));
        Capture capture = captured(run, payload("x", "file:///inbox/x\uD800.bin"));
        CleaningFailure failure =
                new CleaningFailure(capture.documentId(), capture.payloadId(), "decode", "bad \0 and \uDC00");
        quarantine.put(run, List.of(failure, failure));
        quarantine.put(run, List.of(failure));
        Quarantined set = quarantine.find(capture.documentId()).orElseThrow();
        assertThat(set.attempts()).isOne();
        assertThat(set.reason()).isEqualTo("bad \uFFFD and \uFFFD");
        assertThat(set.uri()).isEqualTo("file:///inbox/x\uFFFD.bin");
        assertThat(new RunHistory(connection).newlyQuarantined(run)).isOne();
        long next = runs.start(List.of("/inbox"));
        quarantine.put(next, List.of(failure));
        assertThat(quarantine.find(capture.documentId()).orElseThrow().attempts())
                .isEqualTo(2);
        assertThat(new RunHistory(connection).newlyQuarantined(next)).isZero();
        assertThat(quarantine.chosen("BAD", "decode", List.of(set.uri()))).hasSize(1);
        assertThat(quarantine.chosen("good", "", List.of())).isEmpty();
        assertThat(quarantine.chosen("", "law", List.of())).isEmpty();
        quarantine.release(List.of(capture.documentId()));
        assertThat(quarantine.all()).isEmpty();
    }

    @Test
    void keepsKnowledgeByItsContent() {
        assertThat(knowledge.latest()).isEqualTo(Knowledge.NONE.id());
        Copydesk copydesk = Copydesk.standard();
        Knowledge learned = Knowledge.learner()
                .observe()
                .apply(copydesk.cleaner()
                        .view(
                                copydesk.decode(payload(TEXT, "https://a.example/1")),
                                org.copydesk.core.mark.Phase.FACTS));
        String id = knowledge.save(learned);
        assertThat(knowledge.save(learned)).isEqualTo(id);
        assertThat(knowledge.latest()).isEqualTo(id);
        assertThat(knowledge.find(id).orElseThrow().id()).isEqualTo(learned.id());
    }

    @Test
    void showsALostAndADoubledRowInItsDigest() {
        long run = runs.start(List.of("/inbox"));
        captured(run, payload(TEXT, "https://a.example/1"));
        String before = StoreDigest.of(new StoreDigest(connection).tables());
        captured(run, payload("other", "https://a.example/2"));
        String after = StoreDigest.of(new StoreDigest(connection).tables());
        assertThat(after).isNotEqualTo(before);
        jdbc.update("DELETE FROM capture WHERE document_id = ?", DocumentId.of("https://a.example/2"));
        jdbc.update("DELETE FROM document WHERE uri = ?", "https://a.example/2");
        jdbc.update("DELETE FROM payload WHERE id = ?", payload("other", "").id());
        assertThat(StoreDigest.of(new StoreDigest(connection).tables())).isEqualTo(before);
    }

    @Test
    void refusesRowsThatBelongToNothing() {
        assertThatThrownBy(() -> jdbc.update("INSERT INTO diagnostic VALUES ('none', 0, 'a', 'b')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void explainsEveryView() throws SQLException {
        List<String> unexplained = new ArrayList<>();
        int views = 0;
        try (ResultSet view = connection
                .getConnection()
                .getMetaData()
                .getTables(null, connection.getConnection().getSchema(), null, new String[] {"VIEW"})) {
            while (view.next()) {
                views++;
                String remark = view.getString("REMARKS");
                if (remark == null || remark.isBlank()) {
                    unexplained.add(view.getString("TABLE_NAME"));
                }
            }
        }
        assertThat(views).isGreaterThanOrEqualTo(19);
        assertThat(unexplained).isEmpty();
    }
}
