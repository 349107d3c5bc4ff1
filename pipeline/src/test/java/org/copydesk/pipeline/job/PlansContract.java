package org.copydesk.pipeline.job;

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
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.review.Findings;
import org.copydesk.pipeline.review.Piece;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.GoldenStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.PlanStore;
import org.copydesk.pipeline.store.StoredPlan;
import org.copydesk.pipeline.store.StoredRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plans and golden records promise, on whatever database their store lies. */
abstract class PlansContract {
    private static final int PAGES = 120;

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
        host.jdbc()
                .query(
                        "SELECT document_id, seal FROM cleaning",
                        row -> {
                            seals.put(row.getString(1), row.getString(2));
                        });
        return seals;
    }

    private static List<String> ids(TestHost host) {
        return host.get(CleaningStore.class).ids();
    }

    @Test
    void aPlanShowsExactlyTheArticlesThatThenChange() {
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database)) {
            assertThat(host.clean(inbox).cleaned()).isEqualTo(PAGES);
            long none = host.get(Plans.class).make(ids(host), RunListener.NONE);
            assertThat(host.get(PlanStore.class).changed(none)).isEmpty();
        }
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestDesk.wider("GIVE"))) {
            Plans plans = host.get(Plans.class);
            PlanStore store = host.get(PlanStore.class);
            Map<String, String> before = seals(host);

            long id = plans.make(ids(host), RunListener.NONE);
            assertThat(seals(host)).isEqualTo(before);
            assertThat(host.count("SELECT COUNT(*) FROM run")).isOne();
            StoredPlan plan = store.find(id).orElseThrow();
            Findings findings = plans.findings(plan);
            List<String> shown = store.changed(id);
            assertThat(shown).hasSizeBetween(PAGES / 5, PAGES - PAGES / 5);
            assertThat(findings.changed()).isEqualTo(shown.size());
            assertThat(findings.rules()).singleElement().satisfies(rule -> {
                assertThat(rule.rule()).isEqualTo("chrome.wider");
                assertThat(rule.come()).isPositive();
                assertThat(rule.go() + rule.differ()).isZero();
                assertThat(rule.documents()).isEqualTo(shown.size());
            });
            assertThat(findings.largest()).hasSize(20).allSatisfy(one -> assertThat(one.pieces())
                    .anySatisfy(piece -> {
                        assertThat(piece.kind()).isEqualTo(Piece.Kind.OUT);
                        assertThat(piece.text()).contains("keep it free");
                    }));

            RunSummary summary = plans.apply(id, RunListener.NONE);
            assertThat(summary.cleaned()).isEqualTo(shown.size());
            Map<String, String> after = seals(host);
            TreeSet<String> changed = new TreeSet<>(after.keySet());
            changed.removeIf(one -> after.get(one).equals(before.get(one)));
            assertThat(changed).containsExactlyElementsOf(shown);
            assertThat(host.count("SELECT COUNT(*) FROM plan_document p JOIN cleaning c ON c.document_id = p.document_id"
                            + " WHERE p.plan_id = " + id + " AND c.seal <> p.seal_after"))
                    .isZero();
            assertThat(host.clean(inbox).unchanged()).isEqualTo(PAGES);
            assertThatExceptionOfType(PlanRefusedException.class)
                    .isThrownBy(() -> plans.apply(id, RunListener.NONE))
                    .withMessage("plan %d was applied by run %d", id, summary.runId());
            assertThat(store.drop(id)).isTrue();
            assertThat(store.find(id)).isEmpty();
        }
    }

    @Test
    void aPlanThatNoLongerFitsIsNotApplied() throws IOException {
        TestDatabase database = fresh(temp);
        long id;
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestDesk.wider("NEVER"))) {
            host.clean(inbox);
        }
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestDesk.wider("GIVE"))) {
            id = host.get(Plans.class).make(ids(host).subList(0, 40), RunListener.NONE);
            assertThat(host.get(PlanStore.class).find(id).orElseThrow().documents())
                    .isEqualTo(40);
            host.jdbc()
                    .update("UPDATE cleaning SET seal = 'another' WHERE document_id = ?", ids(host).get(0));
            assertThatExceptionOfType(PlanRefusedException.class)
                    .isThrownBy(() -> host.get(Plans.class).apply(id, RunListener.NONE))
                    .withMessageContaining("1 records have changed");
        }
        try (TestHost host = TestHost.start(database)) {
            assertThatExceptionOfType(PlanRefusedException.class)
                    .isThrownBy(() -> host.get(Plans.class).apply(id, RunListener.NONE))
                    .withMessageContaining("other rules or settings");
            assertThat(host.count("SELECT COUNT(*) FROM run")).isOne();
        }
    }

    @Test
    void aRunThatMakesAGoldenRecordWorseIsRefusedBeforeItCleans() {
        TestDatabase database = fresh(temp);
        Map<String, String> before;
        String golden;
        try (TestHost host = TestHost.start(database)) {
            host.clean(inbox);
            before = seals(host);
            golden = host.jdbc()
                    .queryForObject(
                            "SELECT MIN(document_id) FROM article WHERE text LIKE '%keep it free%'", String.class);
            CleaningStore cleanings = host.get(CleaningStore.class);
            StoredRecord stored = cleanings.find(golden).orElseThrow();
            host.get(GoldenStore.class).add(stored, "Ada Writer", "the appeal is meant");
            assertThat(host.get(GoldenGate.class).check()).singleElement().satisfies(one -> {
                assertThat(one.worse()).isFalse();
                assertThat(one.now().f1()).isEqualTo(1.0);
            });
        }
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestDesk.wider("GIVE"))) {
            assertThatExceptionOfType(GoldenWorseException.class)
                    .isThrownBy(() -> host.clean(inbox))
                    .satisfies(refused -> assertThat(refused.worse())
                            .singleElement()
                            .satisfies(one -> {
                                assertThat(one.documentId()).isEqualTo(golden);
                                assertThat(one.now().f1()).isBetween(0.1, 0.99);
                                assertThat(one.pieces()).isNotEmpty();
                            }));
            assertThat(seals(host)).isEqualTo(before);
            assertThat(host.jdbc().queryForList("SELECT outcome FROM run ORDER BY id", String.class))
                    .containsExactly("finished", "failed");

            long id = host.get(Plans.class).make(ids(host), RunListener.NONE);
            assertThat(host.get(PlanStore.class).find(id).orElseThrow().goldenWorse())
                    .isOne();
            assertThatExceptionOfType(GoldenWorseException.class)
                    .isThrownBy(() -> host.get(Plans.class).apply(id, RunListener.NONE));
            assertThat(seals(host)).isEqualTo(before);

            assertThat(host.get(GoldenStore.class).remove(golden)).isTrue();
            assertThat(host.clean(inbox).cleaned()).isEqualTo(PAGES);
        }
    }

    @Test
    void whatIsAcceptedIsTheNewMeasure() {
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database)) {
            host.clean(inbox);
            String id = host.jdbc()
                    .queryForObject(
                            "SELECT MIN(document_id) FROM article WHERE text LIKE '%keep it free%'", String.class);
            GoldenStore golden = host.get(GoldenStore.class);
            golden.add(host.get(CleaningStore.class).find(id).orElseThrow(), "Ada Writer", "");
            GoldenGate accepting = new GoldenGate(
                    golden,
                    host.get(KnowledgeStore.class),
                    host.get(PayloadStore.class),
                    host.get(Careful.class),
                    TestDesk.wider("GIVE"),
                    GoldenPolicy.ACCEPT);
            String knowledge = host.get(KnowledgeStore.class)
                    .latest();
            accepting.pass(knowledge);
            assertThat(golden.find(id).orElseThrow().score().f1()).isLessThan(1.0);
            assertThat(accepting.check()).noneMatch(one -> one.worse());
        }
    }
}
