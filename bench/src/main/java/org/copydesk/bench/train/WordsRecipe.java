package org.copydesk.bench.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Decoders;
import org.copydesk.core.Setup;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.Learner;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.core.wording.Candidate;
import org.copydesk.core.wording.CorrectionModel;
import org.copydesk.core.wording.SuspectWord;
import org.copydesk.core.wording.SuspectWords;

/**
 * Learns how likely it is that a doubtful word was meant to be another one: from articles with known faults, and from clean
 * articles into which faults were written, each read in a batch of all, in one of a quarter, and alone. What is wrong in the
 * clean articles by nature counts as right; there is little of it.
 */
final class WordsRecipe implements Recipe {
    private static final Boosting TREES = new Boosting(120, 5, 0.15, 0.3);
    private static final Folds INNER = new Folds(3);
    /** One fault in so many words: about twice as many as in the articles with known faults, so each counts half. */
    private static final int WORDS_A_FAULT = 100;

    private static final List<Batching> BATCHES = List.of(new Batching(1, 1), new Batching(2, 4), new Batching(3, 0));
    private static final BitSet NOTHING = new BitSet();
    private static final double FAULT = 0.5;
    /** Of the words left right beside written faults, one of so many is learned from: they stand in each batch again. */
    private static final int ONE_OF = 4;

    @Override
    public String model() {
        return CorrectionModel.MODEL;
    }

    @Override
    public List<String> sets() {
        return List.of(DataSet.HTML, DataSet.TYPOS, DataSet.DECIDED_WORDS);
    }

    @Override
    public Model learn(List<Page> pages, Models before) {
        Dictionary dictionary = Dictionaries.standard().of("en").orElseThrow();
        List<Page> articles = pages.stream()
                .filter(page -> page.gold().article() && !page.gold().text().isBlank())
                .toList();
        LinearModel trigrams = TrigramWeights.of(articles, dictionary);
        List<WordExample> examples = new ArrayList<>();
        List<Text> known = articles.stream()
                .filter(page -> page.set().equals(DataSet.TYPOS))
                .map(page -> new Text(page, new String(page.payload().bytes(), StandardCharsets.UTF_8)))
                .toList();
        addExamples(known, 1, 1, dictionary, trigrams, examples);
        List<Page> clean = articles.stream()
                .filter(page -> page.set().equals(DataSet.HTML))
                .toList();
        for (Batching batching : BATCHES) {
            List<Text> texts = clean.stream()
                    .map(page -> new Text(
                            page,
                            new WrongWords(31L * page.id().hashCode() + batching.seed(), WORDS_A_FAULT)
                                    .into(page.gold().text())))
                    .toList();
            addExamples(texts, batching.parts(), 1.0 / BATCHES.size(), dictionary, trigrams, examples);
        }
        addExamples(
                clean.stream().map(page -> new Text(page, page.gold().text())).toList(),
                1,
                1,
                dictionary,
                trigrams,
                examples);
        addDecided(
                pages.stream().filter(page -> !page.decisions().isEmpty()).toList(),
                Copydesk.of(Setup.standard().with(before)),
                dictionary,
                trigrams,
                examples);
        Forest all = TREES.learn(table(examples, -1));
        List<double[]> answers = new ArrayList<>();
        for (int fold = 0; fold < INNER.count(); fold++) {
            int own = fold;
            Forest others = TREES.learn(table(examples, fold));
            for (WordExample one :
                    examples.stream().filter(j -> j.fold() == own).toList()) {
                var best = CorrectionModel.best(one.suspect(), others);
                answers.add(
                        new double[] {best.margin(), best.proposal().right().equals(one.right()) ? 1 : 0, one.weight()
                        });
            }
        }
        return Model.of(
                model(),
                Map.of(),
                CorrectionModel.columns(),
                Map.of(CorrectionModel.PROPOSAL, all, CorrectionModel.CALIBRATION, Isotonic.fit(answers)),
                Map.of(CorrectionModel.TRIGRAMS, trigrams));
    }

    private static void addExamples(
            List<Text> texts,
            int parts,
            double share,
            Dictionary dictionary,
            LinearModel trigrams,
            List<WordExample> examples) {
        Map<Integer, List<Text>> batches = new java.util.TreeMap<>();
        texts.forEach(text -> batches.computeIfAbsent(
                        parts < 2 ? 0 : Math.floorMod(text.page().id().hashCode(), parts), part -> new ArrayList<>())
                .add(text));
        for (List<Text> batch : batches.values()) {
            List<View> views =
                    batch.parallelStream().map(text -> view(text.noisy())).toList();
            Learner<Knowledge> learner = Knowledge.learner();
            Knowledge knowledge = parts == 0
                    ? Knowledge.NONE
                    : views.parallelStream().map(learner.observe()).reduce(learner.empty(), learner.merge());
            SuspectWords suspects = new SuspectWords(dictionary, knowledge, trigrams, word -> false);
            for (int i = 0; i < batch.size(); i++) {
                Text text = batch.get(i);
                Truth truth = Truth.of(text.noisy(), text.page().gold().text());
                View view = views.get(i);
                for (SuspectWord suspect : suspects.in(view, passage -> NOTHING)) {
                    String right = truth.of(view.toSource(suspect.span()));
                    boolean wrong = !right.equals(suspect.wrong());
                    boolean written = share < 1;
                    double weight = share * (wrong && written ? FAULT : 1);
                    if (written && !wrong) {
                        if (Math.floorMod(
                                        31 * suspect.span().start()
                                                + text.noisy().length(),
                                        ONE_OF)
                                != 0) {
                            continue;
                        }
                        weight *= ONE_OF;
                    }
                    examples.add(new WordExample(INNER.of(text.page().url()), suspect, right, weight));
                }
            }
        }
    }

    /** The words of English pages about which people decided what they should be. */
    private static void addDecided(
            List<Page> pages,
            Copydesk copydesk,
            Dictionary dictionary,
            LinearModel trigrams,
            List<WordExample> examples) {
        List<SourceText> sources =
                pages.stream().map(page -> copydesk.decode(page.payload())).toList();
        List<View> views = sources.parallelStream()
                .map(source -> copydesk.cleaner().view(source, Phase.WORDING))
                .toList();
        Learner<Knowledge> learner = Knowledge.learner();
        Knowledge knowledge = views.parallelStream().map(learner.observe()).reduce(learner.empty(), learner.merge());
        SuspectWords suspects = new SuspectWords(dictionary, knowledge, trigrams, word -> false);
        for (int i = 0; i < views.size(); i++) {
            Page page = pages.get(i);
            View view = views.get(i);
            Map<Span, ManualDecision> decided = new HashMap<>();
            for (PlacedDecision placed :
                    copydesk.cleaner().begin(sources.get(i), page.decisions()).placedDecisions()) {
                if (placed.holds() && placed.span() != null) {
                    decided.put(placed.span(), placed.decision());
                }
            }
            String language = Candidates.of(Field.LANGUAGE, view.marks()).value();
            for (SuspectWord suspect :
                    language.startsWith("en") ? suspects.in(view, passage -> NOTHING) : List.<SuspectWord>of()) {
                ManualDecision decision = decided.get(view.toSource(suspect.span()));
                if (decision != null) {
                    String right = decision.kind().isFor() ? decision.after() : suspect.wrong();
                    examples.add(new WordExample(INNER.of(page.url()), suspect, right, page.weight()));
                }
            }
        }
    }

    static View view(String text) {
        Payload payload = new Payload(text.getBytes(StandardCharsets.UTF_8), "article.txt", "");
        return View.of(Decoders.standard().decode(payload), Marks.of(List.of(), Policy.STANDARD), Phase.WORDING);
    }

    /** @param without a fold that is left out, or -1 */
    private static Table table(List<WordExample> examples, int without) {
        Table table = new Table();
        for (WordExample one : examples) {
            if (one.fold() != without) {
                for (Candidate proposal : one.suspect().proposals()) {
                    table.add(proposal.row(), proposal.right().equals(one.right()) ? 1 : 0, 4 * one.weight());
                }
            }
        }
        return table;
    }

    /**
     * @param seed of the faults
     * @param parts how many batches the articles are dealt to; 0 to read each alone
     */
    private record Batching(long seed, int parts) {}

    private record Text(Page page, String noisy) {}

    private record WordExample(int fold, SuspectWord suspect, String right, double weight) {}
}
