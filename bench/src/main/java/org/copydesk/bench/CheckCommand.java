package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.run.Evaluation;
import org.copydesk.bench.run.FaultEvaluation;
import org.copydesk.bench.run.FaultMeasures;
import org.copydesk.bench.run.Groups;
import org.copydesk.bench.run.Night;
import org.copydesk.bench.subject.OutOfFold;
import org.copydesk.core.Copydesk;
import org.copydesk.core.score.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures again what a results file holds. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Measures again what a results file holds.",
            "Exits with 1 if a score is worse by more than half of its interval, or if the cleaner failed on a page."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--results", required = true, paramLabel = "FILE", description = "As written by evaluate --json.")
    private Path results = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Results kept = Results.read(results);
        Copydesk copydesk = Copydesk.standard();
        OutOfFold subjects = new OutOfFold(home.bundle());
        Map<String, Scorecard> cards = new LinkedHashMap<>();
        boolean failed = false;
        for (DataSet set : data.sets(List.copyOf(kept.sets().keySet()))) {
            if (set.name().equals(DataSet.TYPOS)) {
                FaultEvaluation faults = FaultEvaluation.of(Injected.read(set.path()), new Night(home.bundle()));
                cards.put(set.name(), FaultMeasures.of(faults, home.verdicts()));
                continue;
            }
            Evaluation evaluation = Evaluation.of(set.pages(), subjects);
            cards.put(set.name(), Groups.articles(evaluation));
            for (Evaluation.Result result : evaluation.failed()) {
                failed = true;
                out.println(set.name() + " " + result.page().id() + " failed: "
                        + result.failure().orElse(""));
            }
        }
        List<String> drops = kept.drops(new Results("", copydesk.cleaner().fingerprint(), cards));
        drops.forEach(out::println);
        out.println(drops.isEmpty() ? "no score is worse than in " + results : drops.size() + " scores are worse");
        return drops.isEmpty() && !failed ? 0 : 1;
    }
}
