package org.copydesk.core.decode;

import org.copydesk.core.model.Forest;
import org.copydesk.core.model.Model;
import org.copydesk.core.model.Models;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether two lines are one paragraph: by what was learned, or, with nothing learned, by the width of the text alone.
 * Immutable and thread-safe.
 */
final class SeamJudge {
    static final SeamJudge BY_WIDTH = new SeamJudge(null);

    /** Half of the joins at these log-odds are right. */
    private static final double LEAST = 0;

    private final @Nullable Model model;

    private SeamJudge(@Nullable Model model) {
        this.model = model;
    }

    /** With the model of that name, if there is one. */
    static SeamJudge of(Models models) {
        return models.find(Seams.MODEL)
                .map(model -> new SeamJudge(model.on(Seams.COLUMNS)))
                .orElse(BY_WIDTH);
    }

    /** Names what was learned, or is empty. */
    String version() {
        return model == null ? "" : "+" + Seams.MODEL + "/" + model.version();
    }

    /**
     * Whether each line is one paragraph with the next, as far as the seam itself tells.
     *
     * @return one answer a line, or null if nothing was learned
     */
    boolean @Nullable [] judge(Seams seams, int lines) {
        if (model == null) {
            return null;
        }
        Forest forest = model.forest(Seams.FOREST);
        boolean[] one = new boolean[lines];
        for (int i = 0; i + 1 < lines; i++) {
            one[i] = seams.isSeam(i) && forest.margin(seams.row(i)) > LEAST;
        }
        return one;
    }
}
