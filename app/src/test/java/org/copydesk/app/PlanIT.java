package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.copydesk.app.cli.RemoteCommandServer;
import org.copydesk.core.classify.body.BodyModel;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.store.CleaningStore;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans and golden records by the command line, and their pages. */
class PlanIT {
    private static final RemoteCommandServer.Caller NOBODY = new RemoteCommandServer.Caller(false, false, "");

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
        Ran add = run(
                "golden",
                "add",
                folder.resolve("in/ferry.html").toUri().toString(),
                "--by",
                "Ada Writer",
                "--why",
                "the weather is news");
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
            assertThat(host.page("/articles/" + id).text()).contains("golden must stay as it is");
            aPlanEndsWhenItsCallerIsGone(host);
            onePlanAtATimeIsMade(host);
            aPlanIsAppliedOnTheOpenStore(host);
            aPageShowsWhatOnePlanChangesThatAnotherDoesNot(host);
            aPageMakesPlansAndForgetsThem(host);
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
        assertThat(run(
                                "golden",
                                "remove",
                                folder.resolve("in/ferry.html").toUri().toString())
                        .exitCode())
                .isZero();
        assertThat(run("plan", "drop", "1").exitCode()).isZero();
    }

    @Test
    void aPlanShowsWhatAModelOfOnesOwnChanges() throws Exception {
        page("barge", "");
        page("tug", "");
        Path tug = folder.resolve("in/tug.html");
        Files.writeString(
                tug,
                Files.readString(tug)
                        .replace(
                                "</article>",
                                "</article><aside><p>High water on Tuesday at 6.40 and 19.05, low water at noon.</p></aside>"));
        assertThat(run("clean", "in", "--quiet").exitCode()).isZero();
        assertThat(run("explain", "tug.html", "--json").out()).doesNotContain("at noon.\",\"sentences");
        Files.createDirectories(folder.resolve("models"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("models/body-html.model"))) {
            allIsBody().write(out);
        }

        Ran plan = run("plan", "--models", "models");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("1 records would change", "{+¶ High water on Tuesday");
        assertThat(plan.err()).contains("copydesk plan apply 1 --models models");
        assertThat(run("plan", "apply", "1").err()).contains("other rules or settings");
        Ran applied = run("plan", "apply", "1", "--models", "models", "--quiet");
        assertThat(applied.exitCode()).as(applied.err()).isZero();
        assertThat(run("explain", "tug.html", "--json").out()).contains("at noon.\",\"sentences");
        assertThat(run("clean", "in", "--models", "models").err()).contains("0 cleaned, 2 unchanged");

        Files.write(folder.resolve("models/body-html.model"), new byte[] {1, 2, 3});
        Ran broken = run("clean", "in", "--models", "models");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err())
                .startsWith("copydesk: can't start: the model ")
                .contains("body-html.model can't be read: ")
                .hasLineCount(1);
        assertThat(run("clean", "in", "--models", "none").err())
                .startsWith("copydesk: can't start: copydesk.models: there is no folder ");
    }

    /** A model that takes every passage of a page for the article's. */
    private static Model allIsBody() {
        Model shipped = Models.standard().find("body-html").orElseThrow();
        Forest.Builder trees = new Forest.Builder();
        trees.leaf(trees.tree(), 9);
        Forest body = trees.build();
        return Model.of(
                shipped.name(),
                Map.of(),
                BodyModel.columns(),
                Map.of(BodyModel.FIRST, body, BodyModel.SECOND, body),
                shipped.lexicons());
    }

    private static void aPlanEndsWhenItsCallerIsGone(WebHost host) {
        int before = host.get(PlanStore.class).latest(50).size();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> host.get(RemoteCommandServer.class).run(new String[] {"plan"}, NOBODY, gone))
                .isInstanceOf(IOException.class);
        assertThat(host.get(PlanStore.class).latest(50)).hasSize(before);
    }

    private static void onePlanAtATimeIsMade(WebHost host) throws Exception {
        CountDownLatch speaks = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                speaks.countDown();
                try {
                    heard.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        Thread first = new Thread(() -> {
            try {
                host.get(RemoteCommandServer.class).run(new String[] {"plan"}, NOBODY, slow);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        first.start();
        speaks.await();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        host.get(RemoteCommandServer.class).run(new String[] {"golden", "check"}, NOBODY, second);
        heard.countDown();
        first.join();
        assertThat(second.toString(StandardCharsets.ISO_8859_1))
                .contains("try again when it is done")
                .endsWith("\3\0\0\0\7");
    }

    /** The server's plan has no rules of its own; the first one has. */
    private static void aPageShowsWhatOnePlanChangesThatAnotherDoesNot(WebHost host) throws Exception {
        long plan = host.get(PlanStore.class).latest(1).get(0).id();
        Document choice = host.page("/plans");
        assertThat(choice.select("#one option").eachText()).contains("plan 1", "plan " + plan);
        Document compared = host.page("/plans/compare?one=1&other=" + plan);
        assertThat(compared.select("tr:has(code:contains(tide.weather)) td.n").eachText())
                .containsExactly("1", "0", "0", "0", "0", "0");
        assertThat(compared.select("tr:has(td:containsOwn(www.tide.example)) td.n")
                        .eachText())
                .containsExactly("1", "0", "0", "0");
        assertThat(compared.select("tr:has(a.go) td.n").last().text()).isEqualTo("as it is");
        assertThat(host.get("/plans/compare?one=1&other=999").statusCode()).isEqualTo(404);
    }

    private static void aPageMakesPlansAndForgetsThem(WebHost host) throws Exception {
        PlanStore plans = host.get(PlanStore.class);
        long last = plans.latest(1).get(0).id();
        Person person = Person.loggedIn(host);
        assertThat(person.press(person.page("/plans"), "form:has(#site) button")
                        .select("#said")
                        .text())
                .isEqualTo("A plan over 2 documents is being made; it stands here when it is done.");
        long end = System.nanoTime() + 20_000_000_000L;
        while (plans.latest(1).get(0).id() == last && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        long made = plans.latest(1).get(0).id();
        assertThat(made).isGreaterThan(last);
        Document forgotten = person.press(person.page("/plans/" + made), "#drop");
        assertThat(forgotten.select("#said").text()).isEqualTo("Plan " + made + " is forgotten.");
        assertThat(plans.find(made)).isEmpty();
        assertThat(person.press(person.page("/plans/1"), "#apply")
                        .select("#said")
                        .text())
                .startsWith("Nothing was begun: plan 1 was made with other rules");
    }

    private static void aPlanIsAppliedOnTheOpenStore(WebHost host) throws Exception {
        long plan = host.get(PlanStore.class).latest(1).get(0).id();
        ByteArrayOutputStream applied = new ByteArrayOutputStream();
        host.get(RemoteCommandServer.class).run(new String[] {"plan", "apply", String.valueOf(plan)}, NOBODY, applied);
        assertThat(applied.toString(StandardCharsets.ISO_8859_1))
                .contains("next     copydesk serve")
                .endsWith("\3\0\0\0\0");
        assertThat(host.get(PlanStore.class).find(plan).orElseThrow().appliedAt())
                .isNotNull();
    }
}
