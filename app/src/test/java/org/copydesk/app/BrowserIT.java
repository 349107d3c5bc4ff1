package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The pages in a real Chromium: to the eye, to the keyboard, and to axe-core. */
class BrowserIT {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static WebHost host;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        String hash = new BCryptPasswordEncoder(4).encode("a secret");
        Path logins =
                Files.writeString(folder.resolve("logins.txt"), "ada:" + hash + ":decide\nben:" + hash + ":decide\n");
        host = WebHost.start(
                folder,
                Map.of(
                        "copydesk.jobs.yearly.inputs[0]",
                        SAMPLES,
                        "copydesk.jobs.yearly.cron",
                        "0 0 3 1 1 *",
                        "copydesk.logins",
                        logins));
        browser = Browser.open(host);
        PagesStore.fill(host, folder.resolve("in"), SAMPLES);
        PagesStore.fillFurther(host);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    private static List<String> pages() {
        return List.of(
                "/",
                "/articles",
                "/articles?q=nothing+of+the+kind",
                "/articles?sort=removed&kind=article&in=text&q=the",
                "/articles?published=2025&author=WILMA+BRANDT",
                "/articles/" + host.id("harbour-bridge.html"),
                "/articles/" + host.id("hostile.html"),
                "/articles/" + host.id("mayor.txt"),
                "/articles/" + host.id("lantern-0.html"),
                "/articles/" + host.id("lantern-0.html") + "?show=changes",
                "/review",
                "/review?rule=chrome.share-bar&kind=edit",
                "/decisions",
                "/decisions?has=disagreement",
                "/values",
                "/values?q=nothing+of+the+kind",
                "/values?kind=names&use=Brackwater&value=Brakwater",
                "/runs",
                "/runs/2",
                "/sites",
                "/sites/one?name=" + PagesStore.SITE,
                "/rules",
                "/rules/one?rule=chrome.share-bar",
                "/quarantine",
                "/quarantine/" + host.id("broken.bin"),
                "/plans",
                "/plans/1",
                "/plans/compare?one=1&other=1",
                "/golden",
                "/login",
                "/queries",
                "/queries?sql=select+site,+count(*)+as+records+from+articles+group+by+site",
                "/queries?sql=delete+from+article",
                "/keys",
                "/articles/0000000000000000");
    }

    @Test
    void everyPageIsFaultlessByDayByNightAndOnAPhone() {
        browser.complaints();
        for (String page : pages()) {
            browser.size(1280, 900).light(true).go(page);
            assertThat(browser.faults()).as(page).isEmpty();
            browser.light(false);
            assertThat(browser.faults("color-contrast", "link-in-text-block"))
                    .as(page + " by night")
                    .isEmpty();
            browser.size(360, 740).light(true);
            if ((Boolean) browser.run("return document.querySelector('.facets') !== null")) {
                // Its script looks at the size of the screen once.
                browser.go(page);
            }
            assertThat(browser.faults("color-contrast", "target-size", "scrollable-region-focusable"))
                    .as(page + " on a phone")
                    .isEmpty();
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(page + " on a phone")
                    .isLessThanOrEqualTo(360);
        }
        assertThat(browser.complaints())
                .noneMatch(line -> line.contains("Content Security Policy")
                        || line.startsWith("SEVERE") && !line.contains("the server responded with a status of 404"));
    }

    @Test
    void theTabKeyReachesEverything() {
        browser.size(1280, 900).light(true);
        for (String page : pages()) {
            browser.go(page);
            long all = (Long) browser.run(
                    "window.left = new Set([...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, summary')]"
                            + ".filter(e => e.checkVisibility())); const all = window.left.size;"
                            + "document.addEventListener('focusin', e => window.left.delete(e.target));"
                            + "document.body.focus(); return all;");
            browser.tab((int) all + 15);
            if (!left().isEmpty()) {
                // What the first round opened, and the browser's own stops.
                browser.tab((int) all + 15);
            }
            assertThat(left()).as(page).isEmpty();
        }
    }

    private static List<?> left() {
        return (List<?>) browser.run("return [...window.left].map(e => e.outerHTML)");
    }

    @Test
    void findsAnArticleAndWalksItsChangesByKeys() {
        browser.size(1280, 900).go("/").type("/");
        browser.type("harbour-bridge", Keys.ENTER);
        assertThat(browser.arrived("q=harbour-bridge")).contains("q=harbour-bridge");
        browser.run("document.activeElement.blur()");
        browser.type("j").type(Keys.ENTER);
        String article = "/articles/" + host.id("harbour-bridge.html");
        assertThat(browser.arrived(article)).isEqualTo(article);
        browser.type("j");
        assertThat(focused()).isEqualTo("m-c1");
        WebElement why = browser.driver().findElement(By.id("c1"));
        assertThat(why.isDisplayed()).isTrue();
        assertThat(inView(why)).isTrue();
        assertThat(why.getText()).contains("taken out").contains("sure").contains("Keep");
        browser.type("j");
        assertThat(focused()).isEqualTo("m-c2");
        browser.type("k");
        assertThat(focused()).isEqualTo("m-c1");
        browser.type(Keys.ENTER);
        assertThat(browser.at()).endsWith("#c1");
        browser.run("document.activeElement.blur()");
        browser.type("?");
        assertThat(browser.driver().findElement(By.id("keys")).isDisplayed()).isTrue();
        browser.type(Keys.ESCAPE);
        assertThat(browser.driver().findElement(By.id("keys")).isDisplayed()).isFalse();
    }

    @Test
    void pausesAJobAndResumesIt() {
        browser.size(1280, 900).go("/runs");
        browser.driver().findElement(By.cssSelector("#jobs button[name=pause]")).sendKeys(Keys.ENTER);
        browser.driver().findElement(By.xpath("//p[@id='said'][contains(., 'yearly is paused')]"));
        assertThat(browser.driver().findElement(By.id("jobs")).getText()).contains("paused by copydesk since");
        assertThat(browser.faults()).isEmpty();
        browser.driver()
                .findElement(By.cssSelector("#jobs button[name=resume]"))
                .sendKeys(Keys.ENTER);
        browser.driver().findElement(By.xpath("//p[@id='said'][contains(., 'runs at its times again')]"));
        assertThat(browser.driver().findElement(By.id("jobs")).getText()).doesNotContain("paused");
    }

    private static boolean inView(WebElement element) {
        return (Boolean) browser.run(
                "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
                element);
    }

    private static String focused() {
        return (String) browser.run("return document.activeElement.id");
    }

    @Test
    void showsAStoredScriptAsText() {
        browser.go("/articles/" + host.id("hostile.html"));
        assertThat(browser.text()).contains("<script>alert('stored')</script>").contains("<U+202E>");
        assertThat(browser.driver().findElements(By.cssSelector("main script, main iframe, main img")))
                .isEmpty();
    }

    @Test
    void asksTheStoreAndIsRefusedADelete() {
        browser.size(1280, 900).go("/queries");
        WebElement run = browser.driver().findElement(By.linkText("Run"));
        run.sendKeys(Keys.ENTER);
        assertThat(browser.arrived("sql=")).contains("sql=select%20title");
        assertThat(browser.driver().findElement(By.id("result")).getText())
                .contains("Lisk votes to build its bridge by hand");
        WebElement typed = browser.driver().findElement(By.id("sql"));
        typed.clear();
        typed.sendKeys("delete from article", Keys.TAB, Keys.ENTER);
        assertThat(browser.arrived("sql=delete")).contains("sql=delete");
        assertThat(browser.driver().findElement(By.id("refused")).getText())
                .startsWith("Not run: this only reads the store");
        assertThat(host.jdbc().queryForObject("SELECT COUNT(*) FROM article", Integer.class))
                .isPositive();
    }

    @Test
    void runsAReadyQueryInTheConsole() {
        browser.size(1280, 900).go("/queries");
        String sql = browser.driver().findElement(By.className("sql")).getText();
        browser.driver().findElement(By.partialLinkText("Open the H2 console")).click();
        browser.driver().switchTo().frame("h2query");
        browser.driver().findElement(By.id("sql")).sendKeys(sql);
        browser.driver()
                .findElement(By.cssSelector("input[type=button][value^=Run]"))
                .click();
        browser.driver().switchTo().defaultContent().switchTo().frame("h2result");
        browser.driver().manage().timeouts().implicitlyWait(java.time.Duration.ofSeconds(20));
        browser.driver().findElement(By.xpath("//body[contains(., 'rows, ')]"));
        browser.driver().manage().timeouts().implicitlyWait(java.time.Duration.ZERO);
        assertThat(browser.text()).contains("Lisk votes to build its bridge by hand");
        browser.driver().switchTo().defaultContent();
    }

    @Test
    void aDecisionHoldsOverRunsAndIsTakenBackByKeys() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("decided"));
        Files.writeString(inbox.resolve("steppe.txt"), """
                Tokayev plants a row of poplars on the steppe

                President Kassym-Jomart Tokayev planted the first poplar on Friday, in a wind that took the hats of his guards.

                Later Tokayev walked along the furrow with the foresters, who had dug nine hundred holes since dawn.

                It was dark when Tokyaev left, and the poplars, said the oldest of the foresters, would outlive all speeches.
                """);
        host.clean(inbox);
        String article = "/articles/" + host.id("steppe.txt");
        browser.size(1280, 900).go("/").type("/");
        browser.type("poplars", Keys.ENTER);
        browser.arrived("q=poplars");
        browser.run("document.activeElement.blur()");
        browser.type("j").type(Keys.ENTER);
        assertThat(browser.arrived(article)).isEqualTo(article);
        browser.type("j");
        WebElement change = browser.driver().switchTo().activeElement();
        assertThat(change.findElement(By.tagName("del")).getText()).isEqualTo("Tokyaev");
        assertThat(browser.driver().findElement(By.id("c1")).getText())
                .contains("Tokayev")
                .contains("Reject");
        assertThat(clean()).contains("dark when Tokayev left");

        browser.type("x");
        assertThat(browser.arrived("#m-d")).contains("#m-d");
        assertThat(focused()).startsWith("m-d");
        assertThat(clean()).contains("dark when Tokyaev left");
        assertThat(host.clean(inbox).unchanged()).isOne();
        browser.go(article).type("j");
        assertThat(focused()).startsWith("m-d");
        assertThat(browser.text()).contains("rejected by copydesk");
        assertThat(clean()).contains("dark when Tokyaev left");
        assertThat(browser.faults()).isEmpty();

        browser.type("u");
        assertThat(browser.arrived("#m-c1")).contains("#m-c1");
        assertThat(focused()).isEqualTo("m-c1");
        assertThat(clean()).contains("dark when Tokayev left");
        browser.type("y");
        browser.driver().findElement(By.xpath("//b[contains(., 'kept by copydesk')]"));
        assertThat(focused()).isEqualTo("m-c1");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void walksTheReviewQueueByKeys() {
        browser.size(1280, 900).go("/review?site=" + PagesStore.SITE);
        int left = left("#left");
        String first = said("input[name=item]");
        browser.type("n");
        assertThat(browser.arrived("after=")).contains("site=" + PagesStore.SITE);
        assertThat(left("#left")).isEqualTo(left - 1);
        assertThat(said("input[name=item]")).isNotEqualTo(first);

        browser.type("x");
        browser.driver().findElement(By.xpath("//p[@id='said'][contains(., ': reject.')]"));
        assertThat(browser.at()).contains("site=" + PagesStore.SITE).contains("after=");
        assertThat(left("#left")).isEqualTo(left - 2);
        assertThat(browser.faults()).isEmpty();
        browser.type("u");
        browser.driver().findElement(By.xpath("//p[@id='said'][contains(., 'is taken back')]"));
        assertThat(left("#left")).isEqualTo(left - 1);
    }

    private static int left(String element) {
        return Integer.parseInt(
                browser.driver().findElement(By.cssSelector(element)).getText().replace(" left", ""));
    }

    private static String said(String field) {
        return browser.driver().findElement(By.cssSelector(field)).getAttribute("value");
    }

    @Test
    void mergesTheSpellingsOfAnAuthorByKeys() {
        browser.size(390, 844).go("/values").type("/");
        browser.type("brandt", Keys.ENTER);
        browser.arrived("q=brandt");
        browser.run("document.activeElement.blur()");
        browser.type("j");
        browser.type(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("value"))
                .isEqualTo("Wilma Brandt");
        browser.type(Keys.TAB, Keys.SPACE);
        browser.run("document.querySelector('button[name=use]').focus()");
        browser.type(Keys.ENTER);
        browser.driver().findElement(By.xpath("//p[@id='said'][contains(., 'Author of 2 records: Wilma Brandt.')]"));
        assertThat(browser.at()).contains("q=brandt");
        assertThat(browser.driver().findElement(By.id("clusters")).getText()).contains("9 records");
        assertThat(browser.faults()).isEmpty();
        browser.type("u");
        browser.driver().findElement(By.xpath("//p[@id='said'][contains(., '2 decisions are taken back.')]"));
        assertThat(browser.driver().findElement(By.id("clusters")).getText()).contains("7 records");
    }

    @Test
    void twoLoginsThatDisagreeAreShown() {
        String article = "/articles/" + host.id("lantern-5.html");
        try {
            browser.size(1280, 900).logIn("ada", "a secret");
            browser.go(article).type("j");
            browser.type("x");
            assertThat(browser.arrived("#m-d")).contains("#m-d");
            assertThat(browser.text()).contains("rejected by ada");
            browser.logIn("ben", "a secret");
            browser.go(article).type("j");
            assertThat(focused()).startsWith("m-d");
            browser.type("u");
            browser.driver().findElement(By.xpath("//p[@id='said'][contains(., 'is taken back')]"));
            assertThat(browser.driver().findElement(By.tagName("main")).getText())
                    .containsPattern("disagreement:\\s+undone by ben");
            assertThat(browser.faults()).isEmpty();
            browser.go("/decisions?has=disagreement");
            assertThat(browser.driver().findElement(By.id("decided")).getText())
                    .contains("ada")
                    .contains("disagreement: undone by ben");
        } finally {
            browser.logIn("copydesk", host.password());
        }
    }

    @Test
    void theReasonIsReachableByAThumb() {
        browser.size(390, 844).go("/articles/" + host.id("harbour-bridge.html"));
        browser.driver().findElement(By.id("m-c1")).click();
        WebElement why = browser.driver().findElement(By.id("c1"));
        assertThat(inView(why)).isTrue();
        assertThat(why.getText()).contains("taken out").contains("Reject");
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void nothingIsDecidedByAPageOfSomebodyElse() throws Exception {
        String article = "/articles/" + host.id("harbour-bridge.html");
        assertThat(host.postFromElsewhere(article + "/decisions", "do=reject+c1&seen=x"))
                .isIn(401, 403);
        assertThat(host.postFromElsewhere(article + "/passages", "words=the")).isIn(401, 403);
        assertThat(host.postFromElsewhere("/rules/one/undo", "rule=chrome.share-bar"))
                .isIn(401, 403);
        browser.go(article);
        browser.run("document.querySelector('input[name=seen]').value = '2020-01-01T00:00:00Z'");
        browser.type("j").type("x");
        assertThat(browser.arrived("#said")).contains("#said");
        assertThat(browser.driver().findElement(By.id("said")).getText()).contains("made anew since you looked");
    }

    @Test
    void acceptsASuggestionAndPinsACandidateByKeys() {
        String article = "/articles/" + host.id("mayor.txt");
        browser.size(1280, 900).go(article).type("j");
        assertThat(focused()).isEqualTo("m-s1");
        browser.type("a");
        assertThat(browser.arrived("#m-c1")).contains("#m-c1");
        assertThat(clean()).contains("dark when Tessalind came back");
        assertThat(browser.text()).contains("accepted by copydesk");

        browser.run("document.querySelector('button[value^=\"pin kind\"]').focus()");
        browser.type("p");
        assertThat(browser.arrived("#f-kind")).contains("#f-kind");
        assertThat(browser.driver().findElement(By.id("f-kind")).getText()).contains("pinned by a person");
        browser.run("document.querySelector('#decisions + p + ol button[data-key=u]').focus()");
        browser.type("u");
        assertThat(browser.arrived("#fields")).contains("#fields");
        assertThat(browser.driver().findElement(By.id("f-kind")).getText()).doesNotContain("pinned by a person");
        assertThat(browser.faults()).isEmpty();
    }

    private static String clean() {
        return (String) browser.run(
                "return Array.from(document.querySelectorAll('.cell + .cell .words'), c => c.innerText).join(' ')");
    }
}
