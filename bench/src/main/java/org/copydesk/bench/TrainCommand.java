package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.DecidedPages;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.run.Evaluation;
import org.copydesk.bench.run.FaultEvaluation;
import org.copydesk.bench.run.FaultMeasures;
import org.copydesk.bench.run.Groups;
import org.copydesk.bench.run.Night;
import org.copydesk.bench.subject.OutOfFold;
import org.copydesk.bench.train.Bundle;
import org.copydesk.bench.train.Recipe;
import org.copydesk.bench.train.Recipes;
import org.copydesk.bench.train.Training;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;
import org.jspecify.annotations.Nullable;
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
                    + " from all pages. A registered domain's pages share a fold.",
            "With --out, models for your own use go into a folder, for copydesk plan --models DIR, and no twins are learned."
        })
final class TrainCommand implements Callable<Integer> {
    private static final List<Measure> TOLD = List.of(
            Measure.F1,
            Measure.BREAKS_F1,
            Measure.TITLE,
            Measure.AUTHOR,
            Measure.DATE,
            Measure.SNIPPETS_F1,
            Measure.ARTICLE_OR_NOT);

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "Which models. Default: all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--folds", paramLabel = "N", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}.")
    private int folds = 4;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the models there, and leave those of the working copy as they are.")
    private @Nullable Path out;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = {
                "Learn from what people decided as well: a file of copydesk decide list --with-pages --out. Needs --out.",
                "Unless models are named, those are learned that something was decided for."
            })
    private @Nullable Path decisions;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        if (this.out != null) {
            return learnInto(this.out, out);
        }
        if (decisions != null) {
            throw new ParameterException(command.commandLine(), "--decisions: say with --out where the models go");
        }
        Training training = new Training(home.bundle(), new Folds(folds));
        List<DataSet> sets = data.sets();
        // All are learned before any is measured: a model that others build on is judged with those that know it.
        Map<Recipe, List<Page>> pages = new LinkedHashMap<>();
        for (Recipe recipe : wanted()) {
            List<Page> own = pages(recipe, sets);
            pages.put(recipe, own);
            for (int fold = 0; fold < folds; fold++) {
                say(out, "%s: learning without fold %d of %d", recipe.model(), fold, folds);
                training.learnFold(recipe, own, fold);
            }
        }
        Map<String, String> scores = scores(sets, pages.keySet());
        for (Recipe recipe : pages.keySet()) {
            String score = recipe.sets().stream()
                    .filter(scores::containsKey)
                    .map(scores::get)
                    .collect(Collectors.joining("; "));
            say(out, "%s: out of fold %s", recipe.model(), score);
            List<Page> own = pages.getOrDefault(recipe, List.of());
            Model model = training.ship(recipe, own, typed(), score);
            say(out, "%s: learned from %d pages, version %s", model.name(), own.size(), model.version());
        }
        return 0;
    }

    /** Learns models for the use of who typed it, beside the shipped ones. */
    private int learnInto(Path folder, PrintWriter out) throws IOException, InterruptedException {
        DecidedPages decided = decisions == null ? new DecidedPages(List.of(), 0, 0) : DecidedPages.read(decisions);
        if (decisions != null) {
            say(
                    out,
                    "%d documents with decisions; %d more are left out, for want of a page or of room",
                    decided.documents(),
                    decided.leftOut());
        }
        List<DataSet> sets = data.sets();
        Models known = Models.of(home.bundle().shippedModels());
        int learned = 0;
        for (Recipe recipe : wanted()) {
            List<Page> told = decided.pages().stream()
                    .filter(page -> recipe.sets().contains(page.set()))
                    .toList();
            if (!told.isEmpty() || !names.isEmpty() || decisions == null) {
                List<Page> own = pages(recipe, sets);
                say(
                        out,
                        "%s: learning from %d pages, and %d decisions on %d, each of which counts as %d",
                        recipe.model(),
                        own.size(),
                        told.stream().mapToInt(page -> page.decisions().size()).sum(),
                        told.size(),
                        Page.DECIDED);
                own.addAll(told);
                Model model = Training.learn(recipe, own, known.all(), typed());
                known = known.with(List.of(model));
                Bundle.save(folder, model);
                say(out, "%s: version %s is in %s", model.name(), model.version(), folder);
                learned++;
            }
        }
        if (learned == 0) {
            say(out, "nothing was decided that a model can learn");
        }
        return learned == 0 ? 1 : 0;
    }

    private static List<Page> pages(Recipe recipe, List<DataSet> sets) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (DataSet set : sets) {
            if (recipe.sets().contains(set.name())) {
                pages.addAll(set.pages());
            }
        }
        return pages;
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

    /** What the twins reach on each set that a recipe learns from. */
    private Map<String, String> scores(List<DataSet> sets, Set<Recipe> recipes)
            throws IOException, InterruptedException {
        OutOfFold subjects = new OutOfFold(home.bundle());
        Map<String, String> scores = new LinkedHashMap<>();
        for (DataSet set : sets) {
            if (recipes.stream().noneMatch(recipe -> recipe.sets().contains(set.name()))) {
                continue;
            }
            StringBuilder score = new StringBuilder(set.name());
            if (set.name().equals(DataSet.TYPOS)) {
                FaultEvaluation faults = FaultEvaluation.of(Injected.read(set.path()), new Night(home.bundle()));
                FaultMeasures.of(faults, home.verdicts()).values().forEach((measure, value) -> {
                    if (measure.compareTo(Measure.CHARACTERS_PRECISION) < 0) {
                        add(measure, value.value(), score);
                    }
                });
            } else {
                Scorecard card = Groups.articles(Evaluation.of(set.pages(), subjects));
                for (Measure measure : TOLD) {
                    add(measure, card.value(measure), score);
                }
            }
            scores.put(set.name(), score.toString());
        }
        return scores;
    }

    private static void add(Measure measure, double value, StringBuilder score) {
        if (!Double.isNaN(value)) {
            score.append(String.format(Locale.ROOT, " %s %.4f", measure.label(), value));
        }
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
