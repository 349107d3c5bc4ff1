package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.pipeline.store.CleaningStore;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans and golden records by the command line, and their pages. */
class PlanIT {
    @TempDir
    private Path folder;

    private void page(String name, String more) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/" + name + ".html"),
                "<html><head><title>The " + name + " is back</title><link rel=canonical href='https://www.tide.example/"
                        + name + "'></head><body><article><h1>The " + name
                        + " is back</h1><p>The harbour office said on"
                        + " Monday that the " + name
                        + " will sail again from the old pier, after a winter of repairs.</p>"
                        + more
                        + "<p>Tickets are sold at the kiosk beside the lighthouse, as they were before the storm."
                        + "</p></article></body></html>");
    }

    private Ran run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--db";
        all[args.length + 1] = "store";
        return Ran.in(folder, all);
    }

    @Test
    void aPlanThatWouldHarmAGoldenRecordIsShownAndRefused() throws Exception {
        page(
                "ferry",
                "<p>Weather: a fair wind is expected <script>alert(1)</script> for the first crossing of the year.</p>");
        page("tug", "");
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                folder.resolve("rules/tide.yaml"),
                "- id: tide.weather\n  site: tide.example\n  on: line\n  match: '^Weather:'\n  mark: CHROME\n"
                        + "  confidence: 0.9\n  reason: the weather box\n  hits: [ 'Weather: fair' ]\n"
                        + "  misses: [ 'Fair weather' ]\n");
        Ran clean = run("clean", "in", "--quiet");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        Ran add = run("golden", "add", "ferry.html", "--by", "Ada Writer", "--why", "the weather is news");
        assertThat(add.exitCode()).as(add.err()).isZero();

        Ran plan = run("plan", "--site-rules", "rules");
        assertThat(plan.exitCode()).as(plan.err()).isEqualTo(4);
        assertThat(plan.out())
                .contains("2 documents cleaned anew", "1 records would change", "tide.weather")
                .contains("[-Weather: a fair wind", "1 golden records, 1 would get worse");
        Ran refused = run("plan", "apply", "1", "--site-rules", "rules");
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(4);
        assertThat(refused.err()).contains("refused: a golden record would get worse", "[-Weather: a fair wind");
        Ran other = run("plan", "apply", "1");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("other rules or settings");

        try (WebHost host = WebHost.start(folder)) {
            Document shown = host.page("/plans/1");
            assertThat(shown.select("del").text()).contains("Weather: a fair wind");
            assertThat(shown.select(".warn").text()).contains("1 golden records would get worse");
            assertThat(shown.select("script")).hasSize(1);
            assertThat(host.page("/plans").select("td a").eachText()).containsExactly("plan 1");
            Document golden = host.page("/golden");
            assertThat(golden.select("td").eachText()).contains("Ada Writer", "the weather is news");
            String id = host.get(CleaningStore.class).documentId("ferry.html").orElseThrow();
            assertThat(host.page("/articles/" + id).text()).contains("golden: must stay as it is");
        }

        Ran applied = run("plan", "apply", "1", "--site-rules", "rules", "--accept-golden", "--quiet");
        assertThat(applied.exitCode()).as(applied.err()).isZero();
        assertThat(run("explain", "ferry.html").out()).contains("tide.weather");
        Ran check = run("golden", "check", "--json", "--site-rules", "rules");
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out())
                .contains("\"worse\":false")
                .doesNotContain(
                        "\"f1\":1.0,\"kind\":true,\"title\":true," + "\"author\":true,\"published\":true},\"trouble\"");
        assertThat(run("golden", "remove", "ferry.html").exitCode()).isZero();
        assertThat(run("plan", "drop", "1").exitCode()).isZero();
    }
}
