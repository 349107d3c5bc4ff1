package org.copydesk.core.classify.body;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.classify.model.Model;

/**
 * Weighs a page's passages twice: each by itself and its surroundings, then again knowing what the first look made of the
 * others (stacking: D. Wolpert, 1992). Immutable and thread-safe.
 */
public final class BodyModel {
    /** The names of the lexicons and forests that the model has. */
    public static final String WORDING = "wording";

    public static final String PLACE = "place";
    public static final String FIRST = "first";
    public static final String SECOND = "second";

    /** Less likely body than this at the first look, a passage is surely none. */
    private static final double SURE = 0.005;

    private static final int OWN_VERDICT = Features.FIRST.size();

    /** The place of each column's sign among the signs. */
    private static final int[] SIGNS =
            Features.SECOND.stream().mapToInt(column -> column.sign().ordinal()).toArray();

    private final LinearModel wording;
    private final LinearModel place;
    private final Forest first;
    private final Forest second;
    private final String version;

    /** @throws IllegalStateException if the model was learned on other columns */
    public BodyModel(Model model) {
        model.on(columns());
        wording = model.lexicon(WORDING);
        place = model.lexicon(PLACE);
        first = model.forest(FIRST);
        second = model.forest(SECOND);
        version = model.version();
    }

    /** What a row's numbers are; the first look sees those that {@link #firstRows} fills. */
    public static List<String> columns() {
        return Features.names(Features.SECOND);
    }

    /** The version of the model. */
    public String version() {
        return version;
    }

    /** The rows of the first look: one a passage. */
    public static float[][] firstRows(PageStats survey, LinearModel wording, LinearModel place) {
        return Features.rows(Features.FIRST, FeatureContext.first(survey, wording, place));
    }

    /**
     * The rows of the second look: one a passage.
     *
     * @param probabilities what the first look made of each, 0 to 1
     */
    public static float[][] secondRows(PageStats survey, float[][] firstRows, double[] probabilities) {
        float[][] rows = new float[firstRows.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(firstRows[i], Features.SECOND.size());
        }
        addSecond(rows, survey, probabilities);
        return rows;
    }

    private static void addSecond(float[][] rows, PageStats survey, double[] probabilities) {
        Features.fill(rows, Features.SECOND, OWN_VERDICT, FeatureContext.probabilities(survey, probabilities));
    }

    /** Weighs all passages of a page: the mean of both looks, which on pages from elsewhere is better than either. */
    public ScoredPassages weigh(PageStats survey) {
        float[][] rows = new float[survey.size][Features.SECOND.size()];
        Features.fill(rows, Features.FIRST, 0, FeatureContext.first(survey, wording, place));
        double[] probabilities = probabilities(first.margins(rows));
        addSecond(rows, survey, probabilities);
        return new ScoredPassages(this, survey, rows, both(rows, probabilities));
    }

    /** The mean of both looks; what the first is sure of needs no second. */
    private double[] both(float[][] rows, double[] probabilities) {
        int[] doubtful = IntStream.range(0, rows.length)
                .filter(i -> probabilities[i] > SURE)
                .toArray();
        float[][] asked = IntStream.of(doubtful).mapToObj(i -> rows[i]).toArray(float[][]::new);
        double[] again = probabilities(second.margins(asked));
        double[] both = probabilities.clone();
        for (int k = 0; k < doubtful.length; k++) {
            both[doubtful[k]] = (again[k] + probabilities[doubtful[k]]) / 2;
        }
        return both;
    }

    private static double[] probabilities(double[] margins) {
        double[] probabilities = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            probabilities[i] = Forest.probability(margins[i]);
        }
        return probabilities;
    }

    /** How much each column moved rows of the second look. */
    Movements movements(float[][] rows) {
        return new Movements(first.contributions(rows), second.contributions(rows));
    }

    /**
     * How much each column moved some rows, at the first look and at the second.
     *
     * @param first by row, then by column
     * @param second the same
     */
    record Movements(float[][] first, float[][] second) {
        /**
         * What moved the rows {@code [from, to)} most towards being no body: signs by falling weight. What a row's own first verdict
         * weighed is shared out among the signs that made it.
         */
        List<FeatureGroup> against(int from, int to, int most) {
            double[] weights = new double[FeatureGroup.values().length];
            for (int row = from; row < to; row++) {
                add(first[row], second[row], weights);
            }
            return Stream.of(FeatureGroup.values())
                    .filter(sign -> weights[sign.ordinal()] < 0)
                    .sorted(Comparator.comparingDouble(sign -> weights[sign.ordinal()]))
                    .limit(most)
                    .toList();
        }

        private static void add(float[] earlier, float[] moved, double[] weights) {
            double[] earlierWeights = new double[weights.length];
            for (int c = 0; c < OWN_VERDICT; c++) {
                earlierWeights[SIGNS[c]] += earlier[c];
            }
            for (int c = 0; c < moved.length; c++) {
                weights[SIGNS[c]] += c == OWN_VERDICT ? 0 : moved[c];
            }
            double sum = 0;
            for (double weight : earlierWeights) {
                sum += Math.abs(weight);
            }
            double own = Math.abs(moved[OWN_VERDICT]);
            for (int s = 0; s < weights.length; s++) {
                weights[s] += own * earlierWeights[s] / Math.max(1e-9, sum);
            }
        }
    }
}
