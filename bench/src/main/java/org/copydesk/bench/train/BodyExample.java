package org.copydesk.bench.train;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.body.Survey;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.score.Alignment;
import org.copydesk.core.score.Words;

/**
 * A page to learn the body from: what is measured of its passages, and how much of each the truth has.
 *
 * @param fold which fold it belongs to while learning
 * @param answers for each passage, 0 to 1
 * @param weights for each passage, above 0
 */
record BodyExample(int fold, Survey survey, float[] answers, float[] weights) {
    /** From this share of its words in the truth on, a passage is body; below the other one it isn't. */
    private static final double ALL = 0.75;

    private static final double NOTHING = 0.25;
    /** So few words stand in any truth by chance: they must all be there. */
    private static final int FEW = 3;
    /** A passage of more words is never plain, nor one so few passages away from the body. */
    private static final int SHORT = 8;

    private static final int FAR = 6;
    /** A longer passage counts no more, in words. */
    private static final int LONG = 400;
    /** A page of twice the weight counts 1.3 times as much, not twice: long menus say little that is new. */
    private static final double PAGE = 0.6;

    static BodyExample of(Page page, int fold, Copydesk copydesk) {
        View view = copydesk.cleaner().view(copydesk.decoders().decode(page.payload()), Phase.CHROME);
        List<String> all = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        view.passages().forEach(passage -> {
            List<String> words = Words.lower(passage.text());
            all.addAll(words);
            counts.add(words.size());
        });
        Alignment alignment = Alignment.of(all, Words.lower(page.gold().text()));
        float[] answers = new float[counts.size()];
        float[] weights = new float[answers.length];
        double total = 0;
        int at = 0;
        for (int i = 0; i < answers.length; i++) {
            int count = counts.get(i);
            int found = 0;
            for (int k = 0; k < count; k++) {
                found += alignment.of(at++) >= 0 ? 1 : 0;
            }
            answers[i] = (float) answer(found, count);
            weights[i] = (float) (Math.sqrt(Math.min(LONG, count)) + 0.3);
            total += weights[i];
        }
        double pageWeight = Math.pow(total / 100, PAGE);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) pageWeight;
        }
        return new BodyExample(fold, Survey.of(view), answers, weights);
    }

    private static double answer(int found, int count) {
        double share = count == 0 ? 0 : (double) found / count;
        if (share < NOTHING || count <= FEW && found < count) {
            return 0;
        }
        return share > ALL ? 1 : share;
    }

    /** Whether it is short, no body and far from any: there are very many of these, and they are much alike. */
    boolean plain(int passage) {
        if (survey.wordCount(passage) > SHORT) {
            return false;
        }
        int from = Math.max(0, passage - FAR);
        int to = Math.min(answers.length - 1, passage + FAR);
        for (int i = from; i <= to; i++) {
            if (answers[i] > 0) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return answers.length;
    }
}
