package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of itself, and the facts that are read from it. */
class MetadataFactsTest {
    private static List<Fact> facts(Metadata... given) {
        SourceText source = new SourceText("id", "", "", List.of(), List.of(given), List.of());
        return new MetadataFacts()
                .inspect(View.of(source, Marks.NONE, Phase.FACTS)).stream()
                        .map(Fact.class::cast)
                        .toList();
    }

    private static String read(String name, String value) {
        return facts(new Metadata(name, value)).stream()
                .map(fact -> fact.field() + " " + fact.value())
                .collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meta:article:published_time | 2020-05-03 | PUBLISHED 2020-05-03",
                "meta:x-publish | 2020-05-03 | PUBLISHED 2020-05-03",
                "meta:x-publisher | 2020-05-03 | ''",
                "x:publish | 2020-05-03 | ''",
                "meta:article:modified_time | 2020-05-03 | MODIFIED 2020-05-03 + PUBLISHED 2020-05-03",
                "meta:og:updated_time | 2020-05-03 | MODIFIED 2020-05-03 + PUBLISHED 2020-05-03",
                "json-ld:NewsArticle.datePublished | 2020-05-03 | PUBLISHED 2020-05-03",
                "json-ld:NewsArticle.dateModified | 2020-05-03 | MODIFIED 2020-05-03 + PUBLISHED 2020-05-03",
                "json-ld:VideoObject.uploadDate | 2020-05-03 | PUBLISHED 2020-05-03",
                "json-ld:NewsArticle.expires | 2020-05-03 | ''",
                "html:lang | en_GB | LANGUAGE en-GB",
                "html:lang | ?? | ''",
                "meta:og:locale | de_AT | LANGUAGE de-AT",
                "meta:language | fr | LANGUAGE fr",
                "json-ld:NewsArticle.inLanguage | pl | LANGUAGE pl",
                "meta:og:site_name | Island Post | SITE Island Post",
                "meta:application-name | Island Post | SITE Island Post",
                "json-ld:NewsArticle.publisher | Island Post | SITE Island Post",
                "json-ld:WebSite.name | Island Post | SITE Island Post",
                "json-ld:Person.name | Ann Lee | ''",
                "meta:article:section | Sport | SECTION Sport",
                "json-ld:NewsArticle.articleSection | Sport | SECTION Sport",
                "link:canonical | https://ann:pw@post.example/a | URL https://post.example/a",
                "link:canonical | javascript:alert(1) | ''",
                "meta:og:url | https://post.example/2020/05/03/a | URL https://post.example/2020/05/03/a + PUBLISHED 2020-05-03",
                "meta:og:image | https://ann:pw@post.example/a.jpg | IMAGE https://post.example/a.jpg",
                "meta:twitter:image | /a.jpg | IMAGE /a.jpg",
                "json-ld:NewsArticle.image | /a.jpg | IMAGE /a.jpg",
                "meta:og:image | data:image/png | ''",
                "meta:other | value | ''"
            })
    void readsWhatAPageSaysOfItself(String name, String value, String facts) {
        assertEquals(facts, read(name, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json-ld:NewsArticle.datePublished | facts.json-ld-article-datepublished | 0.92",
                "json-ld:WebPage.datePublished | facts.json-ld-datepublished | 0.85",
                "json-ld:Product.datePublished | facts.json-ld-datepublished | 0.5",
                "json-ld:BlogPosting.dateCreated | facts.json-ld-article-datecreated | 0.6",
                "json-ld:Product.dateCreated | facts.json-ld-datecreated | 0.3",
                "meta:dc.date | facts.meta-dc-date | 0.8",
                "meta:my-publish-day | facts.meta-my-publish-day | 0.8"
            })
    void believesArticlesMoreThanOtherThings(String name, String rule, double confidence) {
        Fact fact = facts(new Metadata(name, "2020-05-03")).get(0);
        assertEquals(rule, fact.evidence().rule());
        assertEquals(confidence, fact.evidence().confidence(), 1e-9);
    }

    @Test
    void believesAWordSaidAgainLess() {
        Metadata first = new Metadata("meta:date", "2020-05-03");
        List<Fact> facts = facts(first, new Metadata("meta:date", "2020-05-04"));
        assertEquals(0.8, facts.get(0).evidence().confidence(), 1e-9);
        assertEquals(0.48, facts.get(1).evidence().confidence(), 1e-9);
    }

    @Test
    void givesAReason() {
        assertEquals(
                "the page gives 3 May 2020 (meta date)",
                facts(new Metadata("meta:date", "3 May 2020")).get(0).evidence().reason());
        assertEquals(
                "the page gives it as html:lang (html:lang)",
                facts(new Metadata("html:lang", "en")).get(0).evidence().reason());
        assertEquals(
                "when the page was last changed (time:modified)",
                facts(new Metadata("time:modified", "3 May 2020"))
                        .get(1)
                        .evidence()
                        .reason());
    }

    @Test
    void datesNoPageByItsTeasers() {
        Metadata[] dates = new Metadata[4];
        for (int day = 1; day <= 4; day++) {
            dates[day - 1] = new Metadata("itemprop:datePublished", "2020-05-0" + day);
        }
        assertEquals(0.27, facts(dates).get(0).evidence().confidence(), 1e-9);
        assertEquals(
                0.9,
                facts(List.of(dates).subList(0, 3).toArray(Metadata[]::new))
                        .get(0)
                        .evidence()
                        .confidence(),
                1e-9);
    }
}
