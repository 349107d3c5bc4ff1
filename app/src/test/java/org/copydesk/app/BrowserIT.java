package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real Chromium: to the eye, to the keyboard, and to axe-core. */
class BrowserIT extends BrowserFixture {
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
    void theReasonIsReachableByAThumb() {
        browser.size(390, 844).go("/articles/" + host.id("harbour-bridge.html"));
        browser.driver().findElement(By.id("m-c1")).click();
        WebElement why = browser.driver().findElement(By.id("c1"));
        assertThat(inView(why)).isTrue();
        assertThat(why.getText()).contains("taken out").contains("Reject");
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static boolean inView(WebElement element) {
        return (Boolean) browser.run(
                "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
                element);
    }
}
