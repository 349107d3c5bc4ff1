package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;

/**
 * Titles, weighed by a model against all that a page may be called: its metadata, headings and lines. All that say the same are
 * one candidate and bear its confidence. Immutable and thread-safe.
 */
public final class Titles implements Stage {
    /** The model that it asks. */
    public static final String MODEL = "title";

    /** The model's forest for pages with metadata and headings. */
    public static final String PAGE = "page";
    /** The model's forest for flat text. */
    public static final String FLAT = "flat";

    private static final double LEAST = 0.02;
    /** A text's first line may be its first sentence: rather no title than a sentence less. */
    private static final double LEAST_SENTENCE = 0.1;

    private static final double MOST = 0.98;
    private static final int KEPT = 12;

    /** What it is worth, in log-odds, to be before and after one sentence. Set by hand: hardly a page to learn from does so. */
    private static final double AROUND = 5;

    /** The same for a headline that is behind a kicker, alike. */
    private static final double KICKER = 5;

    private static final int REASONS = 2;
    private static final int LINES = 3;
    private static final int MOST_GIVEN = 6;

    private final Model model;

    /** @param model one learned on {@link TitleFeatures#columns} */
    public Titles(Model model) {
        this.model = model.on(TitleFeatures.columns());
    }

    @Override
    public String id() {
        return "facts.titles";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public String fingerprint() {
        return id() + "/2 " + model.version();
    }

    @Override
    public List<Mark> inspect(View view) {
        TitleFeatures rows = new TitleFeatures(view);
        List<TitleCandidate> candidates = rows.candidates();
        Forest forest = model.forest(rows.flat() ? FLAT : PAGE);
        float[][] signs = new float[candidates.size()][];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = rows.row(candidates.get(i));
        }
        double[] margins = forest.margins(signs);
        for (int i = 0; i < signs.length; i++) {
            margins[i] += AROUND * signs[i][TitleFeature.AROUND_SENTENCE.ordinal()];
            margins[i] += rows.behindKicker(candidates.get(i)) ? KICKER : 0;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < signs.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -margins[i]));
        List<Mark> found = new ArrayList<>();
        for (int i : order.subList(0, Math.min(KEPT, order.size()))) {
            double sure = Math.min(MOST, Forest.probability(margins[i]));
            boolean sentence = candidates.get(i).value().endsWith(".");
            if (sentence ? sure >= LEAST_SENTENCE : sure >= LEAST || i == order.get(0)) {
                add(view, rows, candidates.get(i), sure, reason(forest.contributions(signs[i])), found);
            }
        }
        return found;
    }

    private void add(
            View view, TitleFeatures rows, TitleCandidate candidate, double sure, String reason, List<Mark> found) {
        int best = rows.best(candidate);
        List<Integer> lines = new ArrayList<>(candidate.lines());
        lines.sort(Comparator.comparing((Integer line) -> line != best));
        for (int line : lines.subList(0, Math.min(rows.flat() ? 1 : LINES, lines.size()))) {
            int level = rows.lines().get(line).block().layout().headingLevel();
            String rule = level > 0
                    ? "facts.heading-" + level
                    : lines.size() > 1 ? "facts.headline-repeated" : "facts.headline-line";
            String what = level > 0 ? "a heading of level " + level : "a line of the page";
            Evidence evidence = new Evidence(rule, model.version(), sure, what + ": " + reason);
            found.add(view.fact(
                    Field.TITLE, candidate.value(), rows.lines().get(line).span(), evidence));
        }
        List<Metadata> metadata = candidate.metadata();
        for (Metadata one : metadata.subList(0, Math.min(MOST_GIVEN, metadata.size()))) {
            String what = "the page gives it as " + MetadataFacts.label(one);
            Evidence evidence = new Evidence(MetadataFacts.rule(one), model.version(), sure, what + ": " + reason);
            found.add(view.fact(Field.TITLE, candidate.value(), one, evidence));
        }
    }

    /** The signs that spoke most for a candidate, in words. */
    private static String reason(float[] contributions) {
        List<TitleFeature> signs = new ArrayList<>(List.of(TitleFeature.values()));
        signs.sort(Comparator.comparingDouble(sign -> -contributions[sign.ordinal()]));
        List<String> words = new ArrayList<>();
        for (TitleFeature sign : signs) {
            if (contributions[sign.ordinal()] > 0 && words.size() < REASONS && !words.contains(sign.words())) {
                words.add(sign.words());
            }
        }
        return words.isEmpty() ? "little speaks for it" : String.join(", and ", words);
    }
}
