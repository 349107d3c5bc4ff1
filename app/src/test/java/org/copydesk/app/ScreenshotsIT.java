package org.copydesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.pipeline.sitewatch.AlarmKind;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteRun;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.HeldStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the README from the samples, and one of every page: {@code -Dscreenshots=true}. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsIT {
    private static final Path PICTURES =
            Path.of("../docs/screenshots").toAbsolutePath().normalize();
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    private static final List<String> PAGES = List.of(
            "/",
            "/articles?q=the",
            "/review",
            "/decisions",
            "/quarantine",
            "/golden",
            "/plans",
            "/rules",
            "/rules/one?rule=chrome.in-footer",
            "/sites",
            "/sites/one?name=" + PagesStore.SITE,
            "/runs",
            "/runs/1",
            "/queries?sql=select+rule,+count(*)+from+changes+group+by+rule+order+by+2+desc",
            "/keys");

    @Test
    void takesThePictures(@TempDir Path folder) throws Exception {
        try (WebHost host = WebHost.start(
                        folder,
                        Map.of(
                                "copydesk.jobs.nightly.inputs[0]",
                                "crawl/*.warc.gz",
                                "copydesk.jobs.nightly.zone",
                                "UTC"));
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
            PagesStore.fill(host, folder.resolve("in"), SAMPLES);
            nightsOfASite(host);
            browser.size(1280, 860).go("/sites/one?name=" + PagesStore.SITE);
            browser.screenshot(PICTURES.resolve("site.png"));
        }
    }

    /** For the eye of whoever changes a page: {@code target/pictures}, by day, by night and on a phone. */
    @Test
    void takesAPictureOfEveryPage(@TempDir Path folder) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target/pictures"));
        try (WebHost host = WebHost.start(folder, Map.of("copydesk.jobs.nightly.inputs[0]", "crawl/*.warc.gz"));
                Browser browser = Browser.open(host)) {
            PagesStore.fill(host, folder.resolve("in"), SAMPLES);
            for (String page : PAGES) {
                String name = page.equals("/")
                        ? "overview"
                        : page.substring(1).replaceAll("\\?.*", "").replace('/', '-');
                browser.size(1280, 860).light(true).go(page).screenshot(pictures.resolve(name + ".png"));
                browser.light(false).go(page).screenshot(pictures.resolve(name + "-dark.png"));
                browser.size(390, 844).light(true).go(page).screenshot(pictures.resolve(name + "-phone.png"));
            }
        }
    }

    /** A quiet fortnight, of which one page was set aside, and a night on which the site was another. */
    private static void nightsOfASite(WebHost host) {
        SiteRunStore runs = host.get(SiteRunStore.class);
        host.jdbc().update("DELETE FROM site_run");
        for (int night = 1; night <= 15; night++) {
            double share = night == 15 ? 0.47 : 0.12 + 0.02 * Math.sin(night * 1.7);
            double length = night == 15 ? 905 : 1730 + 40 * Math.cos(night * 2.3);
            runs.put(new SiteRun(
                    night, PagesStore.SITE, 20 + night * 7 % 9, 20, share, 0.02, length, 0.2, 9000, night < 15));
        }
        String says =
                "47 % of the source was taken out of 26 new pages of lantern.example; in the 14 runs before it was 12 %";
        host.get(AlarmStore.class).raiseOfSite(AlarmKind.REMOVED, 15, PagesStore.SITE, says);
        List<String> ids = host.jdbc()
                .queryForList("SELECT document_id FROM cleaning WHERE site = ?", String.class, PagesStore.SITE);
        host.get(HeldStore.class).hold(15, PagesStore.SITE, ids, says);
        String aside = "INSERT INTO site_quarantine (run_id, site, judged_at, received, quarantined)"
                + " VALUES (?, ?, CURRENT_TIMESTAMP, ?, ?)";
        host.jdbc().update(aside, 9, PagesStore.SITE, 22, 1);
        host.jdbc().update(aside, 15, PagesStore.SITE, 26, 4);
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
