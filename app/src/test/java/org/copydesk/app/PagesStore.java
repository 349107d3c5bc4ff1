package org.copydesk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.pipeline.plan.FieldChange;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.GoldenResult;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.RuleDifference;
import org.copydesk.pipeline.plan.TextPiece;
import org.copydesk.pipeline.sitewatch.AlarmKind;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteRun;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.CleaningOrigin;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.StoredRecord;

/** A store that has something for every page to show. */
final class PagesStore {
    static final String SITE = "lantern.example";
    static final String RECURRING = "Lantern Evening Post, printed on the quay since the flood";

    static final String ALARM = "52 % of its pages is taken out, usually 11 %";

    private PagesStore() {}

    /** Runs over the samples, a hostile page, a site of several pages, copies, and what can't be read. */
    static void fill(WebHost host, Path folder, Path samples) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("hostile.html"), HostilePage.HTML);
        Files.writeString(folder.resolve("mayor.txt"), """
                Mayor Tessalind opened the sluice by hand on Friday, and the mill pond rose as it had been told to.

                Later Tessalind walked the bank with the miller, who counted the eels and wrote the number on a door.

                It was dark when Tassalind came back to the square, with wet boots and a jar of them for the school.
                """);
        byte[] broken = new byte[3000];
        byte[] script = "\0\0\1<script>alert('bytes')</script>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(script, 0, broken, 0, script.length);
        Files.write(folder.resolve("broken.bin"), broken);
        Files.write(folder.resolve("empty.html"), new byte[0]);
        String copy = Files.readString(samples.resolve("ferry-pier.txt"));
        Files.writeString(folder.resolve("copy.txt"), copy);
        Files.writeString(folder.resolve("copy-of-copy.txt"), copy);
        for (int page = 0; page < 12; page++) {
            Files.writeString(folder.resolve("lantern-" + page + ".html"), lantern(page));
        }
        host.clean(samples);
        host.clean(samples, folder);
        host.clean(samples);
    }

    /** What only stands in a store after weeks: golden records, a plan, a site that changed, held records. */
    static void fillFurther(WebHost host) {
        siteThatChanged(host);
        List<String> ids = host.jdbc()
                .queryForList("SELECT document_id FROM cleaning WHERE site = ? ORDER BY 1", String.class, SITE);
        host.get(HeldStore.class).hold(3, SITE, ids.subList(0, 5), ALARM);
        StoredRecord golden =
                host.get(CleaningStore.class).record(host.id("chess-club.txt")).orElseThrow();
        host.get(GoldenStore.class).add(golden, "copydesk", "as the club wrote it");
        List<TextPiece> pieces = List.of(
                new TextPiece(TextPiece.Kind.SAME, "The club"),
                new TextPiece(TextPiece.Kind.OUT, "moves"),
                new TextPiece(TextPiece.Kind.IN, "castles"));
        Findings findings = new Findings(
                2,
                1,
                1,
                1,
                0,
                1,
                2,
                40,
                List.of(new RuleDifference("chrome.share-bar", 1, 2, 0, 1)),
                List.of(new Findings.Site(SITE, 1, 2)),
                List.of(new Findings.Largest(
                        golden.documentId(),
                        golden.uri(),
                        "The club",
                        2,
                        List.of(new FieldChange("title", "The club", "A club")),
                        pieces)),
                List.of(new Findings.Flip(golden.documentId(), golden.uri(), "article", "listing")),
                List.of(GoldenResult.failed(
                        host.get(GoldenStore.class).find(golden.documentId()).orElseThrow(), "no text")),
                List.of(new Findings.Failure(golden.documentId(), golden.uri(), "no text")));
        host.get(PlanStore.class)
                .save(
                        new CleaningOrigin(1, "1", "print", "0123456789abcdef"),
                        List.of(),
                        1,
                        new FindingsJson().write(findings));
    }

    /** Gives the site a first and a third run, with an alarm at the third, in which pages were set aside too. */
    static void siteThatChanged(WebHost host) {
        SiteRunStore runs = host.get(SiteRunStore.class);
        runs.put(new SiteRun(1, SITE, 9, 9, 0.11, 0.01, 400, 0.1, 600, true));
        runs.put(new SiteRun(3, SITE, 8, 8, 0.52, 0.01, 200, 0.1, 300, false));
        host.get(AlarmStore.class).raiseOfSite(AlarmKind.REMOVED, 3, SITE, ALARM);
        host.jdbc()
                .update(
                        "INSERT INTO site_quarantine (run_id, site, judged_at, received, quarantined)"
                                + " VALUES (3, ?, CURRENT_TIMESTAMP, 10, 2)",
                        SITE);
    }

    private static String lantern(int page) {
        String[] things = {
            "a kite",
            "a brass bell",
            "an otter",
            "a ladder",
            "a piano",
            "a goose",
            "a bicycle",
            "a barrel",
            "a lamp",
            "an anchor",
            "a rowing boat",
            "a chimney"
        };
        return """
                <!doctype html><html lang="en"><head><title>Keeper finds %1$s on the breakwater</title>
                <meta name="author" content="%5$s"><meta name="date" content="2025-%6$02d-03">
                <link rel="canonical" href="https://%2$s/news/%3$d"></head><body>
                <div>%4$s</div>
                <article><h1>Keeper finds %1$s on the breakwater</h1>
                <p>The keeper of the outer light found %1$s on the breakwater on morning number %3$d of his watch, and carried it up
                all of the ninety steps before he thought of asking anyone whose it might be.</p>
                <p>Nobody in the town has missed %1$s, the harbour office said, and until somebody does it will stand
                beside the lamp, where passing crews have begun to greet it with their horns. Old %7$s alone keeps silent.</p></article>
                </body></html>
                """.formatted(
                        things[page],
                        SITE,
                        page,
                        RECURRING,
                        page < 7 ? "Wilma Brandt" : page < 10 ? "WILMA BRANDT" : "W. Brandt",
                        1 + page % 3,
                        page < 10 ? "Brackwater" : "Brakwater");
    }
}
