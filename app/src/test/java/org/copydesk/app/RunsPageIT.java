package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The pages of runs and jobs, and of sites run by run. */
class RunsPageIT extends PagesFixture {
    @Test
    void showsRunsWithTheirNumbersAndTimes() throws Exception {
        Document page = host.page("/runs");
        List<Map<String, Object>> runs = host.jdbc().queryForList("SELECT * FROM runs ORDER BY id DESC");
        assertThat(page.select("#history tbody tr")).hasSameSizeAs(runs);
        for (int i = 0; i < runs.size(); i++) {
            List<String> cells =
                    page.select("#history tbody tr").get(i).select("td").eachText();
            Map<String, Object> run = runs.get(i);
            assertThat(List.of(cells.get(0), cells.get(5), cells.get(6), cells.get(7), cells.get(8), cells.get(9)))
                    .isEqualTo(List.of(
                            "run " + run.get("ID"),
                            run.get("DOCUMENTS").toString(),
                            run.get("CLEANED").toString(),
                            run.get("UNCHANGED").toString(),
                            run.get("QUARANTINED").toString(),
                            run.get("CLEANED_AGAIN").toString()));
        }
        assertThat(page.select(".charts figure")).hasSize(3);
        assertThat(page.select(".charts g title").eachText()).anyMatch(said -> said.contains("quarantined 2"));
        Document one = host.page("/runs/1");
        assertThat(one.select("tbody th").eachText())
                .startsWith("strip", "fix", "segment", "persist", "intake", "learn")
                .contains("clean", "link");
        assertThat(one.select("h2").eachText())
                .contains("Steps", "Rules", "Sites", "Slowest documents")
                .doesNotContain("Why documents were set aside");
        assertThat(host.page("/runs/2").select("h2").eachText()).contains("Why documents were set aside");
        assertThat(host.get("/runs/99").statusCode()).isEqualTo(404);
        assertThat(host.get("/runs/x").statusCode()).isEqualTo(400);
    }

    @Test
    void beginsAJobWhichIsRefusedWhileAnotherRunIsInWork() throws Exception {
        Person person = Person.loggedIn(host);
        String button = "#jobs button[value=yearly]";
        LeaseStore leases = host.get(LeaseStore.class);
        LeaseOwner other = new LeaseOwner("somebody", "elsewhere", 7, "clean");
        assertThat(leases.take(other, Duration.ofMinutes(1))).isTrue();
        assertThat(person.press(person.page("/runs"), button)
                        .selectFirst("#refused")
                        .text())
                .contains("Nothing was begun: other work on the store is going on");
        leases.release(other);
        assertThat(person.press(person.page("/runs"), button).select("#said").text())
                .contains("The job yearly begins");
        host.waitForRun(4);
        assertThat(host.page("/runs").select("#history tbody tr").first().text())
                .contains("run 4", "yearly", "finished");
        assertThat(host.page("/runs/4").select("dl.facts a").text()).isEqualTo("yearly");
        assertThat(host.page("/runs?job=yearly&outcome=finished")
                        .select("#history tbody td:first-child")
                        .eachText())
                .containsExactly("run 4");
        assertThat(host.page("/runs?outcome=failed").select("#history")).isEmpty();
        assertThat(host.get("/runs?outcome=odd").statusCode()).isEqualTo(400);
        assertThat(host.page("/runs").select("#history a.warn").eachAttr("href"))
                .contains("/runs/2#aside");
        assertThat(person.post("/runs", "job=yearly").statusCode()).isEqualTo(403);
    }

    @Test
    void showsWhatWasLearnedOfASite() throws Exception {
        Document page = host.page("/sites");
        assertThat(page.select("tbody a").eachText()).contains(PagesStore.SITE, "not known");
        Document site = host.page("/sites/one?name=" + PagesStore.SITE);
        assertThat(site.select("tbody td").eachText()).contains(PagesStore.RECURRING, "on 12 of 12 pages");
        assertThat(host.page("/sites?q=lantern").select("#sites tbody tr")).hasSize(1);
        assertThat(host.get("/sites/one?name=nowhere.example").statusCode()).isEqualTo(404);
        assertThat(host.get("/sites?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void marksWhatIsHeldAndLetsItOut() throws Exception {
        Person person = Person.loggedIn(host);
        List<String> ids = host.jdbc()
                .queryForList("SELECT document_id FROM cleaning WHERE site = ?", String.class, PagesStore.SITE);
        host.get(HeldStore.class).hold(3, PagesStore.SITE, ids, "<b>half</b> of the text is taken out");
        assertThat(host.page("/articles?has=held").select(".list .warn").eachText())
                .hasSize(12)
                .containsOnly("held: <b>half</b> of the text is taken out");
        assertThat(host.page("/articles").select(".facets li").eachText()).contains("records that are held 12");

        Document one = person.page("/articles/" + ids.get(0));
        assertThat(one.select(".waits").text())
                .contains("<b>half</b> of the text is taken out", "copydesk release " + ids.get(0));
        assertThat(person.press(one, ".waits button[value=drop]")
                        .select(".waits")
                        .text())
                .startsWith("Dropped");
        assertThat(person.press(person.page("/articles/" + ids.get(0)), ".waits button[value=release]")
                        .select(".waits"))
                .isEmpty();

        Document sites = person.page("/sites");
        assertThat(sites.select("#waiting tbody td").eachText()).contains(PagesStore.SITE, "11");
        assertThat(person.press(sites, "#waiting button[value=release]")
                        .select("#said")
                        .text())
                .startsWith("11 records are released.");
        assertThat(host.page("/articles").select(".list .warn").eachText()).noneMatch(said -> said.startsWith("held"));
        assertThat(host.jdbc().queryForObject("SELECT COUNT(*) FROM held_record", Long.class))
                .isZero();
        assertThat(person.post("/sites/held", "site=x&do=release").statusCode()).isEqualTo(403);
    }

    @Test
    void drawsHowASiteWasRunByRun() throws Exception {
        PagesStore.siteThatChanged(host);
        Document page = host.page("/sites/one?name=" + PagesStore.SITE);
        assertThat(page.select("#nights tbody tr").eachText())
                .hasSize(3)
                .first()
                .isEqualTo("run 3 8 52.0 % 200 2 of 10 no " + PagesStore.ALARM);
        assertThat(page.select(".charts figcaption").eachText())
                .containsExactly(
                        "New and changed pages",
                        "Taken out, the median of its pages",
                        "Characters of text, the median",
                        "Set aside of what was received");
        assertThat(page.select(".charts g title").eachText())
                .contains("run 1: pages 9", "run 1: taken out 11.0 %", "run 1: characters 400")
                .endsWith("run 3: quarantined 20.0 %; alarm: " + PagesStore.ALARM);
        assertThat(page.select(".charts g polygon")).hasSize(4);
        assertThat(page.select(".charts svg[role=img]").eachAttr("aria-label"))
                .allMatch(label -> label.contains("the table below has the numbers"));
    }
}
