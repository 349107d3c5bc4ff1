package org.copydesk.core.decode.flat;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether two lines are one paragraph: by what was learned, or, with nothing learned, by the width of the text alone.
 * Immutable and thread-safe.
 */
public final class LineJoinClassifier {
    static final LineJoinClassifier BY_WIDTH = new LineJoinClassifier(null);

    /** Half of the joins at these log-odds are right. */
    private static final double LEAST = 0;

    /** Rows asked at once: a huge text must not hold all its rows in memory. */
    private static final int AT_ONCE = 4096;

    private final @Nullable Model model;

    private LineJoinClassifier(@Nullable Model model) {
        this.model = model;
    }

    /** With the model of that name, if there is one. */
    public static LineJoinClassifier of(Models models) {
        return models.find(LineEnds.MODEL)
                .map(model -> new LineJoinClassifier(model.on(LineEnds.COLUMNS)))
                .orElse(BY_WIDTH);
    }

    /** Names what was learned, or is empty. */
    String version() {
        return model == null ? "" : "+" + LineEnds.MODEL + "/" + model.version();
    }

    /**
     * Whether each line is one paragraph with the next, as far as the line end itself shows.
     *
     * @return one answer a line, or null if nothing was learned
     */
    boolean @Nullable [] classify(LineEnds seams, int lines) {
        if (model == null) {
            return null;
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + 1 < lines; i++) {
            if (seams.isSeam(i)) {
                places.add(i);
            }
        }
        boolean[] one = new boolean[lines];
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            List<Integer> some = places.subList(from, Math.min(places.size(), from + AT_ONCE));
            double[] margins = model.forest(LineEnds.FOREST)
                    .margins(some.stream().map(seams::row).toArray(float[][]::new));
            for (int i = 0; i < margins.length; i++) {
                one[some.get(i)] = margins[i] > LEAST;
            }
        }
        return one;
    }
}
