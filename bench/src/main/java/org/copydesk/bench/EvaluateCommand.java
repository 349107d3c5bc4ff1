package org.copydesk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.data.SiteKnowledge;
import org.copydesk.bench.run.Evaluation;
import org.copydesk.bench.run.FaultEvaluation;
import org.copydesk.bench.run.Groups;
import org.copydesk.bench.run.Night;
import org.copydesk.bench.run.WordSpeed;
import org.copydesk.bench.subject.OutOfFold;
import org.copydesk.bench.subject.Peers;
import org.copydesk.bench.subject.Subject;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Role;
import org.copydesk.core.score.Answer;
import org.copydesk.core.score.Scorecard;
import org.copydesk.core.stage.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cleans pages and scores them against their truth. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Cleans pages and scores them against their truth.",
            "Each page is cleaned by models that were learned without its site."
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final String COPYDESK = "copydesk";

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "PART",
            description = "Parts that belong to the text besides those that do by default, such as TABLE.")
    private List<Role> parts = new ArrayList<>();

    @Option(names = "--worst", paramLabel = "N", description = "List the worst articles of each set. Default: 0.")
    private int worst;

    @Option(names = "--json", paramLabel = "FILE", description = "Keep the scores in a results file.")
    private @Nullable Path json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write what was made of the pages as JSON Lines.")
    private @Nullable Path records;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Show the scores of each fold too; a registered domain's pages share one.")
    private int folds;

    @Option(
            names = "--site-knowledge",
            description = "Clean each page as received from its site, knowing the other pages of the set from there.")
    private boolean siteKnowledge;

    @Option(
            names = "--cleaner",
            paramLabel = "NAME",
            defaultValue = COPYDESK,
            description = "What cleans: copydesk, readability4j, boilerpipe or crux. Default: ${DEFAULT-VALUE}.")
    private String cleaner = COPYDESK;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Copydesk copydesk = Copydesk.standard();
        Map<String, Scorecard> cards = new LinkedHashMap<>();
        Map<String, Evaluation> evaluations = new LinkedHashMap<>();
        for (DataSet set : data.sets()) {
            if (set.name().equals(DataSet.TYPOS)) {
                cards.put(set.name(), faults(set, copydesk, out));
                continue;
            }
            List<Page> pages = set.pages();
            Knowledge knowledge = siteKnowledge ? SiteKnowledge.of(pages, copydesk) : Knowledge.NONE;
            List<Page> received =
                    siteKnowledge ? pages.stream().map(Page::ofItsSite).toList() : pages;
            Evaluation evaluation = Evaluation.of(received, subjects(knowledge));
            evaluations.put(set.name(), evaluation);
            cards.put(set.name(), Groups.articles(evaluation));
            new Report(out).print(set.name(), evaluation, worst);
            if (folds > 0) {
                new Report(out).printFolds(evaluation, new Folds(folds));
            }
        }
        if (json != null) {
            String typed = "bench/run "
                    + String.join(
                            " ",
                            command.commandLine().getParent().getParseResult().originalArgs());
            new Results(typed, cleaner.equals(COPYDESK) ? copydesk.cleaner().fingerprint() : cleaner, cards)
                    .write(json);
        }
        if (records != null) {
            write(evaluations.values(), records);
        }
        return 0;
    }

    private Scorecard faults(DataSet set, Copydesk copydesk, PrintWriter out) throws IOException {
        List<Injected> texts = Injected.read(set.path());
        FaultReport report = new FaultReport(out, home.verdicts());
        Scorecard card = report.print(set.name(), FaultEvaluation.of(texts, new Night(home.bundle())));
        report.line(
                "%n   %.0f words a second on one core, repairs and wording together",
                WordSpeed.of(texts, Injected::noisy, copydesk));
        out.flush();
        return card;
    }

    private Function<Page, Subject> subjects(Knowledge knowledge) throws IOException {
        if (cleaner.equals(COPYDESK)) {
            Policy policy = Policy.STANDARD;
            for (Role part : parts) {
                policy = policy.with(part, true);
            }
            return new OutOfFold(home.bundle(), Setup.standard().with(policy).with(knowledge));
        }
        Subject peer = peer();
        return page -> peer;
    }

    private Subject peer() {
        Subject peer = Peers.all().get(cleaner);
        if (peer == null) {
            throw new ParameterException(command.commandLine(), "no cleaner " + cleaner);
        }
        return peer;
    }

    private static void write(Iterable<Evaluation> evaluations, Path file) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (Evaluation evaluation : evaluations) {
                for (Evaluation.Result result : evaluation.results()) {
                    lines.write(mapper.writeValueAsString(record(mapper, result)));
                    lines.write('\n');
                }
            }
        }
    }

    private static ArrayNode authors(JsonMapper mapper, String names) {
        ArrayNode authors = mapper.createArrayNode();
        Stream.of(names.split(", ")).filter(name -> !name.isEmpty()).forEach(authors::add);
        return authors;
    }

    private static ObjectNode record(JsonMapper mapper, Evaluation.Result result) {
        Page page = result.page();
        Answer answer = result.answer();
        return mapper.createObjectNode()
                .put("uri", page.payload().uri())
                .put("title", answer.title())
                .put("text", answer.text())
                .put("author", answer.author())
                .put("publishedAt", answer.date())
                .put("kind", answer.kind())
                .put("standfirst", answer.standfirst())
                .set("authors", authors(mapper, answer.author()));
    }
}
