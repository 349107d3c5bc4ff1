package org.copydesk.bench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.score.Gold;
import org.copydesk.core.score.ScoredWords;
import org.copydesk.core.score.WordAlignment;
import org.copydesk.core.text.Span;

/**
 * How much of each passage of a page is body by its truth.
 *
 * @param answers for each passage, 0 to 1
 * @param weights how much each passage counts; 0 where the truth doesn't say
 */
record BodyLabels(float[] answers, float[] weights) {
    /** From this share of its words in the truth on, a passage is body; below the other one it isn't. */
    private static final double ALL = 0.75;

    private static final double NOTHING = 0.25;
    /** So few words stand in any truth by chance: they must all be there. */
    private static final int FEW = 3;
    /** A passage of so many words that stands twice is body both times. */
    private static final int TWICE = 8;
    /** The first passage of so many words that the truth has begins its text. */
    private static final int LEAST_TEXT = 15;
    /** How much a passage counts of which the truths of news say now this, now that. */
    private static final float UNKNOWN = 0.1f;
    /** A longer passage counts no more, in words. */
    private static final int LONG = 400;
    /** A page of twice the weight counts 1.3 times as much, not twice: long menus say little that is new. */
    private static final double PAGE = 0.6;
    /** A snippet in more passages tells of none of them. */
    private static final int MOST_HOLDERS = 2;
    /** A snippet that must not stand in the text tells of a passage that it is so much of, by length. */
    private static final double MUCH = 0.3;

    /** @param passages their texts, in the page's order */
    static BodyLabels of(Gold gold, List<String> passages) {
        List<List<String>> words = passages.stream().map(ScoredWords::lower).toList();
        return gold.partial() ? partial(gold, passages, words) : whole(gold, words);
    }

    /**
     * What people decided: of a passage that is half covered by what they spoke of. Of the others nothing is known.
     *
     * @param decisions on the page, in the order of their numbers
     * @param places of the passages in the source
     * @param passages their texts, in the page's order
     * @param weight how much a decided passage counts beside one of another page
     */
    static BodyLabels decided(List<PlacedDecision> decisions, List<Span> places, List<String> passages, int weight) {
        float[] answers = new float[passages.size()];
        float[] weights = new float[answers.length];
        float[] usual = weights(passages.stream().map(ScoredWords::lower).toList());
        for (PlacedDecision placed : decisions) {
            Span span = placed.holds() ? placed.span() : null;
            for (int i = 0; i < answers.length && span != null; i++) {
                Span place = places.get(i);
                int covered = Math.min(place.end(), span.end()) - Math.max(place.start(), span.start());
                if (2 * covered > place.length()) {
                    answers[i] = placed.decision().kind().isFor() ? 0 : 1;
                    weights[i] = usual[i] * weight;
                }
            }
        }
        return new BodyLabels(answers, weights);
    }

    private static BodyLabels whole(Gold gold, List<List<String>> passages) {
        int[] found = found(gold, passages);
        float[] answers = new float[found.length];
        float[] weights = weights(passages);
        Set<List<String>> facts = facts(gold);
        int first = firstLong(passages, found);
        for (int i = 0; i < answers.length; i++) {
            answers[i] = (float) answer(found[i], passages.get(i).size());
            boolean unknown = facts.contains(passages.get(i)) || i < first && answers[i] > 0;
            weights[i] *= gold.titleCounts() && unknown ? UNKNOWN : 1;
        }
        return new BodyLabels(answers, weights);
    }

    private static BodyLabels partial(Gold gold, List<String> passages, List<List<String>> words) {
        float[] answers = new float[passages.size()];
        float[] weights = new float[passages.size()];
        float[] usual = weights(words);
        for (String snippet : gold.without()) {
            for (int holder : holders(snippet, passages)) {
                boolean told = snippet.length() >= MUCH * passages.get(holder).length();
                weights[holder] = told ? usual[holder] : weights[holder];
            }
        }
        for (String snippet : gold.with()) {
            List<Integer> holders = holders(snippet, passages);
            for (int holder : holders.size() <= MOST_HOLDERS ? holders : List.<Integer>of()) {
                answers[holder] = 1;
                weights[holder] = usual[holder];
            }
        }
        return new BodyLabels(answers, weights);
    }

    private static List<Integer> holders(String snippet, List<String> passages) {
        String plain = String.join(" ", snippet.strip().split("\\s+"));
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).contains(plain)) {
                holders.add(i);
            }
        }
        return holders;
    }

    /** How many words of each passage the truth has. */
    private static int[] found(Gold gold, List<List<String>> passages) {
        // A text that stands twice has no sequence of words that stands once, and so no anchor.
        Map<List<String>, Integer> firsts = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).size() < TWICE || firsts.putIfAbsent(passages.get(i), i) == null) {
                all.addAll(passages.get(i));
            }
        }
        WordAlignment alignment = WordAlignment.of(all, ScoredWords.lower(gold.text()));
        int[] found = new int[passages.size()];
        int at = 0;
        for (int i = 0; i < found.length; i++) {
            int first = firsts.getOrDefault(passages.get(i), i);
            for (int k = 0; k < passages.get(i).size() && first == i; k++) {
                found[i] += alignment.of(at++) >= 0 ? 1 : 0;
            }
            found[i] = found[first];
        }
        return found;
    }

    private static float[] weights(List<List<String>> passages) {
        float[] weights = new float[passages.size()];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (Math.sqrt(Math.min(LONG, passages.get(i).size())) + 0.3);
            total += weights[i];
        }
        float page = (float) Math.pow(total / 100, PAGE);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= page;
        }
        return weights;
    }

    /** Headline and standfirst: truths differ in whether they are text. */
    private static Set<List<String>> facts(Gold gold) {
        return Stream.of(gold.title(), gold.standfirst())
                .map(ScoredWords::lower)
                .collect(Collectors.toSet());
    }

    /** The first passage of some length that the truth has: what it has before is headline, date or byline. */
    private static int firstLong(List<List<String>> passages, int[] found) {
        for (int i = 0; i < found.length; i++) {
            int count = passages.get(i).size();
            if (count >= LEAST_TEXT && found[i] > ALL * count) {
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
}
