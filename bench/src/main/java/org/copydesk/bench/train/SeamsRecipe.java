package org.copydesk.bench.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Decoders;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.flat.LineEnds;
import org.copydesk.core.score.ScoredWords;
import org.copydesk.core.score.WordAlignment;
import org.copydesk.core.text.Span;

/**
 * Learns where the lines of flat text are one paragraph. A seam inside the true body is judged by the truth: one if nothing but
 * spaces parts its words there. A seam between the body and what is not is
 * never one, nor is one before or after the title; others are passed by.
 */
final class SeamsRecipe implements Recipe {
    private static final Boosting BOOSTING = new Boosting(250, 6, 0.1, 0.3);
    /** Body text on one side of a seam and none on the other. */
    private static final double IN = 0.7;

    private static final double OUT = 0.2;
    private static final double EDGE_WEIGHT = 0.5;
    /** A page has one title and many paragraphs. */
    private static final double TITLE_WEIGHT = 3;
    /** Words on either side of a seam that tell whether it is in the body. */
    private static final int AROUND = 8;

    @Override
    public String model() {
        return LineEnds.MODEL;
    }

    @Override
    public List<String> sets() {
        return DataSet.flatSets();
    }

    @Override
    public Model learn(List<Page> pages, Models before) {
        Table table = new Table();
        for (Page page : pages) {
            add(page, table);
        }
        return Model.of(
                LineEnds.MODEL, Map.of(), LineEnds.COLUMNS, Map.of(LineEnds.FOREST, BOOSTING.learn(table)), Map.of());
    }

    private static void add(Page page, Table table) {
        String text = Decoders.standard().decode(page.payload()).text();
        String truth = page.gold().text();
        List<Span> words = ScoredWords.spans(text);
        List<Span> trueWords = ScoredWords.spans(truth);
        int[] trueIndex = IntStream.range(0, words.size()).map(i -> -1).toArray();
        List<String> said = lower(text);
        List<String> title = lower(page.gold().title());
        WordAlignment alignment = WordAlignment.of(lower(truth), said);
        for (int i = 0; i < alignment.left(); i++) {
            if (alignment.of(i) >= 0) {
                trueIndex[alignment.of(i)] = i;
            }
        }
        List<LineEnds.Seam> seams = LineEnds.of(text);
        double weight = 1 / Math.sqrt(Math.max(1, seams.size()) / 100.0);
        int word = 0;
        for (LineEnds.Seam seam : seams) {
            while (word < words.size() && words.get(word).start() < seam.start()) {
                word++;
            }
            if (word == 0 || word == words.size()) {
                continue;
            }
            int from = trueIndex[word - 1];
            int to = trueIndex[word];
            if (title.size() > 1 && (begins(said, word, title) || begins(said, word - title.size(), title))) {
                table.add(seam.row(), 0, weight * TITLE_WEIGHT);
            } else if (isWithin(said, word, title)) {
                table.add(seam.row(), 1, weight * TITLE_WEIGHT);
            } else if (from >= 0 && to > from && to <= from + 2) {
                String gap = truth.substring(
                        trueWords.get(from).end(), trueWords.get(to).start());
                table.add(seam.row(), gap.indexOf('\n') < 0 ? 1 : 0, weight);
            } else if (isEdge(trueIndex, word)) {
                table.add(seam.row(), 0, weight * EDGE_WEIGHT);
            }
        }
    }

    /** A word for each of {@link ScoredWords#spans}: some characters are words of two in lower case. */
    private static List<String> lower(String text) {
        return ScoredWords.of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether the title stands at {@code at}. */
    private static boolean begins(List<String> said, int at, List<String> title) {
        return at >= 0
                && at + title.size() <= said.size()
                && said.subList(at, at + title.size()).equals(title);
    }

    /** Whether the title stands there, and the word at {@code at} is in it but not its first. */
    private static boolean isWithin(List<String> said, int at, List<String> title) {
        for (int start = at - title.size() + 1; start < at; start++) {
            if (begins(said, start, title)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(int[] trueIndex, int word) {
        double before = share(trueIndex, Math.max(0, word - AROUND), word);
        double after = share(trueIndex, word, Math.min(trueIndex.length, word + AROUND));
        return before >= IN && after <= OUT || before <= OUT && after >= IN;
    }

    private static double share(int[] trueIndex, int from, int to) {
        int hits = 0;
        for (int i = from; i < to; i++) {
            hits += trueIndex[i] >= 0 ? 1 : 0;
        }
        return (double) hits / Math.max(1, to - from);
    }
}
