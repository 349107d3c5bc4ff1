package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people decide in a real Chromium, by keys. */
class DecisionsBrowserIT extends BrowserFixture {
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

    private static int left(String element) {
        return Integer.parseInt(
                browser.driver().findElement(By.cssSelector(element)).getText().replace(" left", ""));
    }

    private static String said(String field) {
        return browser.driver().findElement(By.cssSelector(field)).getAttribute("value");
    }

    private static String clean() {
        return (String) browser.run(
                "return Array.from(document.querySelectorAll('.cell + .cell .words'), c => c.innerText).join(' ')");
    }
}
