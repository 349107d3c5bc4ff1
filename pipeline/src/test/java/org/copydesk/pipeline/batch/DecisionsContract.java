package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.mark.Field;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.cleaning.NotCleanedException;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.decision.UnknownChangeException;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.ListingCounts;
import org.copydesk.pipeline.store.ListingCounts.MonthCount;
import org.copydesk.pipeline.store.ReviewQueue;
import org.copydesk.pipeline.store.StoredDecision;
import org.copydesk.pipeline.store.StoredRecord;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide holds, on whatever database it lies. One host for all: every test has a document of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionsContract {
    private static final String TEXT = "Bridge to close\nSHARE this page\nThis is teh only bridge of %s, teh oldest.\n"
            + "PERHAPS you like our other stories\nIt will open again in spring.\n";

    private static final ReviewQueue.Filter EVERYTHING = new ReviewQueue.Filter(ReviewQueue.Kind.ANY, "", 0, 2);

    @TempDir
    private static Path temp;

    private final AtomicBoolean changed = new AtomicBoolean();
    private volatile Runnable meanwhile = () -> {};
    private TestHost host;
    private Decisions decisions;
    private CleaningStore cleanings;
    private DecisionStore store;
    private Path inbox;

    abstract TestDatabase database(Path folder);

    @BeforeAll
    void start() throws IOException {
        Engine pausing = TestEngine.pausing(() -> meanwhile.run());
        Engine other = TestEngine.maker("2");
        Engine either = knowledge -> (changed.get() ? other : pausing).with(knowledge);
        host = TestHost.start(database(temp), TestHost.SETTINGS, either);
        decisions = host.get(Decisions.class);
        cleanings = host.get(CleaningStore.class);
        store = host.get(DecisionStore.class);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @BeforeEach
    void useTheOldRules() {
        changed.set(false);
        meanwhile = () -> {};
    }

    private String cleaned(String name) throws IOException {
        inbox = Files.createDirectory(temp.resolve(name));
        Files.writeString(inbox.resolve(name + ".txt"), TEXT.formatted(name));
        host.clean(inbox);
        return cleanings.documentId(name + ".txt").orElseThrow();
    }

    private String text(String id) {
        return record(id).article().text();
    }

    /** The keys of changes and suggestions by their numbers, such as {@code c1}. */
    private List<String> keys(String id, String... numbers) {
        Article article = record(id).article();
        return Arrays.stream(numbers)
                .map(number -> (number.startsWith("c") ? article.changes() : article.suggestions())
                        .get(Integer.parseInt(number.substring(1)) - 1)
                        .key())
                .toList();
    }

    private StoredRecord record(String id) {
        return cleanings.record(id).orElseThrow();
    }

    /** What the review queue holds of some documents, in its order. */
    private List<ReviewQueue.Item> queued(String... ids) {
        ReviewQueue queue = host.get(ReviewQueue.class);
        List<String> rules = List.of("chrome.share", "chrome.perhaps", "wording.teh");
        List<ReviewQueue.Item> found = new ArrayList<>();
        ReviewQueue.Place from = null;
        while (true) {
            ReviewQueue.Place next = queue.next(rules, EVERYTHING, from).place();
            if (next == null) {
                return found;
            }
            queue.item(next)
                    .filter(item -> Arrays.asList(ids).contains(item.place().documentId()))
                    .ifPresent(found::add);
            from = next.following();
        }
    }

    @Test
    void theReviewQueueHoldsWhatNobodyDecidedAboutTheLeastSureFirst() throws IOException {
        String id = cleaned("vell");
        Article article = record(id).article();
        List<String> all = Stream.concat(article.changes().stream(), article.suggestions().stream())
                .map(Change::key)
                .toList();
        List<ReviewQueue.Item> queued = queued(id);
        assertThat(queued).extracting(item -> item.change().key()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(queued).extracting(ReviewQueue.Item::place).isSorted();

        String kept = keys(id, "c1").get(0);
        String rejected = keys(id, "c2").get(0);
        long number = decisions
                .decide(id, List.of(kept), DecisionKind.KEEP, "ada", "")
                .get(0)
                .number();
        long other = decisions
                .decide(id, List.of(rejected), DecisionKind.REJECT, "ada", "")
                .get(0)
                .number();
        assertThat(queued(id))
                .extracting(item -> item.change().key())
                .doesNotContain(kept, rejected)
                .hasSize(all.size() - 2);
        decisions.undo(number, "ada", "");
        decisions.undo(other, "ada", "");
        assertThat(queued(id)).extracting(item -> item.change().key()).contains(kept, rejected);
    }

    @Test
    void manyThatAreAlikeAreDecidedInOneRunAndTakenBackInOne() throws IOException {
        String one = cleaned("marr");
        String other = cleaned("nell");
        String before = RecordExport.line(record(one));
        ReviewQueue queue = host.get(ReviewQueue.class);
        ReviewQueue.Item first = queued(one, other).stream()
                .filter(item -> item.change().before().equals("SHARE this page"))
                .findFirst()
                .orElseThrow();
        List<ReviewQueue.Item> alike = queue.alike(first, EVERYTHING).stream()
                .filter(item -> List.of(one, other).contains(item.place().documentId()))
                .toList();
        assertThat(alike).hasSize(2);
        AlikeRun run = host.get(AlikeRun.class);
        assertThat(run.decide(
                                List.of(one, other),
                                id -> decisions.writeDown(
                                        id,
                                        alike.stream()
                                                .filter(item -> item.place()
                                                        .documentId()
                                                        .equals(id))
                                                .map(item -> item.change().key())
                                                .toList(),
                                        DecisionKind.REJECT,
                                        "ada",
                                        "both"),
                                "both")
                        .cleaned())
                .isEqualTo(2);
        assertThat(text(one)).contains("SHARE this page");
        assertThat(text(other)).contains("SHARE this page");
        String rule = first.change().evidence().rule();
        assertThat(queue.together(rule, "both")).hasSize(2);

        assertThat(run.undo(rule, "both", "ada").cleaned()).isEqualTo(2);
        assertThat(text(one)).doesNotContain("SHARE");
        assertThat(RecordExport.line(record(one))).isEqualTo(before);
        assertThat(queue.together(rule, "both")).isEmpty();
    }

    @Test
    void aRejectedEditStaysRejectedInLaterRunsAndUndoRestoresToTheByte() throws IOException {
        String id = cleaned("lisk");
        String before = RecordExport.line(record(id));
        ManualDecision ruling = decisions
                .decide(id, keys(id, "c2"), DecisionKind.REJECT, "ada", "a name")
                .get(0);
        assertThat(text(id)).contains("This is teh only").contains("the oldest");
        assertThat(host.count("SELECT COUNT(*) FROM mark WHERE outcome = 'rejected'"))
                .isOne();
        assertThat(host.clean(inbox).unchanged()).isOne();
        changed.set(true);
        assertThat(host.clean(inbox).cleaned()).isOne();
        assertThat(text(id)).contains("This is teh only").contains("the oldest");
        StoredDecision stored = store.find(ruling.number()).orElseThrow();
        assertThat(stored.by()).isEqualTo("ada");
        assertThat(stored.note()).isEqualTo("a name");
        assertThat(stored.state()).isEqualTo(StoredDecision.State.HOLDS);
        assertThat(stored.span().of(TEXT.formatted("lisk"))).isEqualTo("teh");
        assertThat(new Verifier(cleanings).verify(done -> {}).differ()).isEmpty();
        changed.set(false);
        decisions.undo(ruling.number(), "bo", "");
        assertThat(RecordExport.line(record(id))).isEqualTo(before);
        assertThat(store.find(ruling.number()).orElseThrow().undoneBy()).isEqualTo("bo");
        assertThatThrownBy(() -> decisions.undo(ruling.number(), "bo", "")).isInstanceOf(UnknownChangeException.class);
        assertThat(host.clean(inbox).unchanged()).isOne();
    }

    @Test
    void takesOutAcceptsAndPins() throws IOException {
        String id = cleaned("oru");
        decisions.decide(id, keys(id, "s1"), DecisionKind.ACCEPT, "ada", "");
        decisions.remove(id, "It will open again in spring.", "ada", "");
        decisions.pin(id, Field.TITLE, "The bridge", "ada", "");
        assertThat(text(id)).isEqualTo("This is the only bridge of oru, the oldest.");
        assertThat(record(id).article().value(Field.TITLE)).isEqualTo("The bridge");
        decisions.pin(id, Field.TITLE, "Bridge to close", "ada", "");
        assertThat(record(id).article().value(Field.TITLE)).isEqualTo("Bridge to close");
        assertThat(store.ofDocument(id))
                .extracting(StoredDecision::state)
                .containsExactly(
                        StoredDecision.State.HOLDS,
                        StoredDecision.State.UNDONE,
                        StoredDecision.State.HOLDS,
                        StoredDecision.State.HOLDS);
        assertThat(host.clean(inbox).unchanged()).isOne();
    }

    @Test
    void authorsAreSpeltInAnotherWayAndAsBeforeWhenThatIsTakenBack() throws IOException {
        String one = cleaned("arne");
        String other = cleaned("bilk");
        String before = RecordExport.line(record(one));
        decisions.pin(other, Field.AUTHOR, "Ann Lee", "ada", "");
        decisions.pin(other, Field.AUTHOR, "A. Writer", "ada", "");
        ListingCounts listing = new ListingCounts(host.get(DataSource.class));
        assertThat(listing.authors()).containsEntry("A. Writer", 1).containsEntry("Ann Lee", 1);
        assertThat(listing.documentsOf(List.of("A. Writer", "Ada Writer")))
                .contains(one, other)
                .isSorted();
        assertThat(listing.documentsOf(List.of("Writer"))).isEmpty();
        assertThat(listing.all().months()).extracting(MonthCount::published).containsExactly("");

        assertThat(decisions.respell(other, List.of("A. Writer"), "Ada Writer", "ada", ""))
                .extracting(ManualDecision::after)
                .containsExactly("Ann Lee", "Ada Writer");
        assertThat(record(other).article().authors()).containsExactly("Ann Lee", "Ada Writer");
        assertThat(decisions.respell(other, List.of("Nobody"), "Ada Writer", "ada", ""))
                .isEmpty();

        AlikeRun run = host.get(AlikeRun.class);
        String note = "both are one";
        run.decide(
                List.of(one, other),
                id -> decisions.writeDownRespelt(id, List.of("Ada Writer"), "Ada B. Writer", "ada", note),
                note);
        assertThat(record(one).article().authors()).containsExactly("Ada B. Writer");
        assertThat(record(other).article().authors()).containsExactly("Ann Lee", "Ada B. Writer");
        assertThat(host.clean(inbox).unchanged()).isOne();
        run.undo("", note, "ada");
        assertThat(RecordExport.line(record(one))).isEqualTo(before);
        assertThat(record(other).article().authors()).containsExactly("Ada Writer");
    }

    @Test
    void theMigrationListsAuthorsAsACleaningDoes() throws IOException {
        String id = cleaned("cole");
        decisions.pin(id, Field.AUTHOR, "Bo Ek", "ada", "");
        decisions.pin(id, Field.AUTHOR, "Jane Doe, MD", "ada", "");
        Map<String, Integer> written = new ListingCounts(host.get(DataSource.class)).authors();
        assertThat(written).containsKeys("Bo Ek", "Jane Doe, MD");
        String migration = Files.readString(Path.of("src/main/resources/db/both/V32__authors_in_lists.sql"));
        host.jdbc().update("UPDATE listing SET authors = ''");
        host.jdbc().execute(migration.substring(migration.indexOf("UPDATE listing"), migration.lastIndexOf(';')));
        assertThat(new ListingCounts(host.get(DataSource.class)).authors()).isEqualTo(written);
    }

    @Test
    void saysWhenADecisionFitsNoMore() throws IOException {
        String id = cleaned("tam");
        ManualDecision ruling = decisions
                .decide(id, keys(id, "c2"), DecisionKind.REJECT, "ada", "")
                .get(0);
        Files.writeString(inbox.resolve("tam.txt"), "Bridge open\nAll is well in town, and no more is to be said.\n");
        host.clean(inbox);
        StoredDecision unfit = store.find(ruling.number()).orElseThrow();
        assertThat(unfit.state()).isEqualTo(StoredDecision.State.UNFIT);
        assertThat(unfit.trouble()).isEqualTo("its words are not in the text any more");
        assertThat(record(id).article().diagnostics())
                .anyMatch(note -> note.code().equals("ruling.no-longer-fits"));
    }

    @Test
    void aDecisionMadeWhileARunCleansTheDocumentHolds() throws IOException {
        String id = cleaned("veld");
        Files.writeString(inbox.resolve("veld.txt"), TEXT.formatted("veld") + "A line more.\n");
        AtomicBoolean once = new AtomicBoolean();
        meanwhile = () -> {
            if (!once.getAndSet(true)) {
                decisions.decide(id, keys(id, "c1"), DecisionKind.REJECT, "ada", "");
            }
        };
        assertThat(host.clean(inbox).cleaned()).isOne();
        assertThat(host.count("SELECT COUNT(*) FROM capture WHERE outcome = 'pending'"))
                .isZero();
        assertThat(text(id)).contains("SHARE this page").contains("A line more.");
    }

    @Test
    void takesBackAllDecisionsAboutOneRuleInARun() throws IOException {
        String id = cleaned("wick");
        decisions.decide(id, keys(id, "c1"), DecisionKind.REJECT, "ada", "");
        decisions.decide(id, keys(id, "c1"), DecisionKind.KEEP, "ada", "");
        assertThat(store.countsByRule().get("chrome.share").wrong()).isPositive();
        List<String> steps = new ArrayList<>();
        RuleUndo.Undone undone = host.get(RuleUndo.class)
                .undo("chrome.share", "ada", "all wrong", progress -> steps.add(progress.step()));
        assertThat(undone.decisions()).isPositive();
        assertThat(undone.summary().cleaned()).isPositive();
        assertThat(steps).contains("clean");
        assertThat(store.countsByRule()).doesNotContainKey("chrome.share");
        assertThat(text(id)).doesNotContain("SHARE");
        assertThat(store.of(id)).hasSize(1);
        assertThatThrownBy(() -> host.get(RuleUndo.class).undo("chrome.share", "ada", "", RunListener.NONE))
                .isInstanceOf(UnknownChangeException.class);
    }

    @Test
    void takingBackThatWasCutOffGoesOnWithTheRecordsThatAreLeft() throws IOException {
        String id = cleaned("xand");
        decisions.decide(id, keys(id, "c1"), DecisionKind.REJECT, "ada", "");
        host.get(TransactionTemplate.class)
                .executeWithoutResult(status -> decisions.takeBack("chrome.share", "ada", ""));
        assertThat(text(id)).contains("SHARE this page");
        RuleUndo.Undone undone = host.get(RuleUndo.class).undo("chrome.share", "ada", "", RunListener.NONE);
        assertThat(undone.decisions()).isZero();
        assertThat(undone.summary().cleaned()).isPositive();
        assertThat(text(id)).doesNotContain("SHARE");
    }

    @Test
    void keysStayWhileOthersAreDecidedAbout() throws IOException {
        String id = cleaned("ulm");
        List<String> three = keys(id, "c1", "c2", "c3");
        decisions.decide(id, three.subList(0, 1), DecisionKind.REJECT, "ada", "");
        assertThat(keys(id, "c1", "c2")).isEqualTo(three.subList(1, 3));
        assertThat(decisions.decide(id, three.subList(1, 3), DecisionKind.REJECT, "ada", ""))
                .hasSize(2)
                .allMatch(ruling -> ruling.quote().exact().equals("teh"));
        assertThat(text(id)).contains("SHARE this page", "This is teh only bridge of ulm, teh oldest.");
        assertThat(store.ofDocument(id)).hasSize(3).allMatch(one -> one.state() == StoredDecision.State.HOLDS);
    }

    @Test
    void decidesAboutAllThatAreNamedOrNone() throws IOException {
        String id = cleaned("zill");
        List<String> one = keys(id, "c1");
        decisions.decide(id, one, DecisionKind.REJECT, "ada", "");
        List<String> withOneThatIsGone = List.of(keys(id, "c1").get(0), one.get(0));
        assertThatThrownBy(() -> decisions.decide(id, withOneThatIsGone, DecisionKind.REJECT, "ada", ""))
                .isInstanceOf(UnknownChangeException.class)
                .hasMessageContaining(one.get(0));
        assertThat(store.ofDocument(id)).hasSize(1);
    }

    @Test
    void aNumberIsAnsweredByTheKeyOfWhatItIsNow() throws IOException {
        String id = cleaned("nord");
        assertThatThrownBy(() -> decisions.decide(id, List.of("c2"), DecisionKind.REJECT, "ada", ""))
                .hasMessageContaining(keys(id, "c2").get(0))
                .hasMessageContaining("wording.teh, \"teh\"");
    }

    @Test
    void refusesADecisionThatLeavesAnArticleWithoutText() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("bare"));
        Files.writeString(folder.resolve("bare.txt"), "A title\nIts only line.\n");
        host.clean(folder);
        String id = cleanings.documentId("bare.txt").orElseThrow();
        assertThatThrownBy(() -> decisions.remove(id, "Its only line.", "ada", ""))
                .isInstanceOf(NotCleanedException.class)
                .hasMessageContaining("an article without text: taken out by ruling.remove (14 characters)");
        assertThat(text(id)).isEqualTo("Its only line.");
        assertThat(store.ofDocument(id)).isEmpty();
    }

    @Test
    void refusesWhatCannotBeDecided() throws IOException {
        String id = cleaned("york");
        for (String key : List.of("c0", "c1", "c99", "s7", "x1", "c", "c1x", "000000000000")) {
            assertThatThrownBy(() -> decisions.decide(id, List.of(key), DecisionKind.REJECT, "ada", ""))
                    .isInstanceOf(UnknownChangeException.class);
        }
        assertThatThrownBy(() -> decisions.decide(id, keys(id, "c1"), DecisionKind.ACCEPT, "ada", ""))
                .isInstanceOf(UnknownChangeException.class);
        assertThatThrownBy(() -> decisions.remove(id, "teh", "ada", "")).isInstanceOf(UnknownChangeException.class);
        assertThatThrownBy(() -> decisions.decide("0000000000000000", List.of("c1"), DecisionKind.KEEP, "ada", ""))
                .isInstanceOf(UnknownChangeException.class);
        assertThat(store.ofDocument(id)).isEmpty();
    }

    /** The audit of decisions is added to, never altered. */
    @Test
    void noClassChangesOrTakesAwayARuling() throws IOException {
        assertThat(Arrays.stream(DecisionStore.class.getMethods())
                        .map(Method::getName)
                        .map(name -> name.toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.matches("(update|delete|remove|set|change|save|put|clear|forget).*"));
        for (String sources : List.of("src/main", "../app/src/main")) {
            try (var files = Files.walk(Path.of(sources))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                    assertThat(source)
                            .as(file.toString())
                            .doesNotContainPattern(
                                    "(?i)(update|delete\\s+from|truncate\\s+table|merge\\s+into|drop\\s+table)\\s+ruling\\b");
                }
            }
        }
    }
}
