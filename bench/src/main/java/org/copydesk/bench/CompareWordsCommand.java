package org.copydesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.run.FaultEvaluation;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores what any program changed in the articles with known faults, as evaluate scores Copydesk. */
@Command(
        name = "compare-words",
        mixinStandardHelpOptions = true,
        description = {
            "Scores what another program changed in the articles with known faults.",
            "A record a line: uri, and changes with phase, start, end and after; see bench/peers/run."
        })
final class CompareWordsCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--noisy",
            required = true,
            paramLabel = "FILE",
            description = "Its records of the faulty articles.")
    private Path noisy = Path.of("");

    @Option(names = "--clean", required = true, paramLabel = "FILE", description = "Its records of the clean articles.")
    private Path clean = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Map<String, List<Change>> onNoisy = read(noisy);
        Map<String, List<Change>> onClean = read(clean);
        for (DataSet set : data.sets(List.of(DataSet.TYPOS))) {
            List<Injected> texts = Injected.read(set.path()).stream()
                    .filter(text -> onNoisy.containsKey(text.id()) && onClean.containsKey(text.id()))
                    .toList();
            FaultEvaluation evaluation = FaultEvaluation.of(
                    texts,
                    (batch, side) -> batch.stream()
                            .map(text -> article(side.apply(text).equals(text.noisy()) ? onNoisy : onClean, text))
                            .toList());
            new FaultReport(command.commandLine().getOut(), home.verdicts()).printScores(set.name(), evaluation);
        }
        return 0;
    }

    private static Article article(Map<String, List<Change>> records, Injected text) {
        return new Article(
                text.clean().length(),
                Map.of(),
                List.of(),
                records.getOrDefault(text.id(), List.of()),
                List.of(),
                List.of());
    }

    private static Map<String, List<Change>> read(Path file) throws IOException {
        Map<String, List<Change>> records = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = JsonMapper.shared().readTree(line);
                List<Change> changes = new ArrayList<>();
                json.path("changes").forEach(change -> changes.add(change(change)));
                records.put(json.path("uri").asString("").replaceFirst("\\.txt$", ""), changes);
            }
        }
        return records;
    }

    private static Change change(JsonNode json) {
        return new Change(
                Phase.valueOf(json.path("phase").asString("WORDING")),
                new Span(json.path("start").asInt(), json.path("end").asInt()),
                json.path("before").asString(""),
                json.path("after").asString(""),
                Evidence.of("peer", 1, "a peer's first suggestion"));
    }
}
