package org.copydesk.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.subject.Subject;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Answer;
import org.copydesk.core.score.Gold;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Subject ECHO =
            (id, payload) -> new Answer("article", new String(payload.bytes(), StandardCharsets.UTF_8), "", "", "");
    private static final List<Page> PAGES =
            List.of(page("1", "article", "red tea"), page("2", "forum", "cold milk"), page("3", "article", "hot rum"));

    @Test
    void scoresTextsOfArticlesAndKindsOfAllPages() throws InterruptedException {
        Scorecard card = Groups.articles(Evaluation.of(PAGES, page -> ECHO));
        assertEquals(2, card.pages());
        assertEquals(2, card.values().get(Measure.F1).pages());
        assertEquals(1, card.value(Measure.F1));
        assertEquals(0.5, card.value(Measure.ARTICLE_OR_NOT));
    }

    @Test
    void countsAFailureAsAnEmptyPageAndNamesIt() throws InterruptedException {
        Subject failing = (id, payload) -> {
            throw new IllegalStateException("no tea");
        };
        Evaluation evaluation = Evaluation.of(PAGES, page -> page.id().equals("3") ? failing : ECHO);
        assertEquals(1, evaluation.failed().size());
        assertEquals(0.5, Groups.articles(evaluation).value(Measure.F1));
    }

    private static Page page(String id, String kind, String text) {
        Payload payload = new Payload(text.getBytes(StandardCharsets.UTF_8), id + ".txt", "");
        return new Page("flat", "https://example.org/" + id, payload, new Gold(id, kind, text, "", "", ""));
    }
}
