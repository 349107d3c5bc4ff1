package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Part;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Policy;
import org.junit.jupiter.api.Test;

/** Parts that stand beside the article, from the page to the record. */
class AsidesTest {
    private static final String COMMENT = "The the bridge is is fine , said Brandtt. Is it not?";
    private static final String PAGE = """
            <html lang="en"><body><article><h1>The bridge is open</h1>
            <p>Mayor Brandt opened the lower bridge on Sunday, and two hundred carts had crossed it by nightfall.</p>
            <p>Brandt said that the toll would stay at two pence, and that nobody had asked for more than that.</p>
            <p>The old ferry goes to the museum, where Brandt himself will row it once a year for the children.</p>
            </article><div id="comments"><p class="comment-body">%s</p></div></body></html>
            """.formatted(COMMENT);

    private static Cleaning clean(Policy policy) {
        Payload payload = new Payload(PAGE.getBytes(StandardCharsets.UTF_8), "file:///bridge.html", "");
        return Copydesk.of(Setup.standard().with(policy)).mark(payload, List.of());
    }

    private static Part comment(Article article) {
        return article.parts().stream()
                .filter(part -> part.kind() == Role.COMMENT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesAReadersCommentAsItWasWritten() {
        Cleaning cleaning = clean(Policy.STANDARD);
        Article article = Article.of(cleaning);
        assertEquals(COMMENT, comment(article).text());
        assertFalse(article.text().contains("Brandtt"));
        assertTrue(
                article.changes().stream().noneMatch(change -> change.before().contains("is")));
        assertTrue(Rebuilt.of(article).agreesWith(cleaning.source().text()));
    }

    @Test
    void dividesItIntoSentencesWhereItBelongsToTheText() {
        Policy policy = Policy.STANDARD.with(Role.COMMENT, true);
        Part comment = comment(Article.of(clean(policy)));
        assertTrue(comment.body());
        assertEquals(
                List.of("The the bridge is is fine , said Brandtt.", "Is it not?"),
                comment.sentences().stream()
                        .map(sentence -> sentence.of(comment.text()))
                        .toList());
        assertEquals(List.of(), comment(Article.of(clean(Policy.STANDARD))).sentences());
    }

    @Test
    void aTextOfOtherPartsIsAnotherFingerprint() {
        assertNotEquals(
                clean(Policy.STANDARD).fingerprint(),
                clean(Policy.STANDARD.with(Role.TABLE, true)).fingerprint());
        assertEquals(Policy.STANDARD, Policy.STANDARD.with(Role.TABLE, true).with(Role.TABLE, false));
    }
}
