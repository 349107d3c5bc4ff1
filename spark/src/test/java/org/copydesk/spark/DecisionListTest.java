package org.copydesk.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.record.RecordDecision;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class DecisionListTest {
    static final String REJECTED = """
            {"number":3,"id":"0123456789abcdef","uri":"https://example.org/","decision":"reject","phase":"CHROME","field":"",\
            "before":"Share on Facebook","prefix":"so. ","suffix":" ©","start":12,"after":"","rule":"chrome.share-bar",\
            "by":"ada","at":"2026-03-01T04:05:06Z","note":"","state":"holds","trouble":""}
            """;
    private static final String PINNED = """
            {"number":4,"id":"0123456789abcdef","uri":"https://example.org/","decision":"pin","phase":"FACTS","field":"title",\
            "before":"","prefix":"","suffix":"","start":0,"after":"A late ferry","rule":"",\
            "by":"ada","at":"2026-03-01T04:05:07Z","note":"","state":"waits","trouble":""}
            """;

    @Test
    void readsWhatDecideListPrints() {
        DecisionList list = DecisionList.read(REJECTED + "\n" + PINNED);

        assertThat(list.of("0123456789abcdef"))
                .containsExactly(
                        new ManualDecision(
                                3,
                                DecisionKind.REJECT,
                                Phase.CHROME,
                                new Quote("Share on Facebook", "so. ", " ©", 12),
                                "",
                                null,
                                "chrome.share-bar"),
                        ManualDecision.pin(4, Field.TITLE, "A late ferry"));
        assertThat(list.of("another")).isEmpty();
    }

    @Test
    void saysWhoDecidedAndWhatBecameOfIt() {
        DecisionList list = DecisionList.read(REJECTED);
        Span found = new Span(20, 37);

        List<RecordDecision> placed = list.placed(
                "0123456789abcdef",
                List.of(new PlacedDecision(list.of("0123456789abcdef").get(0), found, "")));

        assertThat(placed).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo("ada");
            assertThat(one.at()).hasToString("2026-03-01T04:05:06Z");
            assertThat(one.span()).isEqualTo(found);
        });
    }

    @Test
    void leavesOutWhatWasTakenBack() {
        assertThat(DecisionList.read(REJECTED.replace("\"holds\"", "\"undone\""))
                        .of("0123456789abcdef"))
                .isEmpty();
    }

    @Test
    void namesTheLineThatIsNoDecision() {
        assertThatThrownBy(() -> DecisionList.read(REJECTED + REJECTED.replace("\"start\":12", "\"start\":\"far\"")))
                .hasMessageStartingWith("line 2 is no decision: ");
        assertThatThrownBy(() -> DecisionList.read("\n{\"number\":3}"))
                .hasMessage("line 2 is no decision: state is missing");
        assertThatThrownBy(() -> DecisionList.read("never")).hasMessageStartingWith("line 1 is no decision: ");
    }
}
