package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.mark.Field;
import org.copydesk.pipeline.cleaning.NotCleanedException;
import org.copydesk.pipeline.decision.UnknownChangeException;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.Test;

/** What people decide about a document holds. */
abstract class DecisionsContract extends DecisionsFixture {
    @Test
    void aRejectedEditStaysRejectedInLaterRunsAndUndoRestoresToTheByte() throws IOException {
        String id = cleaned("lisk");
        String before = RecordExport.line(record(id));
        ManualDecision ruling = decisions
                .decide(id, keys(id, "c2"), DecisionKind.REJECT, "ada", "a name")
                .get(0);
        assertThat(text(id)).contains("This is teh only").contains("the oldest");
        assertThat(host.count("SELECT COUNT(*) FROM mark WHERE outcome = 'rejected' AND document_id = '" + id + "'"))
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
