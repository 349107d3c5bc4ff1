package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.mark.Field;
import org.copydesk.pipeline.decision.UnknownChangeException;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.ListingCounts;
import org.copydesk.pipeline.store.ListingCounts.MonthCount;
import org.copydesk.pipeline.store.ReviewQueue;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about many documents in one act: out of the queue of review, by author, by rule. */
abstract class BulkDecisionsContract extends DecisionsFixture {
    private static final ReviewQueue.Filter EVERYTHING = new ReviewQueue.Filter(ReviewQueue.Kind.ANY, "", 0, 2);

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
}
