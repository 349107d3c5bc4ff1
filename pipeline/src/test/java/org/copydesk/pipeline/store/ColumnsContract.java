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
import org.jspecify.annotations.Nullable;
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

    private static Columns columns() {
        return new Columns();
    }

    /** What a row should hold, by the names of its columns. */
    private static final class Columns extends TreeMap<String, String> {
        Columns with(String name, @Nullable Object value) {
            put(name, String.valueOf(value));
            return this;
        }
    }

    @Test
    void keepsWhatWasReceivedByItsNames() {
        assertThat(rows("SELECT id, uri, first_seen, learned_payload_id FROM document"))
                .containsExactly(columns()
                        .with("id", ID)
                        .with("uri", URI)
                        .with("first_seen", NOW)
                        .with("learned_payload_id", null));
        assertThat(rows("SELECT id, content_type, size, content, kept_in, kept_at FROM payload"))
                .containsExactly(columns()
                        .with("id", payload.id())
                        .with("content_type", "text/plain")
                        .with("size", TEXT.length())
                        .with("content", null)
                        .with("kept_in", "in.warc")
                        .with("kept_at", 7));
        assertThat(rows("SELECT payload_id, decoder FROM source_text"))
                .containsExactly(columns().with("payload_id", payload.id()).with("decoder", "lines/1"));
        assertThat(rows("SELECT * FROM capture"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("ordinal", 3)
                        .with("fetched_at", FETCHED)
                        .with("outcome", "pending")
                        .with("again", false)
                        .with("place", "in.warc#7")
                        .with("weight", 11));
        assertThat(runs.pending(run, null, 1))
                .containsExactly(new Capture(3, ID, URI, payload.id(), "in.warc#7", FETCHED, false, 11));
        InputFileStore files = new InputFileStore(store);
        files.put("in.warc", "stamp", new InputFileStore.Captured(run, 3, 1));
        assertThat(rows("SELECT * FROM input_file"))
                .containsExactly(columns()
                        .with("id", DocumentId.of("in.warc"))
                        .with("stamp", "stamp")
                        .with("run_id", run)
                        .with("first_ordinal", 3)
                        .with("documents", 1));
        assertThat(files.find("in.warc", "stamp")).contains(new InputFileStore.Captured(run, 3, 1));
    }

    @Test
    void keepsARecordByItsNames() {
        assertThat(rows("SELECT * FROM cleaning"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("site", "a.example")
                        .with("decoder", "lines/1")
                        .with("fingerprint", "print")
                        .with("knowledge_id", Knowledge.NONE.id())
                        .with("run_id", run)
                        .with("cleaned_at", NOW)
                        .with("source_length", TEXT.length())
                        .with("seal", cleaned.seal())
                        .with("fetched_at", FETCHED)
                        .with("place", "in.warc#7"));
        Change change = cleaned.article().changes().get(0);
        assertThat(rows("SELECT * FROM mark WHERE ordinal = 0"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("ordinal", 0)
                        .with("kind", change.phase() == Phase.CHROME ? "chrome" : "edit")
                        .with("outcome", "in-force")
                        .with("phase", change.phase())
                        .with("rule", change.evidence().rule())
                        .with("model", change.evidence().model())
                        .with("start_offset", change.span().start())
                        .with("end_offset", change.span().end())
                        .with("before_text", change.before())
                        .with("after_text", change.after())
                        .with("confidence", change.evidence().confidence())
                        .with("reason", change.evidence().reason()));
        Part part = cleaned.article().parts().get(0);
        assertThat(rows("SELECT * FROM paragraph WHERE ordinal = 0"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("ordinal", 0)
                        .with("kind", part.kind().label())
                        .with("body", part.body())
                        .with("text", part.text())
                        .with("segments", SpanColumn.spans(part.segments()))
                        .with("sentences", SpanColumn.spans(part.sentences()))
                        .with("breaks", SpanColumn.breaks(part.breaks()))
                        .with("rule", part.evidence().rule())
                        .with("model", part.evidence().model())
                        .with("confidence", part.evidence().confidence())
                        .with("reason", part.evidence().reason()));
        Fact title = cleaned.article().fields().get(Field.TITLE).ranked().get(0);
        Span span = (Span) title.anchor();
        assertThat(rows("SELECT * FROM fact WHERE field = 'title' AND ordinal = 0"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("field", "title")
                        .with("ordinal", 0)
                        .with("says", "Ferry late again")
                        .with(
                                "chosen_because",
                                cleaned.article().fields().get(Field.TITLE).reason())
                        .with("phase", title.phase())
                        .with("start_offset", span.start())
                        .with("end_offset", span.end())
                        .with("given_name", null)
                        .with("given_value", null)
                        .with("rule", title.evidence().rule())
                        .with("model", title.evidence().model())
                        .with("confidence", title.evidence().confidence())
                        .with("reason", title.evidence().reason()));
        assertThat(rows("SELECT document_id, kind, title, author, text, truncated FROM article"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("kind", "article")
                        .with("title", "Ferry late again")
                        .with("author", "Ada Tilney")
                        .with("text", cleaned.article().text())
                        .with("truncated", false));
        assertThat(rows(
                        "SELECT document_id, site, kind, run_id, cleaned_at, headline, words, source_length, text_length"
                                + " FROM listing"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("site", "a.example")
                        .with("kind", "article")
                        .with("run_id", run)
                        .with("cleaned_at", NOW)
                        .with("headline", "Ferry late again")
                        .with("words", "ferry late again " + URI)
                        .with("source_length", TEXT.length())
                        .with("text_length", cleaned.article().text().length()));
        List<Change> alike = cleaned.article().changes().stream()
                .filter(one -> one.evidence().rule().equals(change.evidence().rule()))
                .toList();
        assertThat(rows("SELECT rule, document_id, in_force, suggested, lost, characters FROM rule_use"))
                .contains(columns()
                        .with("rule", change.evidence().rule())
                        .with("document_id", ID)
                        .with("in_force", alike.size())
                        .with("suggested", 0)
                        .with("lost", 0)
                        .with(
                                "characters",
                                alike.stream()
                                        .mapToInt(one -> one.span().length())
                                        .sum()));
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
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("number", 1)
                        .with("payload_id", payload.id())
                        .with("run_id", run)
                        .with("cleaned_at", NOW)
                        .with("replaced_at", NOW)
                        .with("title", "Ferry late again")
                        .with("text", cleaned.article().text())
                        .with("record", "{}"));
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
        Map<String, String> row = columns()
                .with("id", made.number())
                .with("document_id", ID)
                .with("decision", "reject")
                .with("undoes", null)
                .with("decided_by", "Ada")
                .with("decided_at", NOW)
                .with("note", "because")
                .with("phase", "WORDING")
                .with("quoted", "ferry")
                .with("prefix", "Teh ")
                .with("suffix", " was")
                .with("start_offset", at)
                .with("after_text", "boat")
                .with("field", "")
                .with("rule", "a.rule");
        assertThat(rows("SELECT * FROM ruling")).containsExactly(row);
        assertThat(decisions.of(ID)).containsExactly(made);
        StoredDecision stored = decisions.find(made.number()).orElseThrow();
        assertThat(stored)
                .isEqualTo(new StoredDecision(
                        made, ID, URI, "Ada", stored.at(), "because", StoredDecision.State.WAITS, "", null, ""));
        assertThat(stored.at().toInstant()).isEqualTo(NOW);
        decisions.addUndo(stored, "Bram", "after all");
        assertThat(rows("SELECT decision, undoes, decided_by, note FROM ruling WHERE undoes IS NOT NULL"))
                .containsExactly(columns()
                        .with("decision", "undo")
                        .with("undoes", made.number())
                        .with("decided_by", "Bram")
                        .with("note", "after all"));
        assertThat(decisions.find(made.number()).orElseThrow().undoneBy()).isEqualTo("Bram");
    }

    @Test
    void keepsTheRunByItsNames() {
        runs.settle(run, CaptureStatus.CLEANED, List.of(ID));
        runs.addTime(run, "strip", 2, 5, 7);
        runs.addTime(run, "strip", 2, 1, 1);
        runs.finish(run);
        assertThat(rows("SELECT paths, started_at, finished_at, outcome, knowledge_id, manner FROM run"))
                .containsExactly(columns()
                        .with("paths", "/inbox\n/other")
                        .with("started_at", NOW)
                        .with("finished_at", NOW)
                        .with("outcome", "finished")
                        .with("knowledge_id", null)
                        .with("manner", ""));
        assertThat(
                        rows(
                                "SELECT run_id, documents, cleaned, unchanged, quarantined, cleaned_again, source_length FROM run_total"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("documents", 1)
                        .with("cleaned", 1)
                        .with("unchanged", 0)
                        .with("quarantined", 0)
                        .with("cleaned_again", 0)
                        .with("source_length", TEXT.length()));
        assertThat(rows("SELECT * FROM run_step"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("step", "strip")
                        .with("ordinal", 2)
                        .with("documents", 6)
                        .with("millis", 8));
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
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("step", "learn")
                        .with("done", 2)
                        .with("total", null)
                        .with("quarantined", 1)
                        .with("documents_per_second", 1.5)
                        .with("millis_left", 9));
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
                .containsExactly(columns()
                        .with("name", "nightly")
                        .with("cron", "0 0 3 * * *")
                        .with("zone", "Europe/Berlin")
                        .with("since", NOW));
        assertThat(jobs.find("nightly")).contains(new JobStore.Known("0 0 3 * * *", "Europe/Berlin", NOW));
        LeaseOwner owner = new LeaseOwner("token", "host", 42, "serve");
        FiringStore firings = new FiringStore(store);
        firings.take("nightly", NOW, owner);
        Firing firing = new Firing(NOW, FiringOutcome.FINISHED, run, 5L, 4L, "all is well");
        firings.end("nightly", firing, FETCHED);
        assertThat(rows("SELECT * FROM firing"))
                .containsExactly(columns()
                        .with("job", "nightly")
                        .with("fires_at", NOW)
                        .with("taken_by", "token")
                        .with("outcome", "finished")
                        .with("run_id", run)
                        .with("ended_at", FETCHED)
                        .with("documents", 5)
                        .with("fresh", 4)
                        .with("says", "all is well"));
        assertThat(firings.latest("nightly", 1)).containsExactly(firing);
        LeaseStore leases = new LeaseStore(store);
        leases.take(owner, Duration.ofMillis(60_000));
        leases.setRun(owner, run);
        assertThat(rows("SELECT name, owner, host, pid, command, lasts_ms, run_id, stop_asked FROM lease"))
                .containsExactly(columns()
                        .with("name", "batch")
                        .with("owner", "token")
                        .with("host", "host")
                        .with("pid", 42)
                        .with("command", "serve")
                        .with("lasts_ms", 60_000)
                        .with("run_id", run)
                        .with("stop_asked", false));
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
                        columns()
                                .with("kind", "removed")
                                .with("job", null)
                                .with("site", "a.example")
                                .with("run_id", run)
                                .with("raised_at", NOW)
                                .with("says", "more than usual"),
                        columns()
                                .with("kind", "no-input")
                                .with("job", "nightly")
                                .with("site", null)
                                .with("run_id", null)
                                .with("raised_at", NOW)
                                .with("says", "nothing there"));
        AlarmStore.Raised raised = alarms.ofSite("a.example", 1).get(0);
        assertThat(raised)
                .isEqualTo(new AlarmStore.Raised(
                        AlarmKind.REMOVED, null, "a.example", run, raised.raisedAt(), "more than usual"));
        HeldStore held = new HeldStore(store, CLOCK);
        held.hold(run, "a.example", List.of(ID), "it shrank");
        assertThat(rows("SELECT * FROM held_record"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("site", "a.example")
                        .with("run_id", run)
                        .with("held_at", NOW)
                        .with("says", "it shrank")
                        .with("state", "held"));
        HeldStore.Held found = held.find(ID).orElseThrow();
        assertThat(found).isEqualTo(new HeldStore.Held("a.example", run, found.since(), "it shrank", false));
        assertThat(held.waiting()).containsExactly(new HeldStore.Waiting("a.example", 1, found.since(), "it shrank"));
        held.drop(ID);
        assertThat(held.find(ID).orElseThrow().dropped()).isTrue();
        SiteRunStore sites = new SiteRunStore(store, CLOCK, alarms, held);
        SiteRun site = new SiteRun(run, "a.example", 1, 2, .3, .4, 5.5, 6.5, 7, true);
        sites.put(site);
        assertThat(rows("SELECT * FROM site_run"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("site", "a.example")
                        .with("judged_at", NOW)
                        .with("pages", 1)
                        .with("articles", 2)
                        .with("removed_share", .3)
                        .with("removed_spread", .4)
                        .with("text_length", 5.5)
                        .with("length_spread", 6.5)
                        .with("body_words", 7)
                        .with("usual", true));
        assertThat(sites.latest("a.example", 1)).containsExactly(site);
        List<SiteRunStore.FreshPage> fresh = new ArrayList<>();
        runs.settle(run, CaptureStatus.CLEANED, List.of(ID));
        sites.fresh(run, fresh::add);
        assertThat(fresh).extracting(SiteRunStore.FreshPage::documentId).containsExactly(ID);
        assertThat(fresh.get(0).article()).isTrue();
        QuarantineStore quarantine = new QuarantineStore(store, CLOCK);
        quarantine.put(run, List.of(new CleaningFailure(ID, payload.id(), "decode", "bad bytes")));
        assertThat(rows("SELECT * FROM quarantine"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("stage", "decode")
                        .with("reason", "bad bytes")
                        .with("attempts", 1)
                        .with("first_seen", NOW)
                        .with("last_seen", NOW)
                        .with("run_id", run));
        Quarantined one = quarantine.find(ID).orElseThrow();
        assertThat(one)
                .isEqualTo(new Quarantined(
                        ID, URI, payload.id(), "decode", "bad bytes", 1, one.firstSeen(), one.lastSeen()));
        assertThat(quarantine.reason("ferry")).contains("bad bytes");
        runs.settle(run, CaptureStatus.QUARANTINED, List.of(ID));
        SiteQuarantineStore aside = new SiteQuarantineStore(store, CLOCK);
        aside.count(run);
        assertThat(rows("SELECT * FROM site_quarantine"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("site", "a.example")
                        .with("judged_at", NOW)
                        .with("received", 1)
                        .with("quarantined", 1));
        assertThat(aside.latest("a.example", 1)).containsExactly(new SiteQuarantineStore.Aside(run, 1, 1));
    }

    @Test
    void keepsGoldenRecordsAndPlansByTheirNames() {
        GoldenStore golden = new GoldenStore(store, CLOCK);
        golden.add(cleanings.record(ID).orElseThrow(), "Ada", "because");
        golden.note(ID, new GoldenScore(.5, true, false, true, false), "later");
        assertThat(rows("SELECT * FROM golden"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("uri", URI)
                        .with("payload_id", payload.id())
                        .with("kind", "article")
                        .with("title", "Ferry late again")
                        .with("author", "Ada Tilney")
                        .with("published", "")
                        .with("text", cleaned.article().text())
                        .with("added_at", NOW)
                        .with("added_by", "Ada")
                        .with("why", "because")
                        .with("f1", .5)
                        .with("kind_kept", true)
                        .with("title_kept", false)
                        .with("author_kept", true)
                        .with("published_kept", false)
                        .with("checked", "later"));
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
                .containsExactly(columns()
                        .with("plan_id", plan)
                        .with("document_id", ID)
                        .with("seal_before", cleaned.seal())
                        .with("seal_after", "new")
                        .with("words", 4));
        StoredPlan stored = plans.find(plan).orElseThrow();
        assertThat(stored)
                .isEqualTo(
                        new StoredPlan(plan, stored.madeAt(), "lines/2", "other", "known", 1, 1, 2, "{}", null, null));
        assertThat(plans.pending(plan)).containsExactly(ID);
        plans.apply(stored, run);
        assertThat(rows(
                        "SELECT decoder, fingerprint, knowledge_id, documents, changed, golden_worse, findings, applied_at,"
                                + " run_id FROM plan"))
                .containsExactly(columns()
                        .with("decoder", "lines/2")
                        .with("fingerprint", "other")
                        .with("knowledge_id", "known")
                        .with("documents", 1)
                        .with("changed", 1)
                        .with("golden_worse", 2)
                        .with("findings", "{}")
                        .with("applied_at", NOW)
                        .with("run_id", run));
    }

    @Test
    void keepsWhatWasLearnedByItsNames() {
        KnowledgeStore knowledge = new KnowledgeStore(store, CLOCK);
        knowledge.putLines("a.example", Map.of("Read more", new SiteLines.Support(4, 5)), "known");
        assertThat(rows("SELECT * FROM site_line"))
                .containsExactly(columns()
                        .with("site", "a.example")
                        .with("ordinal", 0)
                        .with("line", "Read more")
                        .with("pages", 4)
                        .with("pages_seen", 5)
                        .with("knowledge_id", "known"));
        assertThat(knowledge.lines("a.example")).isEqualTo(Map.of("Read more", new SiteLines.Support(4, 5)));
        assertThat(knowledge.recurring("a.example", 1))
                .containsExactly(new KnowledgeStore.RecurringLine("Read more", 4, 5, .8));
        NearDuplicates clusters = new NearDuplicates(store);
        assertThat(clusters.sign("", 10).last()).isEqualTo(ID);
        assertThat(rows("SELECT document_id FROM article_likeness"))
                .containsExactly(columns().with("document_id", ID));
    }
}
