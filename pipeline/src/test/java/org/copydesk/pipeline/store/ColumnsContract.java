package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.neardup.NearDuplicates;
import org.copydesk.pipeline.plan.GoldenRecord;
import org.copydesk.pipeline.plan.GoldenScore;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.PlannedRecord;
import org.copydesk.pipeline.plan.StoredPlan;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunMetrics;
import org.copydesk.pipeline.runs.RunStatus;
import org.copydesk.pipeline.runs.StepTime;
import org.copydesk.pipeline.sitewatch.AlarmKind;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteQuarantineStore;
import org.copydesk.pipeline.sitewatch.SiteRun;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.FiringStore.Firing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each store writes each value into the column of its name, and reads it back from there: no two of a kind change places. */
abstract class ColumnsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123456Z");
    private static final Instant FETCHED = Instant.parse("2026-11-21T01:02:03Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String URI = "https://a.example/ferry";
    private static final String ID = DocumentId.of(URI);
    private static final String TEXT =
            "Ferry late again\n\nBy Ada Tilney\n\nTeh ferry was late, said Mayor Bram Oster on Monday.\n\nShare on Facebook\n";

    @TempDir
    Path temp;

    private SingleConnectionDataSource store;
    private final Payload payload = new Payload(TEXT.getBytes(StandardCharsets.UTF_8), URI, "text/plain");
    private RunStore runs;
    private CleaningStore cleanings;
    private Cleaned cleaned;
    private long run;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        TestDatabase database = database();
        store = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        StoreSchema.migrate(store);
        runs = new RunStore(store, CLOCK);
        PayloadStore payloads = new PayloadStore(store, (file, offset) -> payload.bytes());
        cleanings = new CleaningStore(store, payloads, Copydesk.standard().decoders(), CLOCK);
        Copydesk copydesk = Copydesk.standard();
        cleaned = Cleaned.of(ID, copydesk.cleaner().clean(copydesk.decode(payload)));
        run = runs.start(List.of("/inbox", "/other"));
        payloads.put(List.of(payload), Map.of(payload.id(), new PayloadReference.Place("in.warc", 7)));
        payloads.putTexts("lines/1", List.of(new DecodedText(payload.id(), new byte[] {1, 2})));
        runs.capture(run, List.of(new Capture(3, ID, URI, payload.id(), "in.warc#7", FETCHED, false, 11)), "print");
        cleanings.save(new CleaningOrigin(run, "lines/1", "print", Knowledge.NONE.id()), List.of(cleaned));
    }

    @AfterEach
    void close() {
        store.destroy();
    }

    /** The columns of the rows of a table, as texts; times in UTC. */
    private List<Map<String, String>> rows(String sql) {
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

    private static Map<String, String> columns(Object... namesAndValues) {
        Map<String, String> columns = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        return columns;
    }

    @Test
    void keepsWhatWasReceivedByItsNames() {
        assertThat(rows("SELECT id, uri, first_seen, learned_payload_id FROM document"))
                .containsExactly(columns("id", ID, "uri", URI, "first_seen", NOW, "learned_payload_id", null));
        assertThat(rows("SELECT id, content_type, size, content, kept_in, kept_at FROM payload"))
                .containsExactly(columns(
                        "id",
                        payload.id(),
                        "content_type",
                        "text/plain",
                        "size",
                        TEXT.length(),
                        "content",
                        null,
                        "kept_in",
                        "in.warc",
                        "kept_at",
                        7));
        assertThat(rows("SELECT payload_id, decoder FROM source_text"))
                .containsExactly(columns("payload_id", payload.id(), "decoder", "lines/1"));
        assertThat(rows("SELECT * FROM capture"))
                .containsExactly(columns(
                        "run_id",
                        run,
                        "document_id",
                        ID,
                        "payload_id",
                        payload.id(),
                        "ordinal",
                        3,
                        "fetched_at",
                        FETCHED,
                        "outcome",
                        "pending",
                        "again",
                        false,
                        "place",
                        "in.warc#7",
                        "weight",
                        11));
        assertThat(runs.pending(run, null, 1))
                .containsExactly(new Capture(3, ID, URI, payload.id(), "in.warc#7", FETCHED, false, 11));
        InputFileStore files = new InputFileStore(store);
        files.put("in.warc", "stamp", new InputFileStore.Captured(run, 3, 1));
        assertThat(rows("SELECT * FROM input_file"))
                .containsExactly(columns(
                        "id",
                        DocumentId.of("in.warc"),
                        "stamp",
                        "stamp",
                        "run_id",
                        run,
                        "first_ordinal",
                        3,
                        "documents",
                        1));
        assertThat(files.find("in.warc", "stamp")).contains(new InputFileStore.Captured(run, 3, 1));
    }

    @Test
    void keepsARecordByItsNames() {
        assertThat(rows("SELECT * FROM cleaning"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "payload_id",
                        payload.id(),
                        "site",
                        "a.example",
                        "decoder",
                        "lines/1",
                        "fingerprint",
                        "print",
                        "knowledge_id",
                        Knowledge.NONE.id(),
                        "run_id",
                        run,
                        "cleaned_at",
                        NOW,
                        "source_length",
                        TEXT.length(),
                        "seal",
                        cleaned.seal(),
                        "fetched_at",
                        FETCHED,
                        "place",
                        "in.warc#7"));
        Change change = cleaned.article().changes().get(0);
        assertThat(rows("SELECT * FROM mark WHERE ordinal = 0"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "ordinal",
                        0,
                        "kind",
                        change.phase() == Phase.CHROME ? "chrome" : "edit",
                        "outcome",
                        "in-force",
                        "phase",
                        change.phase(),
                        "rule",
                        change.evidence().rule(),
                        "model",
                        change.evidence().model(),
                        "start_offset",
                        change.span().start(),
                        "end_offset",
                        change.span().end(),
                        "before_text",
                        change.before(),
                        "after_text",
                        change.after(),
                        "confidence",
                        change.evidence().confidence(),
                        "reason",
                        change.evidence().reason()));
        Part part = cleaned.article().parts().get(0);
        assertThat(rows("SELECT * FROM paragraph WHERE ordinal = 0"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "ordinal",
                        0,
                        "kind",
                        part.kind().label(),
                        "body",
                        part.body(),
                        "text",
                        part.text(),
                        "segments",
                        SpanColumn.spans(part.segments()),
                        "sentences",
                        SpanColumn.spans(part.sentences()),
                        "breaks",
                        SpanColumn.breaks(part.breaks()),
                        "rule",
                        part.evidence().rule(),
                        "model",
                        part.evidence().model(),
                        "confidence",
                        part.evidence().confidence(),
                        "reason",
                        part.evidence().reason()));
        Fact title = cleaned.article().fields().get(Field.TITLE).ranked().get(0);
        Span span = (Span) title.anchor();
        assertThat(rows("SELECT * FROM fact WHERE field = 'title' AND ordinal = 0"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "field",
                        "title",
                        "ordinal",
                        0,
                        "says",
                        "Ferry late again",
                        "chosen_because",
                        cleaned.article().fields().get(Field.TITLE).reason(),
                        "phase",
                        title.phase(),
                        "start_offset",
                        span.start(),
                        "end_offset",
                        span.end(),
                        "given_name",
                        null,
                        "given_value",
                        null,
                        "rule",
                        title.evidence().rule(),
                        "model",
                        title.evidence().model(),
                        "confidence",
                        title.evidence().confidence(),
                        "reason",
                        title.evidence().reason()));
        assertThat(rows("SELECT document_id, kind, title, author, text, truncated FROM article"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "kind",
                        "article",
                        "title",
                        "Ferry late again",
                        "author",
                        "Ada Tilney",
                        "text",
                        cleaned.article().text(),
                        "truncated",
                        false));
        assertThat(rows(
                        "SELECT document_id, site, kind, run_id, cleaned_at, headline, words, source_length, text_length"
                                + " FROM listing"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "site",
                        "a.example",
                        "kind",
                        "article",
                        "run_id",
                        run,
                        "cleaned_at",
                        NOW,
                        "headline",
                        "Ferry late again",
                        "words",
                        "ferry late again " + URI,
                        "source_length",
                        TEXT.length(),
                        "text_length",
                        cleaned.article().text().length()));
        List<Change> alike = cleaned.article().changes().stream()
                .filter(one -> one.evidence().rule().equals(change.evidence().rule()))
                .toList();
        assertThat(rows("SELECT rule, document_id, in_force, suggested, lost, characters FROM rule_use"))
                .contains(columns(
                        "rule",
                        change.evidence().rule(),
                        "document_id",
                        ID,
                        "in_force",
                        alike.size(),
                        "suggested",
                        0,
                        "lost",
                        0,
                        "characters",
                        alike.stream().mapToInt(one -> one.span().length()).sum()));
        assertThat(cleanings.record(ID).orElseThrow().article()).isEqualTo(cleaned.article());
        assertThat(cleanings.difference(cleanings.record(ID).orElseThrow())).isEmpty();
    }

    @Test
    void keepsAFormerVersionByItsNames() {
        Copydesk copydesk = Copydesk.standard();
        Payload other = new Payload("Other\n\nIt was said.\n".getBytes(StandardCharsets.UTF_8), URI, "text/plain");
        Cleaned next = Cleaned.of(ID, copydesk.cleaner().clean(copydesk.decode(other)));
        new VersionStore(store, cleanings, CLOCK).keepReplaced(List.of(next), one -> "{}");
        assertThat(rows("SELECT * FROM former_version"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "number",
                        1,
                        "payload_id",
                        payload.id(),
                        "run_id",
                        run,
                        "cleaned_at",
                        NOW,
                        "replaced_at",
                        NOW,
                        "title",
                        "Ferry late again",
                        "text",
                        cleaned.article().text(),
                        "record",
                        "{}"));
    }

    @Test
    void keepsDecisionsByTheirNames() {
        DecisionStore decisions = new DecisionStore(store, CLOCK);
        int at = TEXT.indexOf("ferry");
        ManualDecision made = decisions.add(
                ID,
                new ManualDecision(
                        0,
                        DecisionKind.REJECT,
                        Phase.WORDING,
                        new Quote("ferry", "Teh ", " was", at),
                        "boat",
                        null,
                        "a.rule"),
                "Ada",
                "because");
        Map<String, String> row = columns(
                "id",
                made.number(),
                "document_id",
                ID,
                "decision",
                "reject",
                "undoes",
                null,
                "decided_by",
                "Ada",
                "decided_at",
                NOW,
                "note",
                "because",
                "phase",
                "WORDING",
                "quoted",
                "ferry",
                "prefix",
                "Teh ",
                "suffix",
                " was",
                "start_offset",
                at,
                "after_text",
                "boat",
                "field",
                "",
                "rule",
                "a.rule");
        assertThat(rows("SELECT * FROM ruling")).containsExactly(row);
        assertThat(decisions.of(ID)).containsExactly(made);
        StoredDecision stored = decisions.find(made.number()).orElseThrow();
        assertThat(stored)
                .isEqualTo(new StoredDecision(
                        made, ID, URI, "Ada", stored.at(), "because", StoredDecision.State.WAITS, "", null, ""));
        assertThat(stored.at().toInstant()).isEqualTo(NOW);
        decisions.addUndo(stored, "Bram", "after all");
        assertThat(rows("SELECT decision, undoes, decided_by, note FROM ruling WHERE undoes IS NOT NULL"))
                .containsExactly(columns(
                        "decision", "undo", "undoes", made.number(), "decided_by", "Bram", "note", "after all"));
        assertThat(decisions.find(made.number()).orElseThrow().undoneBy()).isEqualTo("Bram");
    }

    @Test
    void keepsTheRunByItsNames() {
        runs.settle(run, CaptureStatus.CLEANED, List.of(ID));
        runs.addTime(run, "strip", 2, 5, 7);
        runs.addTime(run, "strip", 2, 1, 1);
        runs.finish(run);
        assertThat(rows("SELECT paths, started_at, finished_at, outcome, knowledge_id, manner FROM run"))
                .containsExactly(columns(
                        "paths",
                        "/inbox\n/other",
                        "started_at",
                        NOW,
                        "finished_at",
                        NOW,
                        "outcome",
                        "finished",
                        "knowledge_id",
                        null,
                        "manner",
                        ""));
        assertThat(
                        rows(
                                "SELECT run_id, documents, cleaned, unchanged, quarantined, cleaned_again, source_length FROM run_total"))
                .containsExactly(columns(
                        "run_id",
                        run,
                        "documents",
                        1,
                        "cleaned",
                        1,
                        "unchanged",
                        0,
                        "quarantined",
                        0,
                        "cleaned_again",
                        0,
                        "source_length",
                        TEXT.length()));
        assertThat(rows("SELECT * FROM run_step"))
                .containsExactly(columns("run_id", run, "step", "strip", "ordinal", 2, "documents", 6, "millis", 8));
        RunHistory history = new RunHistory(store);
        assertThat(history.times(run, run)).containsEntry(run, List.of(new RunHistory.StepTime(run, "strip", 6, 8)));
        RunHistory.Past past = history.latest(1).get(0);
        assertThat(past)
                .isEqualTo(new RunHistory.Past(
                        run,
                        RunOutcome.FINISHED,
                        past.started(),
                        past.finished(),
                        List.of("/inbox", "/other"),
                        1,
                        1,
                        0,
                        0,
                        0));
        assertThat(history.find(run).orElseThrow().counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
        ProgressStore progress = new ProgressStore(store, CLOCK);
        List<StepTime> spent = List.of(new StepTime("learn", 3, 4));
        progress.begin(run, spent);
        RunStatus standing = new RunStatus("learn", 2, -1, 1, 1.5, 9, NOW, NOW);
        progress.put(run, standing, spent);
        assertThat(
                        rows(
                                "SELECT run_id, step, done, total, quarantined, documents_per_second, millis_left FROM run_progress"))
                .containsExactly(columns(
                        "run_id",
                        run,
                        "step",
                        "learn",
                        "done",
                        2,
                        "total",
                        null,
                        "quarantined",
                        1,
                        "documents_per_second",
                        1.5,
                        "millis_left",
                        9));
        assertThat(progress.find(run)).contains(standing);
        assertThat(progress.spent(run)).isEqualTo(spent);
        ReportStore reports = new ReportStore(store);
        RunMetrics tallies = new RunMetrics(9, 8, 7, Map.of(), List.of(), List.of());
        reports.put(run, tallies);
        assertThat(reports.tallies(run)).isEqualTo(tallies);
        assertThat(reports.find(run)).isEmpty();
        assertThat(reports.close(run, List.of())).isEqualTo(reports.find(run).orElseThrow());
        assertThat(reports.find(run).orElseThrow().started()).isEqualTo(NOW.toString());
    }

    @Test
    void keepsWhatRunsByItselfByItsNames() {
        JobStore jobs = new JobStore(store);
        jobs.put("nightly", "0 0 3 * * *", "Europe/Berlin", NOW);
        assertThat(rows("SELECT * FROM job"))
                .containsExactly(
                        columns("name", "nightly", "cron", "0 0 3 * * *", "zone", "Europe/Berlin", "since", NOW));
        assertThat(jobs.find("nightly")).contains(new JobStore.Known("0 0 3 * * *", "Europe/Berlin", NOW));
        LeaseOwner owner = new LeaseOwner("token", "host", 42, "serve");
        FiringStore firings = new FiringStore(store);
        firings.take("nightly", NOW, owner);
        Firing firing = new Firing(NOW, FiringOutcome.FINISHED, run, 5L, 4L, "all is well");
        firings.end("nightly", firing, FETCHED);
        assertThat(rows("SELECT * FROM firing"))
                .containsExactly(columns(
                        "job",
                        "nightly",
                        "fires_at",
                        NOW,
                        "taken_by",
                        "token",
                        "outcome",
                        "finished",
                        "run_id",
                        run,
                        "ended_at",
                        FETCHED,
                        "documents",
                        5,
                        "fresh",
                        4,
                        "says",
                        "all is well"));
        assertThat(firings.latest("nightly", 1)).containsExactly(firing);
        LeaseStore leases = new LeaseStore(store);
        leases.take(owner, Duration.ofMillis(60_000));
        leases.setRun(owner, run);
        assertThat(rows("SELECT name, owner, host, pid, command, lasts_ms, run_id, stop_asked FROM lease"))
                .containsExactly(columns(
                        "name",
                        "batch",
                        "owner",
                        "token",
                        "host",
                        "host",
                        "pid",
                        42,
                        "command",
                        "serve",
                        "lasts_ms",
                        60_000,
                        "run_id",
                        run,
                        "stop_asked",
                        false));
        Lease lease = leases.read();
        assertThat(lease)
                .isEqualTo(new Lease(
                        lease.beat(),
                        "token",
                        "host",
                        42,
                        "serve",
                        lease.since(),
                        Duration.ofMinutes(1),
                        false,
                        run,
                        false));
    }

    @Test
    void keepsWhatIsOutOfTheOrdinaryByItsNames() {
        AlarmStore alarms = new AlarmStore(store, CLOCK);
        alarms.raiseOfSite(AlarmKind.REMOVED, run, "a.example", "more than usual");
        alarms.raiseOfJob(AlarmKind.NO_INPUT, null, "nightly", "nothing there");
        assertThat(rows("SELECT kind, job, site, run_id, raised_at, says FROM alarm ORDER BY id"))
                .containsExactly(
                        columns(
                                "kind",
                                "removed",
                                "job",
                                null,
                                "site",
                                "a.example",
                                "run_id",
                                run,
                                "raised_at",
                                NOW,
                                "says",
                                "more than usual"),
                        columns(
                                "kind",
                                "no-input",
                                "job",
                                "nightly",
                                "site",
                                null,
                                "run_id",
                                null,
                                "raised_at",
                                NOW,
                                "says",
                                "nothing there"));
        AlarmStore.Raised raised = alarms.ofSite("a.example", 1).get(0);
        assertThat(raised)
                .isEqualTo(new AlarmStore.Raised(
                        AlarmKind.REMOVED, null, "a.example", run, raised.raisedAt(), "more than usual"));
        HeldStore held = new HeldStore(store, CLOCK);
        held.hold(run, "a.example", List.of(ID), "it shrank");
        assertThat(rows("SELECT * FROM held_record"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "payload_id",
                        payload.id(),
                        "site",
                        "a.example",
                        "run_id",
                        run,
                        "held_at",
                        NOW,
                        "says",
                        "it shrank",
                        "state",
                        "held"));
        HeldStore.Held found = held.find(ID).orElseThrow();
        assertThat(found).isEqualTo(new HeldStore.Held("a.example", run, found.since(), "it shrank", false));
        assertThat(held.waiting()).containsExactly(new HeldStore.Waiting("a.example", 1, found.since(), "it shrank"));
        held.drop(ID);
        assertThat(held.find(ID).orElseThrow().dropped()).isTrue();
        SiteRunStore sites = new SiteRunStore(store, CLOCK, alarms, held);
        SiteRun site = new SiteRun(run, "a.example", 1, 2, .3, .4, 5.5, 6.5, 7, true);
        sites.put(site);
        assertThat(rows("SELECT * FROM site_run"))
                .containsExactly(columns(
                        "run_id",
                        run,
                        "site",
                        "a.example",
                        "judged_at",
                        NOW,
                        "pages",
                        1,
                        "articles",
                        2,
                        "removed_share",
                        .3,
                        "removed_spread",
                        .4,
                        "text_length",
                        5.5,
                        "length_spread",
                        6.5,
                        "body_words",
                        7,
                        "usual",
                        true));
        assertThat(sites.latest("a.example", 1)).containsExactly(site);
        List<SiteRunStore.FreshPage> fresh = new ArrayList<>();
        runs.settle(run, CaptureStatus.CLEANED, List.of(ID));
        sites.fresh(run, fresh::add);
        assertThat(fresh).extracting(SiteRunStore.FreshPage::documentId).containsExactly(ID);
        assertThat(fresh.get(0).article()).isTrue();
        QuarantineStore quarantine = new QuarantineStore(store, CLOCK);
        quarantine.put(run, List.of(new CleaningFailure(ID, payload.id(), "decode", "bad bytes")));
        assertThat(rows("SELECT * FROM quarantine"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "payload_id",
                        payload.id(),
                        "stage",
                        "decode",
                        "reason",
                        "bad bytes",
                        "attempts",
                        1,
                        "first_seen",
                        NOW,
                        "last_seen",
                        NOW,
                        "run_id",
                        run));
        Quarantined one = quarantine.find(ID).orElseThrow();
        assertThat(one)
                .isEqualTo(new Quarantined(
                        ID, URI, payload.id(), "decode", "bad bytes", 1, one.firstSeen(), one.lastSeen()));
        assertThat(quarantine.reason("ferry")).contains("bad bytes");
        runs.settle(run, CaptureStatus.QUARANTINED, List.of(ID));
        SiteQuarantineStore aside = new SiteQuarantineStore(store, CLOCK);
        aside.count(run);
        assertThat(rows("SELECT * FROM site_quarantine"))
                .containsExactly(
                        columns("run_id", run, "site", "a.example", "judged_at", NOW, "received", 1, "quarantined", 1));
        assertThat(aside.latest("a.example", 1)).containsExactly(new SiteQuarantineStore.Aside(run, 1, 1));
    }

    @Test
    void keepsGoldenRecordsAndPlansByTheirNames() {
        GoldenStore golden = new GoldenStore(store, CLOCK);
        golden.add(cleanings.record(ID).orElseThrow(), "Ada", "because");
        golden.note(ID, new GoldenScore(.5, true, false, true, false), "later");
        assertThat(rows("SELECT * FROM golden"))
                .containsExactly(columns(
                        "document_id",
                        ID,
                        "uri",
                        URI,
                        "payload_id",
                        payload.id(),
                        "kind",
                        "article",
                        "title",
                        "Ferry late again",
                        "author",
                        "Ada Tilney",
                        "published",
                        "",
                        "text",
                        cleaned.article().text(),
                        "added_at",
                        NOW,
                        "added_by",
                        "Ada",
                        "why",
                        "because",
                        "f1",
                        .5,
                        "kind_kept",
                        true,
                        "title_kept",
                        false,
                        "author_kept",
                        true,
                        "published_kept",
                        false,
                        "checked",
                        "later"));
        GoldenRecord found = golden.find(ID).orElseThrow();
        assertThat(found)
                .isEqualTo(new GoldenRecord(
                        ID,
                        URI,
                        payload.id(),
                        GoldenStore.expected(cleaned.article()),
                        found.addedAt(),
                        "Ada",
                        "because",
                        new GoldenScore(.5, true, false, true, false),
                        "later"));
        PlanStore plans = new PlanStore(store, CLOCK);
        long plan = plans.save(
                new CleaningOrigin(0, "lines/2", "other", "known"),
                List.of(new PlannedRecord(ID, cleaned.seal(), "new", 4)),
                2,
                "{}");
        assertThat(rows("SELECT * FROM plan_document"))
                .containsExactly(columns(
                        "plan_id",
                        plan,
                        "document_id",
                        ID,
                        "seal_before",
                        cleaned.seal(),
                        "seal_after",
                        "new",
                        "words",
                        4));
        StoredPlan stored = plans.find(plan).orElseThrow();
        assertThat(stored)
                .isEqualTo(
                        new StoredPlan(plan, stored.madeAt(), "lines/2", "other", "known", 1, 1, 2, "{}", null, null));
        assertThat(plans.pending(plan)).containsExactly(ID);
        plans.apply(stored, run);
        assertThat(rows(
                        "SELECT decoder, fingerprint, knowledge_id, documents, changed, golden_worse, findings, applied_at,"
                                + " run_id FROM plan"))
                .containsExactly(columns(
                        "decoder",
                        "lines/2",
                        "fingerprint",
                        "other",
                        "knowledge_id",
                        "known",
                        "documents",
                        1,
                        "changed",
                        1,
                        "golden_worse",
                        2,
                        "findings",
                        "{}",
                        "applied_at",
                        NOW,
                        "run_id",
                        run));
    }

    @Test
    void keepsWhatWasLearnedByItsNames() {
        KnowledgeStore knowledge = new KnowledgeStore(store, CLOCK);
        knowledge.putLines("a.example", Map.of("Read more", new SiteLines.Support(4, 5)), "known");
        assertThat(rows("SELECT * FROM site_line"))
                .containsExactly(columns(
                        "site",
                        "a.example",
                        "ordinal",
                        0,
                        "line",
                        "Read more",
                        "pages",
                        4,
                        "pages_seen",
                        5,
                        "knowledge_id",
                        "known"));
        assertThat(knowledge.lines("a.example")).isEqualTo(Map.of("Read more", new SiteLines.Support(4, 5)));
        assertThat(knowledge.recurring("a.example", 1))
                .containsExactly(new KnowledgeStore.RecurringLine("Read more", 4, 5, .8));
        NearDuplicates clusters = new NearDuplicates(store);
        assertThat(clusters.sign("", 10).last()).isEqualTo(ID);
        assertThat(rows("SELECT document_id FROM article_likeness")).containsExactly(columns("document_id", ID));
    }
}
