package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanDifference;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.TextPiece;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plans and golden records promise, on whatever database their store lies. */
abstract class PlansContract {
    private static final int PAGES = 60;

    @TempDir
    Path temp;

    private Path inbox;

    /** A new, empty database. */
    abstract TestDatabase fresh(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        Random random = new Random(13);
        for (int i = 0; i < PAGES; i++) {
            StringBuilder page = new StringBuilder("Title " + i + "\n");
            int lines = 3 + random.nextInt(5);
            for (int line = 0; line < lines; line++) {
                page.append(
                        switch (random.nextInt(8)) {
                            case 0 -> "SHARE on page " + i;
                            case 1 -> "GIVE to page " + i + " and keep it free";
                            case 2 -> "Near teh harbour GIVE way to line " + line;
                            default -> "The harbour was quiet on day " + random.nextInt(400) + ".";
                        });
                page.append('\n');
            }
            Files.writeString(inbox.resolve("page%03d.txt".formatted(i)), page);
        }
    }

    private static Map<String, String> seals(TestHost host) {
        Map<String, String> seals = new TreeMap<>();
        host.jdbc().query("SELECT document_id, seal FROM cleaning", row -> {
            seals.put(row.getString(1), row.getString(2));
        });
        return seals;
    }

    private static List<String> changed(TestHost host, long plan) {
        return host.jdbc()
                .queryForList(
                        "SELECT document_id FROM plan_document WHERE plan_id = ? AND seal_after <> seal_before ORDER BY document_id",
                        String.class,
                        plan);
    }

    private static List<String> ids(TestHost host) {
        return host.get(CleaningStore.class).ids();
    }

    @Test
    void aPlanShowsExactlyTheArticlesThatThenChange() {
        AtomicReference<Engine> engine = new AtomicReference<>(TestEngine.maker("1"));
        try (TestHost host = host(engine)) {
            assertThat(host.clean(inbox).cleaned()).isEqualTo(PAGES);
            Plans plans = host.get(Plans.class);
            PlanStore store = host.get(PlanStore.class);
            long none = plans.make(ids(host), RunListener.NONE);
            assertThat(changed(host, none)).isEmpty();
            engine.set(TestEngine.wider("GIVE"));
            Map<String, String> before = seals(host);
            List<String> some = ids(host).subList(0, PAGES / 2);
            long first = plans.make(some, RunListener.NONE);
            assertThat(store.find(first).orElseThrow().documents()).isEqualTo(some.size());

            long id = plans.make(ids(host), RunListener.NONE);
            assertThat(seals(host)).isEqualTo(before);
            assertThat(host.count("SELECT COUNT(*) FROM run")).isOne();
            Findings findings = plans.findings(store.find(id).orElseThrow());
            List<String> shown = changed(host, id);
            assertThat(shown).hasSizeBetween(PAGES / 6, PAGES - PAGES / 6);
            assertThat(findings.changed()).isEqualTo(shown.size());
            assertThat(findings.rules()).singleElement().satisfies(rule -> {
                assertThat(rule.rule()).isEqualTo("chrome.wider");
                assertThat(rule.come()).isPositive();
                assertThat(rule.go() + rule.differ()).isZero();
                assertThat(rule.documents()).isEqualTo(shown.size());
            });
            assertThat(findings.largest())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.pieces()).anySatisfy(piece -> {
                        assertThat(piece.kind()).isEqualTo(TextPiece.Kind.OUT);
                        assertThat(piece.text()).contains("keep it free");
                    }));

            PlanDifference alone = store.difference(none, id);
            assertThat(alone.sites()).containsExactly(new PlanDifference.Site("", 0, shown.size(), 0, 0));
            assertThat(alone.records())
                    .extracting(PlanDifference.Differing::documentId)
                    .containsExactlyInAnyOrderElementsOf(shown);
            assertThat(alone.records()).allSatisfy(one -> {
                assertThat(one.oneWords()).isNull();
                assertThat(one.otherWords()).isPositive();
            });
            PlanDifference sameRules = store.difference(first, id);
            assertThat(sameRules.sites())
                    .containsExactly(new PlanDifference.Site(
                            "", 0, 0, 0, changed(host, first).size()));
            assertThat(sameRules.records()).isEmpty();
            engine.set(TestEngine.wider("Near teh"));
            PlanDifference otherRules = store.difference(id, plans.make(ids(host), RunListener.NONE));
            PlanDifference.Site all = otherRules.sites().get(0);
            assertThat(all.onlyOne() + all.unlike() + all.alike()).isEqualTo(shown.size());
            assertThat(all.unlike()).isPositive();
            assertThat(otherRules.records()).hasSize((int) (all.onlyOne() + all.onlyOther() + all.unlike()));

            engine.set(TestEngine.maker("1"));
            assertThatExceptionOfType(PlanRefusedException.class)
                    .isThrownBy(() -> plans.apply(id, RunListener.NONE))
                    .withMessageContaining("other rules or settings");
            engine.set(TestEngine.wider("GIVE"));
            RunSummary summary = plans.apply(id, RunListener.NONE);
            assertThat(summary.cleaned()).isEqualTo(shown.size());
            Map<String, String> after = seals(host);
            TreeSet<String> changed = new TreeSet<>(after.keySet());
            changed.removeIf(one -> after.get(one).equals(before.get(one)));
            assertThat(changed).containsExactlyElementsOf(shown);
            assertThat(host.count(
                            "SELECT COUNT(*) FROM plan_document p JOIN cleaning c ON c.document_id = p.document_id"
                                    + " WHERE p.plan_id = " + id + " AND c.seal <> p.seal_after"))
                    .isZero();
            assertThat(host.clean(inbox).unchanged()).isEqualTo(PAGES);
            assertThatExceptionOfType(PlanRefusedException.class)
                    .isThrownBy(() -> plans.apply(id, RunListener.NONE))
                    .withMessage("plan %d was applied by run %d", id, summary.runId());

            host.jdbc().update("UPDATE cleaning SET seal = 'another' WHERE document_id = ?", some.get(0));
            assertThatExceptionOfType(PlanRefusedException.class)
                    .isThrownBy(() -> plans.apply(first, RunListener.NONE))
                    .withMessageContaining("1 records have changed");
            assertThat(store.drop(first)).isTrue();
            assertThat(store.find(first)).isEmpty();
        }
    }

    @Test
    void aRunThatMakesAGoldenRecordWorseIsRefusedBeforeItCleans() {
        AtomicReference<Engine> engine = new AtomicReference<>(TestEngine.maker("1"));
        try (TestHost host = host(engine)) {
            host.clean(inbox);
            Map<String, String> before = seals(host);
            String id = host.jdbc()
                    .queryForObject(
                            "SELECT MIN(document_id) FROM article WHERE text LIKE '%keep it free%'", String.class);
            GoldenStore golden = host.get(GoldenStore.class);
            golden.add(host.get(CleaningStore.class).find(id).orElseThrow(), "Ada Writer", "the appeal is meant");
            GoldenGate gate = host.get(GoldenGate.class);
            assertThat(gate.check()).singleElement().satisfies(one -> {
                assertThat(one.worse()).isFalse();
                assertThat(one.now().f1()).isEqualTo(1.0);
            });
            engine.set(TestEngine.wider("GIVE"));
            assertThatExceptionOfType(GoldenWorseException.class)
                    .isThrownBy(() -> host.clean(inbox))
                    .satisfies(refused -> assertThat(refused.worse())
                            .singleElement()
                            .satisfies(one -> {
                                assertThat(one.documentId()).isEqualTo(id);
                                assertThat(one.now().f1()).isBetween(0.1, 0.99);
                                assertThat(one.pieces()).isNotEmpty();
                            }));
            assertThat(host.jdbc().queryForList("SELECT outcome FROM run ORDER BY id", String.class))
                    .containsExactly("finished", "failed");
            long plan = host.get(Plans.class).make(ids(host), RunListener.NONE);
            assertThat(host.get(PlanStore.class).find(plan).orElseThrow().goldenWorse())
                    .isOne();
            assertThatExceptionOfType(GoldenWorseException.class)
                    .isThrownBy(() -> host.get(Plans.class).apply(plan, RunListener.NONE));
            assertThat(seals(host)).isEqualTo(before);

            accepting(host, engine.get())
                    .pass(engine.get(), host.get(KnowledgeStore.class).latest());
            assertThat(golden.find(id).orElseThrow().score().f1()).isLessThan(1.0);
            assertThat(gate.check()).noneMatch(one -> one.worse());
            assertThat(host.clean(inbox).cleaned()).isEqualTo(PAGES);
            assertThat(golden.remove(id)).isTrue();
            assertThat(gate.check()).isEmpty();
        }
    }

    private TestHost host(AtomicReference<Engine> engine) {
        return TestHost.start(
                fresh(temp), TestHost.SETTINGS, knowledge -> engine.get().with(knowledge));
    }

    private static GoldenGate accepting(TestHost host, Engine engine) {
        return new GoldenGate(
                host.get(GoldenStore.class),
                host.get(KnowledgeStore.class),
                host.get(DocumentCleaner.class),
                engine,
                GoldenPolicy.ACCEPT);
    }
}
