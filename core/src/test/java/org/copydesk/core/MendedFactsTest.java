package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage outside of the visible text is repaired too, and what is repaired once stays as it is. */
class MendedFactsTest {
    private static final Copydesk DESK = Copydesk.standard();

    private static Article clean(String text, String type) {
        return DESK.clean(new Payload(text.getBytes(StandardCharsets.UTF_8), "page", type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='og:title' content='ZoÃ«â€™s cafÃ© keeps its crooked chimney'>",
                "<meta property='og:title' content='Zoë&amp;rsquo;s caf&amp;eacute; keeps its crooked chimney'>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Zo\u00eb&#8217;s caf&eacute; keeps its"
                        + " crooked chimney\"}</script>"
            })
    void repairsWhatAPageSaysOfItself(String head) {
        String page = "<html lang=en><head>" + head
                + "</head><body><article><p>The owner may keep the chimney that leans over her"
                + " neighbour's garden, the county court ruled on Friday after a hearing of four hours.</p><p>The judge asked both"
                + " sides to share the price of a yearly inspection of the chimney.</p></article></body></html>";
        assertEquals(
                "Zoë’s café keeps its crooked chimney", clean(page, "text/html").value(Field.TITLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gover- nment of ZoÃ«&#39;s town met , it said,and and the oﬃce har\u00adbour stayed open.",
                "Ten\u00a0boats \u00a0 of of the ﬂeet,and a ferry-\nman \u0093left\u0094 ."
            })
    void changesNothingInARepairedText(String text) {
        String once = clean(text, "text/plain").text();
        Article twice = clean(once, "text/plain");
        assertEquals(
                List.of(),
                twice.changes().stream()
                        .filter(change -> change.phase() != Phase.CHROME)
                        .toList());
    }
}
