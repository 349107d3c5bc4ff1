package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.core.Setup;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.runs.RunSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the time left that is told at half-way comes true, of a real run over pages of mixed sizes: {@code -Dtimeleft=true}, or
 * the folder to clean. Not in every build, for it takes half a minute, and what else the machine does spoils it.
 */
@EnabledIfSystemProperty(named = "timeleft", matches = ".+")
class TimeLeftIT {
    private static final int PAGES = 3_000;

    @Test
    void comesTrueAtHalfWay(@TempDir Path temp) throws IOException {
        String asked = System.getProperty("timeleft");
        Path corpus = asked.equals("true") ? made(Files.createDirectory(temp.resolve("pages"))) : Path.of(asked);
        List<double[]> told = new ArrayList<>();
        try (TestHost host =
                TestHost.start(TestDatabase.h2(temp), PipelineSettings.standard(), Engine.of(Setup.standard()))) {
            long begun = System.nanoTime();
            List<String> steps = new ArrayList<>();
            RunSummary summary = host.get(CleaningRuns.class).clean(RunRequest.of(corpus.toString()), progress -> {
                steps.add(progress.step());
                told.add(new double[] {
                    (System.nanoTime() - begun) / 1e9, progress.left().toMillis() / 1e3
                });
            });
            double took = (System.nanoTime() - begun) / 1e9;
            host.jdbc()
                    .queryForList("SELECT steps FROM run_progress", String.class)
                    .forEach(System.out::println);
            System.out.printf("%d documents, %.1f s%n", summary.in(), took);
            for (int tenth = 1; tenth < 10; tenth++) {
                double[] then = at(told, took * tenth / 10);
                System.out.printf(
                        "%s at %.1f s: %.1f s left, it took %.1f s%n",
                        steps.get(told.indexOf(then)), then[0], then[1], took - then[0]);
            }
            double[] half = at(told, took / 2);
            assertEquals(took - half[0], half[1], 0.25 * (took - half[0]));
        }
    }

    private static double[] at(List<double[]> told, double seconds) {
        for (double[] one : told) {
            if (one[0] >= seconds) {
                return one;
            }
        }
        return told.get(told.size() - 1);
    }

    /** Most pages are short, few are very long, and the long ones come in no order. */
    private static Path made(Path folder) throws IOException {
        Random random = new Random(17);
        String[] words =
                "the harbour office said on Monday that ferries of a council would wait for fog to lift over bridge"
                        .split(" ");
        for (int page = 0; page < PAGES; page++) {
            StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>Page ")
                    .append(page)
                    .append(
                            "</title></head><body><nav><a href=\"/\">Home</a><a href=\"/news\">News</a></nav><article><h1>Page ")
                    .append(page)
                    .append("</h1>");
            int paragraphs = (int) Math.min(600, 2 + Math.exp(1.8 + 1.1 * random.nextGaussian()));
            for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
                html.append("<p class=\"text\">Paragraph ")
                        .append(page)
                        .append('.')
                        .append(paragraph);
                for (int word = 0; word < 50; word++) {
                    html.append(' ').append(words[random.nextInt(words.length)]);
                }
                html.append(".</p>\n");
            }
            html.append("</article><p>Share this on Facebook</p></body></html>");
            Files.writeString(folder.resolve("page%05d.html".formatted(page)), html);
        }
        return folder;
    }
}
