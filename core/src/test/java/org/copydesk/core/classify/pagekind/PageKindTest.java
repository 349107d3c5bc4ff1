package org.copydesk.core.classify.pagekind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.junit.jupiter.api.Test;

class PageKindTest {
    private static final Copydesk COPYDESK = Copydesk.standard();

    @Test
    void newsIsAnArticle() {
        StringBuilder page = new StringBuilder("<article class=\"story\"><h1>Ferry sails again after the storm</h1>"
                + "<p class=\"byline\">By Ann Lee</p><time datetime=\"2024-05-03\">3 May 2024</time>");
        for (int i = 0; i < 12; i++) {
            page.append("<p>The ferry to the island will sail ")
                    .append(i)
                    .append(
                            " times a day from Monday, the harbour master told the council on Thursday night. People on the"
                                    + " island had waited for three weeks, and the shops had run out of flour and of patience.</p>");
        }
        Article article = clean(
                "<meta property=\"og:type\" content=\"article\"><meta property=\"article:published_time\""
                        + " content=\"2024-05-03\"><link rel=\"canonical\""
                        + " href=\"https://post.example/news/2024/ferry-sails-again-after-the-storm\">",
                page + "</article>");
        assertEquals("article", article.value(Field.KIND));
    }

    @Test
    void aPageWithNextToNothingOnItIsNone() {
        for (String body : new String[] {"<p>ok</p>", "", "<div>yes</div>"}) {
            assertEquals(
                    "empty",
                    clean("<link rel=canonical href=https://post.example/1>", body)
                            .value(Field.KIND),
                    body);
        }
    }

    @Test
    void shelfOfPricedCardsIsNone() {
        StringBuilder page = new StringBuilder("<h1>Rain coats</h1><div class=\"product-grid\">");
        for (int i = 1; i <= 24; i++) {
            page.append("<div class=\"product-card\"><a href=\"/p/")
                    .append(i)
                    .append("\"><h3>Rain coat No. ")
                    .append(i)
                    .append("</h3></a><span class=\"price\">$")
                    .append(40 + i)
                    .append(".00</span><button>Add to cart</button></div>");
        }
        Article article = clean(
                "<meta property=\"og:type\" content=\"website\"><link rel=\"canonical\""
                        + " href=\"https://shop.example/collections/rain-coats\">",
                page + "</div>");
        String kind = article.value(Field.KIND);
        assertTrue(Set.of("collection", "listing", "product").contains(kind), kind);
        Evidence evidence = article.fields().get(Field.KIND).ranked().get(0).evidence();
        assertFalse(evidence.model().isEmpty());
        assertTrue(evidence.confidence() >= 0.5);
        assertEquals(3, evidence.reason().split(", (?![“”])").length, evidence.reason());
    }

    @Test
    void saysNothingOfAPageThatShowsTooLittle() {
        Article article = clean("<title>Harbour Post</title>", "<p>The ferry was late again.</p>");
        assertEquals("", article.value(Field.KIND));
    }

    private static Article clean(String head, String body) {
        String page = "<!doctype html><html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body
                + "</body></html>";
        return COPYDESK.clean(new Payload(page.getBytes(StandardCharsets.UTF_8), "a.html", "text/html"));
    }
}
