package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.housestyle.Match;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page on which spellings of authors and names are merged. */
class ValuesPageIT extends PagesFixture {
    @Test
    void mergesTheSpellingsOfAnAuthorAndTakesItBack() throws Exception {
        Person person = Person.loggedIn(host);
        String brandt = "#clusters li:has(legend:contains(Wilma Brandt and 2 more))";
        Document page = person.page("/values");
        assertThat(page.select(brandt + " .spelling").eachText())
                .containsExactly(
                        "Wilma Brandt 7 records Use this spelling",
                        "WILMA BRANDT 3 records Use this spelling",
                        "W. Brandt 2 records Use this spelling");
        Document three = host.page(page.select(brandt + " a").get(1).attr("href"));
        assertThat(three.select(".list > li")).hasSize(3);
        assertThat(three.select(".facets [aria-current]").text()).isEqualTo("WILMA BRANDT");

        Document merged = person.press(page, brandt + " button[value=Wilma Brandt]");
        assertThat(merged.select("#said").text()).startsWith("Author of 5 records: Wilma Brandt.");
        assertThat(merged.select(brandt)).isEmpty();
        assertThat(host.page("/articles?author=Wilma+Brandt").select(".list > li"))
                .hasSize(12);
        assertThat(host.page("/decisions?kind=pin").select("#decided tbody tr").eachText())
                .hasSize(5)
                .allMatch(row -> row.contains("Wilma Brandt") && row.contains("author of 5 records, decided together"));
        Document back = person.press(merged, "button[name=undo]");
        assertThat(back.select("#said").text()).isEqualTo("5 decisions are taken back.");
        assertThat(back.select(brandt + " .spelling")).hasSize(3);

        back.select(brandt + " input[type=checkbox]").removeAttr("checked");
        assertThat(person.press(back, brandt + " button[value=W. Brandt]")
                        .select("#said")
                        .text())
                .isEqualTo("Nothing was decided: tick the spellings that give way to the other");
        assertThat(person.page("/values?q=brandt").select("#clusters li")).hasSize(1);
        assertThat(person.page("/values?q=nobody").text()).contains("No group has such a spelling. Show all");
        assertThat(person.post("/values", "use=a&value=b").statusCode()).isEqualTo(403);
        assertThat(person.get("/values?kind=x").statusCode()).isEqualTo(400);
        assertThat(person.get("/values?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void writesTheSpellingOfANameForTheHouseStyle() throws Exception {
        Document page = host.page("/values?kind=names&q=water");
        assertThat(page.select("#clusters .spelling").eachText())
                .containsExactly(
                        "Brackwater 10 documents Use this spelling", "Brakwater 2 documents Use this spelling");
        assertThat(host.page(page.select("#clusters a").get(1).attr("href")).select(".list > li"))
                .hasSize(2);
        assertThat(page.select("#clusters form").attr("method")).isEqualTo("get");
        String yaml = host.page("/values?kind=names&use=Brackwater&value=Brackwater&value=Brakwater")
                .selectFirst("#style pre")
                .wholeText();
        HouseStyle style = HouseStyle.of("house-style.yml", yaml);
        assertThat(style.faults()).isEmpty();
        assertThat(style.accepts("Brackwater")).isTrue();
        assertThat(style.matches("Old Brakwater slept."))
                .extracting(Match::replacement)
                .containsExactly("Brackwater");
        assertThat(host.get("/values?kind=names&use=%3Cb%3E&value=x").statusCode())
                .isEqualTo(400);
        assertThat(host.page("/values?kind=names&use=Brackwater&value=Brackwater")
                        .select("#style"))
                .isEmpty();
    }
}
