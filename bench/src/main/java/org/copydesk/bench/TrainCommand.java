package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.run.Evaluation;
import org.copydesk.bench.run.FaultEvaluation;
import org.copydesk.bench.run.FaultMeasures;
import org.copydesk.bench.run.Groups;
import org.copydesk.bench.run.Night;
import org.copydesk.bench.subject.OutOfFold;
import org.copydesk.bench.train.Recipe;
import org.copydesk.bench.train.Recipes;
import org.copydesk.bench.train.Training;
import org.copydesk.core.model.Model;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns Copydesk's models anew. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learns Copydesk's models anew and writes them into the working copy.",
            "For each fold a twin is learned without the fold's pages, for evaluate and check; then the model that is shipped,"
                    + " from all pages. A registered domain's pages share a fold."
        })
final class TrainCommand implements Callable<Integer> {
    private static final List<Measure> TOLD =
            List.of(Measure.F1, Measure.BREAKS_F1, Measure.TITLE, Measure.AUTHOR, Measure.DATE, Measure.ARTICLE_OR_NOT);

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "Which models. Default: all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--folds", paramLabel = "N", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}.")
    private int folds = 4;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Training training = new Training(home.bundle(), new Folds(folds));
        List<DataSet> sets = data.sets();
        for (Recipe recipe : wanted()) {
            List<Page> pages = new ArrayList<>();
            for (DataSet set : sets) {
                if (recipe.sets().contains(set.name())) {
                    pages.addAll(set.pages());
                }
            }
            for (int fold = 0; fold < folds; fold++) {
                say(out, "%s: learning without fold %d of %d", recipe.model(), fold, folds);
                training.learnFold(recipe, pages, fold);
            }
            String score = score(recipe, sets);
            say(out, "%s: out of fold %s", recipe.model(), score);
            Model model = training.ship(recipe, pages, typed(), score);
            say(out, "%s: learned from %d pages, version %s", model.name(), pages.size(), model.version());
        }
        return 0;
    }

    private List<Recipe> wanted() {
        Set<String> unknown = new TreeSet<>(names);
        Recipes.all().forEach(recipe -> unknown.remove(recipe.model()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "no model " + unknown + "; there are "
                            + Recipes.all().stream().map(Recipe::model).toList());
        }
        return Recipes.all().stream()
                .filter(recipe -> names.isEmpty() || names.contains(recipe.model()))
                .toList();
    }

    private String score(Recipe recipe, List<DataSet> sets) throws IOException, InterruptedException {
        OutOfFold subjects = new OutOfFold(home.bundle());
        StringBuilder score = new StringBuilder();
        for (DataSet set : sets) {
            if (set.name().equals(DataSet.TYPOS) && recipe.sets().contains(set.name())) {
                FaultEvaluation faults = FaultEvaluation.of(Injected.read(set.path()), new Night(home.bundle()));
                Scorecard card = FaultMeasures.of(faults, home.verdicts());
                score.append(set.name());
                card.values().forEach((measure, value) -> {
                    if (measure.compareTo(Measure.CHARACTERS_PRECISION) < 0) {
                        score.append(String.format(Locale.ROOT, " %s %.4f", measure.label(), value.value()));
                    }
                });
            } else if (recipe.sets().contains(set.name()) && !recipe.sets().contains(DataSet.TYPOS)) {
                Scorecard card = Groups.articles(Evaluation.of(set.pages(), subjects));
                score.append(score.isEmpty() ? "" : "; ").append(set.name());
                for (Measure measure : TOLD) {
                    if (!Double.isNaN(card.value(measure))) {
                        score.append(String.format(Locale.ROOT, " %s %.4f", measure.label(), card.value(measure)));
                    }
                }
            }
        }
        return score.toString();
    }

    private String typed() {
        return "bench/run "
                + String.join(
                        " ", command.commandLine().getParent().getParseResult().originalArgs());
    }

    private static void say(PrintWriter out, String line, Object... values) {
        out.printf(Locale.ROOT, line + "%n", values);
        out.flush();
    }
}
