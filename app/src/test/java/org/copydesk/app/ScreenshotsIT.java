package org.copydesk.app;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the README from the samples: {@code -Dscreenshots=true}. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsIT {
    private static final Path PICTURES =
            Path.of("../docs/screenshots").toAbsolutePath().normalize();
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @Test
    void takesThePictures(@TempDir Path folder) throws Exception {
        try (WebHost host = WebHost.start(folder);
                Browser browser = Browser.open(host)) {
            host.clean(SAMPLES.resolve("ferry-pier.txt"), SAMPLES.resolve("stadtbad.html"));
            host.clean(SAMPLES);
            host.clean(SAMPLES);
            namedAlikeEverywhere(host);
            String article = "/articles/" + host.id("ferry-pier.txt");
            browser.size(1280, 860).light(true);
            browser.go("/articles").screenshot(PICTURES.resolve("articles.png"));
            edit(browser.go(article)).screenshot(PICTURES.resolve("article.png"));
            browser.go("/runs").screenshot(PICTURES.resolve("runs.png"));
            edit(browser.light(false).go(article)).screenshot(PICTURES.resolve("article-dark.png"));
            browser.light(true).size(390, 844).go(article).screenshot(PICTURES.resolve("article-phone.png"));
        }
    }

    /** Goes to the first edit, as the key j does after a few strokes. */
    private static Browser edit(Browser browser) {
        browser.run("const edit = document.querySelector('.pair ins').closest('a');"
                + "edit.focus({preventScroll: true}); edit.scrollIntoView({block: 'center'});");
        return browser;
    }

    /** The folder of the sources is another one on each machine; the pictures show none of them. */
    private static void namedAlikeEverywhere(WebHost host) {
        String here = SAMPLES.toUri().toString();
        host.jdbc().update("UPDATE document SET uri = REPLACE(uri, ?, 'file:///samples/')", here);
    }
}
