package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.copydesk.core.Decoders;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class AuthorsTest {
    private static final String PROSE =
            "The ferries that link the island with the mainland will not sail before the weekend, the company said"
                    + " on Tuesday, since talks with the crews about the night shifts had failed.";

    private static List<String> authors(String html) {
        SourceText source = Decoders.standard().decode(new Payload(html.getBytes(StandardCharsets.UTF_8), "page", ""));
        View view = View.of(source, Marks.NONE, Phase.FACTS);
        Marks marks = Marks.NONE;
        for (Stage stage : List.of(new MetadataFacts(), new Bylines())) {
            marks = marks.plus(stage.inspect(view));
        }
        return Candidates.of(Field.AUTHOR, marks).ranked().stream()
                .map(Fact::value)
                .distinct()
                .toList();
    }

    private static String first(String html) {
        return authors(html).stream().findFirst().orElse("");
    }

    private static String page(String line) {
        return "<h1>Ferry strike goes on</h1><p class=meta>" + line + "</p><p>" + PROSE + "</p>";
    }

    @Test
    void readsCuesInsideALineInManyLanguages() {
        Map<String, List<String>> lines = Map.of(
                "Words: Dr Ida Quayle-Moor, Maritime Editor &nbsp; Pictures: Tom Orr", List.of("Dr Ida Quayle-Moor"),
                "Text: Anna Berg Foto: Bo Ek", List.of("Anna Berg"),
                "Texto de Rui Brandão e Inês Sá-Moura (Lusa)", List.of("Rui Brandão", "Inês Sá-Moura"),
                "14.08.2021, 12:30 &nbsp; Автор: Ирина Лапина", List.of("Ирина Лапина"),
                "di Chiara Zanotti | Pubblicato il 3/10/2022", List.of("Chiara Zanotti"),
                "Door onze verslaggever Jan de Wit", List.of("Jan de Wit"),
                "A short story by Ruben Asker", List.of("Ruben Asker"));
        lines.forEach((line, names) -> assertEquals(names, authors(page(line)), line));
    }

    @Test
    void readsNamesInScriptsWithoutCapitals() {
        Map<String, List<String>> lines = Map.of(
                "作者：周小雨", List.of("周小雨"),
                "2021年3月5日 09:12 来源：江城晚报 作者：周小雨", List.of("周小雨"),
                "江城晚报记者 王建安 张文林", List.of("王建安", "张文林"),
                "بقلم: سارة النجم", List.of("سارة النجم"),
                "文・写真 田中太一", List.of("田中太一"),
                "김민호 기자 minho@harbour.example", List.of("김민호"),
                "โดย สมชาย ใจเย็น", List.of("สมชาย ใจเย็น"));
        lines.forEach((line, names) -> assertEquals(names, authors(page(line)), line));
        assertEquals("", first(page("记者调查 民意调查")));
        assertEquals("", first(page("编辑：李明")));
    }

    @Test
    void takesNoCreditForAPictureOrAnEditOrASentenceForAByline() {
        for (String line : List.of(
                "Photos by Tom Orr",
                "Foto: Bo Ek",
                "Edited by Ada Renn",
                "Reporting by Ada Renn; Editing by Bo Ek",
                "By the Old Harbour the boats lie",
                "Text messages from Anna Berg were found")) {
            assertEquals("", first(page(line)), line);
        }
    }

    @Test
    void readsNamesAtTheEdgesOfTheText() {
        String chinese = "公司星期二宣布，由于与船员就夜班问题举行的谈判三周以来没有取得任何结果，渡轮在周末之前不会恢复开航，岛上居民只能等待。";
        String before = "<h1>渡轮停航</h1><p>";
        assertEquals("常小雨", first(before + chinese + "（常小雨 马丹青）</p>"));
        assertEquals("김민호", first("<h1>여객선</h1><p>(항구=연합) 김민호 기자 = " + PROSE + "</p>"));
        assertEquals(
                "Birgit Baum",
                first("<h1>Ferry strike</h1><p>" + PROSE + " (Birgit Baum aus Linz, Anna Fink, 3.5.2024)</p>"));
    }

    @Test
    void readsNoMoreThanTheNamesWhereASentenceGoesOnBehindThem() {
        String text = "〔記者常小雨／台北報導〕公司星期二宣布，由於與船員就夜班問題舉行的談判沒有取得任何結果，渡輪在週末之前不會恢復開航，島上居民只能等待下一個通知。";
        SourceText source = Decoders.standard()
                .decode(new Payload(("<h1>渡輪停航</h1><p>" + text).getBytes(StandardCharsets.UTF_8), "page", ""));
        Fact fact = (Fact)
                new Bylines().inspect(View.of(source, Marks.NONE, Phase.FACTS)).get(0);
        assertEquals("常小雨", fact.value());
        assertTrue(((Span) fact.anchor()).of(source.text()).length() < 10);
    }

    @Test
    void takesANameRightBeforeTheTextUnlessTheTextTellsOfIt() {
        String page =
                "<h1>Ferry strike goes on</h1><p>May 14, 2025</p><p>.</p><p><b>Moli Pesi/Tau Letsie</b></p><p>" + PROSE;
        assertEquals(List.of("Moli Pesi", "Tau Letsie"), authors(page));
        assertEquals("", first(page + " Pesi disagreed.</p>"));
    }

    @Test
    void prefersAPersonToTheOrganisationOfTheMetadata() {
        String json =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry strike\",\"author\":"
                        + "{\"@type\":\"Organization\",\"name\":\"Portside Broadcasting\"}}</script>";
        String byline = "<div class=byline><a rel=author href=/d>Devin Colt</a> @devcolt / 4:21 pm</div>";
        String others = "<aside><a rel=author href=/j>Jon Ross</a></aside>";
        assertEquals("Portside Broadcasting", first(json + page("Harbour")));
        List<String> authors = authors(json + "<h1>Ferry strike</h1>" + byline + "<p>" + PROSE + "</p>" + others);
        assertEquals("Devin Colt", authors.get(0));
        assertTrue(!authors.contains("Jon Ross"), authors::toString);
    }

    @Test
    void readsTheElementThatHoldsTheNameAlone() {
        String glued =
                "<h1>Ferry strike</h1><div class=meta><span class=author>Hana Nazar</span><span>Limelight Staff</span></div><p>";
        assertEquals("Hana Nazar", first(glued + PROSE));
        assertEquals("Hana Nazar", first(glued.replace("Nazar<", "Nazar ❤️<").replace("meta", "byline") + PROSE));
    }

    @Test
    void refusesWhatIsNobody() {
        for (String junk : List.of(
                "page.head.extra.author",
                "Written By",
                "q_admin",
                "Press Release",
                "{{author}}",
                "news@harbour.example",
                "Posted on")) {
            assertEquals(List.of(), People.of(junk), junk);
        }
        assertEquals(List.of("CottageCare"), People.of(": CottageCare"));
        assertEquals(List.of("Shelby Moss, DVM"), People.of("Shelby Moss, DVM"));
        assertEquals(
                "Shelby Moss, DVM",
                first("<h1>Cats</h1><p class=author>By Shelby Moss, DVM. Reviewed by Ann Lee</p><p>" + PROSE));
        assertEquals(
                "",
                first("<meta property=og:site_name content='Sky Report'>" + page("By Sky Report Staff | 3 hours ago")));
    }

    @Test
    void partsListsOfNames() {
        assertEquals(List.of("Ana Gold, Jr.", "Bo Ek"), People.of("Ana Gold, Jr., Bo Ek"));
        assertEquals(List.of("Trine Juhl", "Tora Holm-Berg"), People.of("Trine Juhl og Tora Holm-Berg"));
        assertEquals(List.of("Felix Schroth", "dpa"), People.of("Felix Schroth, dpa"));
        assertEquals(List.of("Rowena Pine"), People.of("Rowena Pine, Farming Editor"));
        assertEquals(
                List.of("Povilas Alekna"), People.of("Povilas Alekna, universiteto fakulteto profesorius, Lrt.lt"));
        assertEquals(List.of("Per-Erik Ofte"), People.of("Per-Erik Ofte"));
        assertEquals("Folake Ade", first("<meta name=citation_author content='Ade, Folake'>" + page("Harbour")));
    }

    @Test
    void readsWhatCardsAndOtherMetadataCallTheAuthor() {
        String cards = "<meta name=twitter:label1 content='%s'><meta name=twitter:data1 content='Gregor Moser'>";
        assertEquals("Gregor Moser", first(cards.formatted("Verfasst von") + page("Harbour")));
        assertEquals("", first(cards.formatted("Captain") + page("Harbour")));
        assertEquals("松本大地", first("<meta name='press:author' content='松本大地'>" + page("Harbour")));
    }

    @Test
    void takesNoElementForAStandfirstByItsTagName() {
        String page =
                "<h1>Bins</h1><details><summary>What if my bin is full after a week and nobody comes?</summary><p>"
                        + PROSE;
        SourceText source = Decoders.standard().decode(new Payload(page.getBytes(StandardCharsets.UTF_8), "page", ""));
        assertEquals(List.of(), new HeadlineLines().inspect(View.of(source, Marks.NONE, Phase.FACTS)));
    }
}
