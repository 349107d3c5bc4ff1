package org.copydesk.core.decode.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.copydesk.core.Copydesk;
import org.copydesk.core.CpuTime;
import org.copydesk.core.Setup;
import org.copydesk.core.article.Article;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class ScriptTextTest {
    private static final String FIRST =
            "The ferry to the island sails again from Monday, the harbour master told the council.";
    private static final String SECOND =
            "People on the island had waited for three weeks, and the shops had run out of flour.";
    private static final String THIRD =
            "The bridge will be mended by a man who builds organs, as nobody else has the wood.";
    private static final String BODY = FIRST + "\\n\\n" + SECOND + "\\n" + THIRD;
    private static final String SHELL =
            "<h1>Ferry sails again</h1><nav><a href=/a>News</a></nav><div id=app>Loading</div>";

    private static Payload payload(String html) {
        return new Payload(html.getBytes(UTF_8), "page.html", "");
    }

    private static SourceText decode(String html) {
        return new HtmlDecoder().decode(payload(html));
    }

    private static List<String> script(SourceText source) {
        return source.blocks().stream()
                .filter(block -> block.layout().hint().startsWith("body"))
                .map(block -> block.span().of(source.text()))
                .toList();
    }

    private static boolean isNoted(SourceText source) {
        return source.notes().stream().anyMatch(note -> note.code().equals(Note.SCRIPT_TEXT));
    }

    @Test
    void readsTheArticleBodyOfAPageWithoutProse() {
        SourceText source = decode("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + BODY + "\"}</script>" + SHELL);
        assertEquals(List.of(FIRST, SECOND, THIRD), script(source));
        assertTrue(isNoted(source));
        assertEquals(
                List.of("Ferry sails again", "News", "Loading", FIRST, SECOND, THIRD),
                source.blocks().stream()
                        .map(block -> block.span().of(source.text()))
                        .toList());
    }

    @Test
    void readsNoScriptOfAPageWithProse() {
        SourceText source = decode("<script type='application/ld+json'>{\"articleBody\":\""
                + BODY.replace("ferry", "boat") + "\"}</script><p>" + FIRST + "<p>" + SECOND + "<p>" + THIRD);
        assertEquals(List.of(), script(source));
        assertFalse(isNoted(source));
        assertFalse(source.text().contains("boat"));
    }

    @Test
    void joinsTheSpansOfAParagraphAndLeavesOtherStories() {
        SourceText source = decode(SHELL
                + "<script id=__NEXT_DATA__ type='application/json'>{\"props\":{\"related\":[{\"body\":\""
                + BODY.replace("ferry", "balloon") + " " + BODY
                + "\"}],\"article\":{\"id\":\"a 1\",\"body\":[{\"_type\":\"block\","
                + "\"children\":[{\"text\":\"The ferry to \"},{\"text\":\"the island\",\"marks\":[\"strong\"]},{\"text\":\""
                + FIRST.substring("The ferry to the island".length()) + "\"}]},{\"children\":[{\"text\":\"" + SECOND
                + "\"}]},{\"children\":[{\"text\":\"" + THIRD + "\"}]}]}}}</script>");
        assertEquals(List.of(FIRST, SECOND, THIRD), script(source));
    }

    @Test
    void readsWhatAScriptAssignsAndParses() {
        String html = "<p>" + FIRST + "</p><p>" + SECOND + " &amp; rain</p><p>" + THIRD + "</p>";
        String state = "window.x=function(){return 1};window.__STATE__ = {a:undefined,\"post\":{\"content\":\"" + html
                + "\"}};run({});";
        List<String> paragraphs = List.of(FIRST, SECOND + " & rain", THIRD);
        assertEquals(paragraphs, script(decode(SHELL + "<script>" + state + "</script>")));
        String quoted = "var s = JSON.parse('{\"post\":{\"content\":\"" + html + "\"}}');";
        assertEquals(paragraphs, script(decode(SHELL + "<script>" + quoted + "</script>")));
    }

    @Test
    void readsScriptsWithoutSpaces() {
        String text = "昨夜大风吹倒了港口的三棵老树，渡轮停航一整天。今天上午园林工人清理了道路，码头的负责人说，渡轮将从星期一起恢复航行，岛上的居民已经等了三个星期，商店里的面粉也卖完了。";
        SourceText source =
                decode("<h1>渡轮</h1><script type='application/ld+json'>{\"articleBody\":\"" + text + "\"}</script>");
        assertEquals(List.of(text), script(source));
    }

    @Test
    void noPartOfTheArticleIsThePagesOwnText() {
        Copydesk copydesk = Copydesk.of(Setup.standard().with(Models.NONE));
        Article article = copydesk.clean(payload(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\",\"articleBody\":\""
                        + BODY + "\"}</script>" + SHELL));
        assertEquals(String.join("\n\n", FIRST, SECOND, THIRD), article.text());
        assertTrue(article.diagnostics().stream().anyMatch(note -> note.code().equals(Note.SCRIPT_TEXT)));
    }

    @Test
    void endsSoonOnScriptsMadeToHurt() {
        for (String part :
                List.of("={\"a\":[", "={/*", "=['", "JSON.parse('{", "={'a':\"{\\\"a\\\":[[", "[[", "=", "={x:{x:")) {
            String script = part.repeat(2_000_000 / part.length());
            for (String type : List.of("application/json", "text/javascript")) {
                SourceText source = CpuTime.within(
                        Duration.ofSeconds(20),
                        () -> decode("<p>Late<script type='" + type + "'>" + script + "</script>"));
                assertEquals("Late", source.text());
            }
        }
    }
}
