package org.copydesk.bench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.body.Survey;
import org.copydesk.core.chrome.Surveyor;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.score.Alignment;
import org.copydesk.core.score.Gold;
import org.copydesk.core.score.Words;

/**
 * A page to learn the body from: what is measured of its passages, and how much of each the truth has.
 *
 * @param fold which fold it belongs to while learning
 * @param answers for each passage, 0 to 1
 * @param weights for each passage, above 0
 */
record BodyExample(
        int fold,
        Survey survey,
        float[] answers,
        float[] weights,
        int[] found,
        int[] counts,
        int truth,
        List<List<String>> words) {
    /** From this share of its words in the truth on, a passage is body; below the other one it isn't. */
    private static final double ALL = 0.75;

    private static final double NOTHING = 0.25;
    /** So few words stand in any truth by chance: they must all be there. */
    private static final int FEW = 3;
    /** A passage of more words is never plain, nor one so few passages away from the body. */
    private static final int SHORT = 8;

    private static final int FAR = 6;
    /** A passage of so many words that stands twice is body both times. */
    private static final int TWICE = 8;

    private static final int LEAST_TEXT = 15;
    /** How much a passage counts of which the truths of news say now this, now that. */
    private static final float UNKNOWN = 0.1f;
    /** A longer passage counts no more, in words. */
    private static final int LONG = 400;
    /** A page of twice the weight counts 1.3 times as much, not twice: long menus say little that is new. */
    private static final double PAGE = 0.6;

    static BodyExample of(Page page, int fold, Copydesk copydesk, Surveyor surveyor) {
        View view = copydesk.cleaner().view(copydesk.decoders().decode(page.payload()), Phase.CHROME);
        List<List<String>> passages = view.passages().stream()
                .map(passage -> Words.lower(passage.text()))
                .toList();
        // A text that stands twice has no sequence of words that stands once, and so no anchor: each is aligned but
        // once.
        Map<List<String>, Integer> firsts = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).size() < TWICE || firsts.putIfAbsent(passages.get(i), i) == null) {
                all.addAll(passages.get(i));
            }
        }
        Alignment alignment = Alignment.of(all, Words.lower(page.gold().text()));
        int[] found = new int[passages.size()];
        int at = 0;
        for (int i = 0; i < found.length; i++) {
            int first = firsts.getOrDefault(passages.get(i), i);
            for (int k = 0; k < passages.get(i).size() && first == i; k++) {
                found[i] += alignment.of(at++) >= 0 ? 1 : 0;
            }
            found[i] = found[first];
        }
        float[] answers = new float[found.length];
        float[] weights = new float[found.length];
        Set<List<String>> facts = facts(page.gold());
        int first = firstLong(passages, found);
        double total = 0;
        for (int i = 0; i < answers.length; i++) {
            int count = passages.get(i).size();
            answers[i] = (float) answer(found[i], count);
            weights[i] = (float) (Math.sqrt(Math.min(LONG, count)) + 0.3);
            total += weights[i];
            boolean unknown = facts.contains(passages.get(i)) || i < first && answers[i] > 0;
            weights[i] *= page.gold().titleCounts() && unknown ? UNKNOWN : 1;
        }
        double pageWeight = Math.pow(total / 100, PAGE);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) pageWeight;
        }
        int[] counts = passages.stream().mapToInt(List::size).toArray();
        return new BodyExample(
                fold, surveyor.survey(view), answers, weights, found, counts, alignment.right(), passages);
    }

    /** Headline and standfirst: truths differ in whether they are text. */
    private static Set<List<String>> facts(Gold gold) {
        return Set.copyOf(
                Stream.of(gold.title(), gold.standfirst()).map(Words::lower).collect(Collectors.toSet()));
    }

    /** The first passage of some length that the truth has: what it has before is headline, date or byline. */
    private static int firstLong(List<List<String>> passages, int[] found) {
        for (int i = 0; i < found.length; i++) {
            if (passages.get(i).size() >= LEAST_TEXT
                    && found[i] > ALL * passages.get(i).size()) {
                return i;
            }
        }
        return 0;
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
