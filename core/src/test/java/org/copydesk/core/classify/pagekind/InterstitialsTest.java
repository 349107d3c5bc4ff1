package org.copydesk.core.classify.pagekind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.article.Article;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterstitialsTest {
    private static final Copydesk COPYDESK = Copydesk.of(Setup.standard().with(Models.NONE));

    private static final String SENTENCE =
            "The ferry to the island will sail twice a day from Monday, the harbour master told the council last night. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 - Page not found | The Harbour Post",
                "Access Denied",
                "Just a moment...",
                "Seite nicht gefunden – Hafenbote",
                "Page introuvable - Le Phare",
                "Página no encontrada | El Faro",
                "Страница не найдена",
                "ページが見つかりません｜港新聞",
            })
    void titleOfAnErrorOnAnEmptyPage(String title) {
        assertEquals("error", kind("<title>" + title + "</title><h1>" + title + "</h1><p>Back to the start page</p>"));
    }

    @Test
    void headingOfAnErrorOnAnEmptyPage() {
        assertEquals("error", kind("<title>The Harbour Post</title><h1>Page not found</h1><p>Try the search.</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>ok</p>", "<img src=a.png>", "<h1>Loading</h1>"})
    void pageWithNothingToReadIsEmpty(String page) {
        assertEquals("empty", kind("<title>Harbour Post</title>" + page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Nobody came.</p>", "<p>昨夜大风。</p>", "<h1>The harbour gets a crane</h1>"})
    void shortTextIsNotEmpty(String page) {
        assertEquals("", kind(page));
    }

    @Test
    void keepsAnArticleAboutErrors() {
        String title = "Page not found: what became of the town's lost web site";
        assertEquals("", kind("<title>" + title + "</title><h1>" + title + "</h1>" + prose(6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We value your privacy. We and our partners store cookies on your device to show advertising and to count"
                        + " visits. Accept all or manage preferences.",
                "Wir verwenden Cookies. Mit Werbung lesen oder zustimmen und weiter: Ihre Einwilligung können Sie jederzeit"
                        + " in den Einstellungen widerrufen.",
                "Nous et nos partenaires déposons des cookies pour mesurer l'audience. Accepter et continuer, ou continuer"
                        + " sans accepter et s'abonner au journal.",
                "Usamos cookies propias y de terceros para mostrar publicidad. Puede aceptar todas o configurar su"
                        + " consentimiento en cualquier momento aquí.",
            })
    void nothingButAnAskingForConsent(String notice) {
        assertEquals("cookie-wall", kind("<title>The Harbour Post</title><div><p>" + notice + "</p></div>"));
    }

    @Test
    void keepsAnArticleBeneathACookieNotice() {
        String notice = "<div><p>We use cookies to count visits and to show advertising. Accept all cookies?</p></div>";
        assertEquals(
                "",
                kind("<title>The ferry sails again</title>" + notice + "<h1>The ferry sails again</h1>" + prose(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to continue reading",
                "This article is for subscribers only.",
                "Jetzt weiterlesen mit dem Probeabo",
                "La suite est réservée aux abonnés.",
                "Suscríbete para seguir leyendo",
                "Abbonati per continuare a leggere",
                "Alleen voor abonnees",
                "Доступно только подписчикам",
                "続きを読むには会員登録が必要です",
            })
    void wallAfterATeaser(String wall) {
        assertEquals("paywall-stub", kind(article(prose(1) + "<p>" + wall + "</p>")));
    }

    @Test
    void articleThatBreaksOffIsTruncated() {
        Article article = clean(article(prose(8) + "<p>Subscribe to continue reading</p>"));
        assertEquals("", article.value(Field.KIND));
        assertEquals("paywall", article.value(Field.TRUNCATED));
        assertEquals(
                List.of("“Subscribe to continue reading” stands after 168 words of prose"),
                article.fields().get(Field.TRUNCATED).ranked().stream()
                        .map(fact -> fact.evidence().reason())
                        .toList());
    }

    @Test
    void wallWithTheArticleBelowItIsNone() {
        Article article = clean(article(prose(2) + "<p>Subscribe to continue reading</p>" + prose(8)));
        assertEquals("", article.value(Field.KIND));
        assertEquals("", article.value(Field.TRUNCATED));
    }

    @Test
    void newsletterBoxBelowAnArticleIsNoWall() {
        String box = "<p>Subscribe now to keep reading and get access to the full archive.</p>";
        assertEquals("", clean(article(prose(8) + box)).value(Field.TRUNCATED));
    }

    @Test
    void flatTextHasWallsToo() {
        String text = "The ferry sails again\n\n" + SENTENCE + "\n\nSubscribe to continue reading\n";
        Payload payload = new Payload(text.getBytes(StandardCharsets.UTF_8), "a.txt", "");
        assertEquals("paywall-stub", COPYDESK.clean(payload).value(Field.KIND));
    }

    private static String article(String body) {
        return "<title>The ferry sails again</title><article><h1>The ferry sails again</h1>" + body + "</article>";
    }

    private static String prose(int paragraphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            text.append("<p>")
                    .append(SENTENCE.replace("twice", i + " times").strip())
                    .append("</p>");
        }
        return text.toString();
    }

    private static String kind(String body) {
        return clean(body).value(Field.KIND);
    }

    private static Article clean(String body) {
        String page = "<!doctype html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>";
        page = page.replaceFirst("<body>(<title>.*?</title>)", "<body>");
        String title = body.replaceFirst("(?s)^(<title>.*?</title>).*", "$1");
        page = page.replace("</head>", title + "</head>");
        return COPYDESK.clean(new Payload(page.getBytes(StandardCharsets.UTF_8), "a.html", "text/html"));
    }
}
