package org.copydesk.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.concurrent.Callable;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.run.ThreadScaling;
import org.copydesk.bench.run.Timing;
import org.copydesk.bench.run.Timing.Ratio;
import org.copydesk.bench.run.WordSpeed;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Step;
import org.copydesk.core.text.SourceText;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How fast the library is, as ratios to something that is run beside it. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = {
            "Measures decoding, each step and a whole page against jsoup's parse of the same bytes, and flat dumps against a pass that",
            "counts their words: one thread's processor time and allocation; and how much more two threads clean than one. With --check,",
            "exits with 1 where a ratio of processor time is lower than in the file by more than both noises and three tenths."
        })
final class SpeedCommand implements Callable<Integer> {
    /** From one JVM to the next the same code is a fifth quicker or slower. */
    private static final double TOLERANCE = 0.3;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--pages", paramLabel = "N", defaultValue = "100", description = "Of each set. Default: 100.")
    private int most;

    @Option(names = "--passes", paramLabel = "N", defaultValue = "5", description = "Over the pages. Default: 5.")
    private int passes;

    @Option(names = "--json", paramLabel = "FILE", description = "Keep the figures in FILE, beside those of others.")
    private @Nullable Path json;

    @Option(names = "--check", paramLabel = "FILE", description = "Compare with the figures in FILE.")
    private @Nullable Path check;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Report report = new Report(command.commandLine().getOut());
        Copydesk copydesk = Copydesk.standard();
        Map<String, Ratio> all = new LinkedHashMap<>();
        report.line("%-24s %8s %8s %11s", "", "speed", "noise", "allocation");
        for (DataSet set : data.sets(List.of(DataSet.HTML, DataSet.NEWS, "news-bs4"))) {
            List<Payload> pages = picked(set.pages());
            Map<String, Ratio> ratios = set.name().contains("-")
                    ? dumps(copydesk).over(pages, passes)
                    : pages(copydesk).over(pages, passes);
            ratios.forEach((name, ratio) -> {
                all.put(set.name() + "." + name, ratio);
                report.line(
                        "%-24s %8.3f %8.3f %11.1f",
                        set.name() + " " + name, ratio.speed(), ratio.noise(), ratio.allocation());
            });
        }
        List<Callable<?>> cleaning = new ArrayList<>();
        for (Payload page : picked(data.sets(List.of(DataSet.NEWS)).get(0).pages())) {
            cleaning.add(() -> copydesk.clean(page));
        }
        double twoThreads = ThreadScaling.of(cleaning, 2, passes);
        report.line("%-24s %8.3f", "two threads ÷ one", twoThreads);
        double words = 0;
        for (DataSet set : data.sets(List.of(DataSet.TYPOS))) {
            words = WordSpeed.of(Injected.read(set.path()), Injected::noisy, copydesk);
            report.line("%-24s %8.0f words/s", "repair and wording", words);
        }
        if (json != null) {
            keep(json, all, twoThreads, words);
        }
        return check == null || holds(JSON.readTree(Files.readAllBytes(check)), all, report) ? 0 : 1;
    }

    private static Timing<Payload> pages(Copydesk copydesk) {
        Cleaner cleaner = copydesk.cleaner();
        Map<Payload, SourceText> sources = new HashMap<>();
        Map<Payload, Map<Step, Cleaning>> before = new HashMap<>();
        Timing<Payload> timing = new Timing<Payload>(
                        page -> () -> Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, "https://example.org/"))
                .with("page", page -> () -> copydesk.clean(page))
                .with("decode", page -> () -> copydesk.decode(page));
        for (Step step : Step.values()) {
            timing.with(step.label(), page -> {
                SourceText source = sources.computeIfAbsent(page, copydesk::decode);
                Cleaning from = Objects.requireNonNull(before.computeIfAbsent(page, unseen -> steps(cleaner, source))
                        .get(step));
                return () -> cleaner.run(step, from);
            });
        }
        return timing;
    }

    /** What each step begins with. */
    private static Map<Step, Cleaning> steps(Cleaner cleaner, SourceText source) {
        Map<Step, Cleaning> before = new LinkedHashMap<>();
        Cleaning cleaning = cleaner.begin(source);
        for (Step step : Step.values()) {
            before.put(step, cleaning);
            cleaning = cleaner.run(step, cleaning);
        }
        return before;
    }

    private static Timing<Payload> dumps(Copydesk copydesk) {
        return new Timing<Payload>(page -> () -> words(page)).with("dump", page -> () -> copydesk.clean(page));
    }

    private static int words(Payload page) {
        Map<String, Integer> counts = new HashMap<>();
        StringTokenizer words = new StringTokenizer(new String(page.bytes(), StandardCharsets.UTF_8));
        while (words.hasMoreTokens()) {
            counts.merge(words.nextToken(), 1, Integer::sum);
        }
        return counts.size();
    }

    private List<Payload> picked(List<Page> pages) {
        List<Payload> picked = new ArrayList<>();
        int count = Math.min(most, pages.size());
        for (int i = 0; i < count; i++) {
            picked.add(pages.get((int) ((long) i * pages.size() / count)).payload());
        }
        return picked;
    }

    private void keep(Path file, Map<String, Ratio> all, double twoThreads, double words) throws IOException {
        ObjectNode kept = Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode known
                ? known
                : JSON.createObjectNode();
        ObjectNode library = JSON.createObjectNode();
        library.put(
                "command",
                "bench/run "
                        + String.join(
                                " ", command.commandLine().getParseResult().originalArgs()));
        library.put("java", Runtime.version().toString());
        all.forEach((name, ratio) -> library.putObject(name)
                .put("speed", rounded(ratio.speed()))
                .put("noise", rounded(ratio.noise()))
                .put("allocation", rounded(ratio.allocation())));
        library.put("twoThreads", rounded(twoThreads));
        library.put("wordsPerSecond", Math.round(words));
        kept.set("library", library);
        Files.writeString(file, JSON.writeValueAsString(kept) + "\n");
    }

    private static boolean holds(JsonNode kept, Map<String, Ratio> all, Report report) {
        boolean holds = true;
        for (Map.Entry<String, Ratio> one : all.entrySet()) {
            JsonNode was = kept.path("library").path(one.getKey());
            double least = was.path("speed").asDouble() * (1 - TOLERANCE)
                    - was.path("noise").asDouble()
                    - one.getValue().noise();
            if (one.getValue().speed() < least) {
                holds = false;
                report.line(
                        "%s is slower: %.3f, was %.3f",
                        one.getKey(), one.getValue().speed(), was.path("speed").asDouble());
            }
        }
        return holds;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
