package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single lines, and what the readers of facts make of them. */
class LinesOfFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Jane Doe; By: Jane Doe to 11, leads, closed",
                "By: Jane Doe; By: Jane Doe to 12, leads, colon, closed",
                "作者：周小雨; 作者: 周小雨 to 6, leads, colon, closed",
                "* By Jane Doe; By: Jane Doe to 13, leads, closed",
                "Words by Jane Doe; Words by: Jane Doe to 17, leads, closed",
                "A story by Jane Doe; story by: Jane Doe to 19, closed",
                "Photos and words by Jane Doe; words by: Jane Doe to 28, closed",
                "Photos by Jane Doe; none",
                "By Jane Doe, harbour desk; By: Jane Doe to 11, leads, closed",
                "By Jane Doe in Harbour; By: Jane Doe to 11, leads, closed",
                "By Jane Doe Sails Away Now; By: Jane Doe Sails Away to 22, leads",
                "By Jane Doe | Harbour; By: Jane Doe to 11, leads, closed",
                "By Jane Doe - Harbour; By: Jane Doe to 11, leads, closed",
                "By Jane Doe – Harbour; By: Jane Doe to 11, leads, closed",
                "By Jane Doe. She sails; By: Jane Doe to 11, leads, closed",
                "By St. Jane Doe; By: St. Jane Doe to 15, leads, closed",
                "By Jane Doe 3 March 2021; By: Jane Doe to 11, leads, closed",
                "3 March 2021 By Jane Doe; By: Jane Doe to 24, closed",
                "By Jane Doe Photos: Ann Lee; By: Jane Doe to 11, leads, closed",
                "By Jane Doe and Ann Lee; By: Jane Doe/Ann Lee to 23, leads, closed",
                "By the harbour; none",
                "By; none",
                "12:30; none",
                "김민호 기자; 기자: 김민호 to 6, leads, closed",
                "항구 김민호 기자; 기자: 김민호 to 9, closed",
                "김 기자; none",
                "항구의김민호 기자; none"
            })
    void readsWhoWroteAText(String line, String read) {
        assertEquals(read, BylineReader.read(line).map(LinesOfFactsTest::shown).orElse("none"));
    }

    private static String shown(BylineReader byline) {
        return byline.cue() + ": " + String.join("/", byline.names()) + " to " + byline.end()
                + (byline.leads() ? ", leads" : "")
                + (byline.colon() ? ", colon" : "")
                + (byline.closed() ? ", closed" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The ferries sail at nine in the evening now.; 9",
                "The ferries sail at nine in the evening.; 0",
                "The ferries sail at nine in the evening now; 0",
                "“The ferries sail at nine in the evening now!”; 9",
                "(Do the ferries sail at nine in the evening?)]; 9",
                "a b c d e f g h i j k l m n o p q r s t u v w x y; 25",
                "a b c d e f g h i j k l m n o p q r s t u v w x; 0",
                "港の渡し船は今夜九時に出る。; 0",
                "港の渡し船は今夜九時に出ると会社は言う。; 10",
                "”; 0",
                "The  ferries\u2003sail\tat nine in the evening right now.; 10"
            })
    void countsTheWordsOfSentences(String line, int words) {
        assertEquals(words, ProseRun.prose(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewsArticle", "BlogPosting", "Article", "AnalysisNewsArticle", "Z0_9aArticle"})
    void knowsTheTypesOfArticles(String type) {
        assertEquals(true, MetadataWeights.isArticle("json-ld:" + type + ".headline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json-ld:WebPage.headline",
                "json-ld:News-Article.headline",
                "json-ld:News Article.headline",
                "json-ld:NewsArticle",
                "meta:NewsArticle.headline"
            })
    void takesNoOtherTypeForAnArticle(String name) {
        assertEquals(false, MetadataWeights.isArticle(name));
    }

    @ParameterizedTest
    @CsvSource({
        "meta:x-publish-time, 0.8",
        "meta:x-pubdate, 0.8",
        "meta:publisher, 0",
        "x:publish, 0",
        "json-ld:WebPage.datePublished, 0.85",
        "json-ld:Event.datePublished, 0.5",
        "json-ld:VideoObject.uploadDate, 0.3",
        "json-ld:NewsArticle.dateCreated, 0.6",
        "json-ld:WebPage.dateModified, 0.8",
        "json-ld:NewsArticle.name, 0"
    })
    void trustsDatesByTheirNames(String name, double weight) {
        assertEquals(weight, MetadataWeights.date(name));
    }

    @ParameterizedTest
    @CsvSource({
        "the ferry sails at NINE, 0, true",
        "the ferry sails at NINE, 19, true",
        "the ferry sails at NINE, 20, false",
        "nin, 0, false",
        "n, 0, false",
        "the éTé of the goats, 0, true",
        "it, 0, false"
    })
    void looksForWordsWhateverTheirCase(String text, int from, boolean found) {
        assertEquals(found, new LiteralPrefilter("nine", "été").in(text, from));
    }

    @ParameterizedTest
    @CsvSource({"a/b/c, 1, /c", "a/b/c, 2, /b/c", "a/b/c, 3, a/b/c", "a/b/c, 9, a/b/c", "abc, 1, abc"})
    void cutsTheLastSegmentsOfAPath(String path, int segments, String last) {
        assertEquals(last, path.substring(LiteralPrefilter.lastSegments(path, segments)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The ferries of the island do not sail; ; ''",
                "The ferries of the island do not sail on any day of the week; ; en",
                "De veerboten van het eiland varen niet op de dagen van de week; nl; nl",
                "Nine ferries, eight goats, seven crews, six owners, five bridges, four harbours; ; ''",
                "Паромы на остров не ходят; ; ''",
                "渡し船は今夜九時に出る; ; ja"
            })
    void guessesTheLanguageOfALine(String line, String declared, String language) {
        assertEquals(
                language,
                LanguageGuess.guess(line, declared == null ? "" : declared).language());
    }

    @Test
    void takesWhatTheRulesOfASiteGive() {
        String text = "Harbour: No ferries\n\nJane Doe\n\nSecret\n\n";
        SourceText source = new SourceText(
                "id",
                "harbour.example",
                text,
                List.of(
                        block(0, 19, "title harbour.example.txt:1 9-19"),
                        block(21, 29, "author harbour.example.txt:2;date harbour.example.txt:9"),
                        block(31, 37, "strip harbour.example.txt:1")),
                List.of(
                        new Metadata("site-rule:title harbour.example.txt:1", "No ferries"),
                        new Metadata("site-rule:author harbour.example.txt:2", "Jane Doe and Ann Lee"),
                        new Metadata("site-rule:date harbour.example.txt:3", "02/03/2021"),
                        new Metadata("site-rule:date harbour.example.txt:4", "soon"),
                        new Metadata("site-rule:body harbour.example.txt:5", "No ferries"),
                        new Metadata("site-rule:title", "No rule"),
                        new Metadata("html:lang", "en-GB")),
                List.of());
        SiteRuleFacts stage = new SiteRuleFacts();
        assertEquals(
                List.of(
                        "author Ann Lee 0.9946 given",
                        "author Jane Doe 0.9948 given",
                        "published 2021-03-02 0.995 given",
                        "title No ferries 0.995 given",
                        "title No ferries 0.995 at 9",
                        "author Jane Doe 0.9948 at 21"),
                Marks.NONE.plus(stage.inspect(View.of(source, Marks.NONE, stage.phase()))).all().stream()
                        .map(mark -> (Fact) mark)
                        .map(fact -> fact.field().label()
                                + ' '
                                + fact.value()
                                + ' '
                                + fact.evidence().confidence()
                                + (fact.anchor() instanceof Span span ? " at " + span.start() : " given"))
                        .toList());
        assertEquals(Phase.FACTS, stage.phase());
        assertEquals("facts.site-rule", stage.id());
    }

    private static Block block(int start, int end, String hint) {
        return new Block(new Span(start, end), new Layout("p", Layout.Shape.TEXT, 0, 0, false, hint));
    }
}
