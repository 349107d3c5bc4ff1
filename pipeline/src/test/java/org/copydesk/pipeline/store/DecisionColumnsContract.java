package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.plan.GoldenRecord;
import org.copydesk.pipeline.plan.GoldenScore;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.PlannedRecord;
import org.copydesk.pipeline.plan.StoredPlan;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Each value of a decision, a golden record and a plan is in the column of its name, and is read from there. */
abstract class DecisionColumnsContract extends StoredColumns {
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
        clean(payload, "lines/1", List.of(made));
        assertThat(rows("SELECT * FROM ruling_fit"))
                .containsExactly(columns()
                        .with("ruling_id", made.number())
                        .with("document_id", ID)
                        .with("start_offset", at)
                        .with("end_offset", at + "ferry".length())
                        .with("trouble", ""));
        StoredDecision placed = decisions.find(made.number()).orElseThrow();
        assertThat(placed.span()).isEqualTo(new Span(at, at + "ferry".length()));
        assertThat(placed.state()).isEqualTo(StoredDecision.State.HOLDS);
        decisions.addUndo(stored, "Bram", "after all");
        assertThat(rows("SELECT decision, undoes, decided_by, note FROM ruling WHERE undoes IS NOT NULL"))
                .containsExactly(columns()
                        .with("decision", "undo")
                        .with("undoes", made.number())
                        .with("decided_by", "Bram")
                        .with("note", "after all"));
        assertThat(decisions.find(made.number()).orElseThrow().undoneBy()).isEqualTo("Bram");
    }

    /** The store of an earlier version has the same, once it is brought up to date. */
    @Test
    void aMarkHasItsSiteAndWhetherSomebodyDecidedAboutIt() {
        String share = "Share on Facebook";
        Quote quote = Quote.of(TEXT, new Span(TEXT.indexOf(share), TEXT.indexOf(share) + share.length()));
        ManualDecision kept = new DecisionStore(store, CLOCK)
                .add(
                        ID,
                        new ManualDecision(0, DecisionKind.KEEP, Phase.CHROME, quote, "", null, "chrome.share-bar"),
                        "Ada",
                        "");
        clean(payload, "lines/1", List.of(kept));
        List<Map<String, String>> marks = rows("SELECT * FROM mark ORDER BY ordinal");
        assertThat(marks)
                .hasSizeGreaterThan(1)
                .allMatch(mark -> "a.example".equals(mark.get("site")))
                .allMatch(mark -> share.equals(mark.get("before_text")) == "true".equals(mark.get("decided")));
        new JdbcTemplate(store).update("UPDATE mark SET site = '', decided = FALSE");
        new ResourceDatabasePopulator(new ClassPathResource("db/both/V31__marks_that_nobody_decided_about.sql"))
                .execute(store);
        assertThat(rows("SELECT * FROM mark ORDER BY ordinal")).isEqualTo(marks);
    }

    @Test
    void findsDecisionsByPersonRuleKindSiteDayAndDisagreement() {
        DecisionStore decisions = new DecisionStore(store, CLOCK);
        long first = decisions
                .add(ID, decision(DecisionKind.REJECT, "a.rule"), "Ada", "")
                .number();
        long second = decisions
                .add(ID, decision(DecisionKind.KEEP, "b.rule"), "Bram", "")
                .number();
        decisions.addUndo(decisions.find(first).orElseThrow(), "Bram", "");
        decisions.addUndo(decisions.find(second).orElseThrow(), "Bram", "");
        assertThat(found("", "", "", "", null, null, false)).containsExactly(second, first);
        assertThat(found("Ada", "", "", "", null, null, false)).containsExactly(first);
        assertThat(found("", "b.rule", "", "", null, null, false)).containsExactly(second);
        assertThat(found("", "", "reject", "", null, null, false)).containsExactly(first);
        assertThat(found("", "", "", "", null, null, true)).containsExactly(first);
        String site = cleanings.record(ID).orElseThrow().site();
        assertThat(found("", "", "", site, null, null, false)).hasSize(2);
        assertThat(found("", "", "", site + ".other", null, null, false)).isEmpty();
        LocalDate day = NOW.atOffset(ZoneOffset.UTC).toLocalDate();
        assertThat(found("", "", "", "", day, day, false)).hasSize(2);
        assertThat(found("", "", "", "", day.plusDays(1), null, false)).isEmpty();
        assertThat(found("", "", "", "", null, day.minusDays(1), false)).isEmpty();
        DecisionSearch search = new DecisionSearch(store);
        assertThat(search.people()).containsExactly("Ada", "Bram");
        assertThat(search.rules()).containsExactly("a.rule", "b.rule");
    }

    @Test
    void keepsFiltersByTheirNames() {
        FilterStore filters = new FilterStore(store);
        filters.put(new FilterStore.Saved("bars", "rule=chrome.share-bar", "Ada"));
        filters.put(new FilterStore.Saved("bars", "rule=chrome.share-bar&kind=removed", "Bram"));
        assertThat(rows("SELECT * FROM saved_filter"))
                .containsExactly(columns()
                        .with("name", "bars")
                        .with("query", "rule=chrome.share-bar&kind=removed")
                        .with("saved_by", "Bram"));
        assertThat(filters.all())
                .containsExactly(new FilterStore.Saved("bars", "rule=chrome.share-bar&kind=removed", "Bram"));
        filters.remove("bars");
        assertThat(filters.all()).isEmpty();
    }

    private List<Long> found(
            String by, String rule, String kind, String site, LocalDate since, LocalDate until, boolean disputed) {
        return new DecisionSearch(store)
                        .find(
                                new DecisionSearch.Filter(by, rule, kind, site, since, until, disputed),
                                Long.MAX_VALUE,
                                9)
                        .stream()
                        .map(StoredDecision::number)
                        .toList();
    }

    private static ManualDecision decision(DecisionKind kind, String rule) {
        return new ManualDecision(
                0, kind, Phase.WORDING, new Quote("ferry", "Teh ", " was", TEXT.indexOf("ferry")), "boat", null, rule);
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
}
