package org.copydesk.core.classify.pagekind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.mark.View;

/**
 * What a page shows of its kind: a row of numbers, and its words for the lexicons. It follows from the source and from the
 * candidates for its facts, not from what was taken out of it, so that it stays the same whatever else is learned. Immutable.
 */
public final class KindFeatures {
    /** The name of the model that is asked. */
    public static final String MODEL = "kind";

    /** The forest that tells articles, positive, from everything else. */
    public static final String ARTICLE = "article";

    private static final int SEVERAL = 3;

    private static final Map<String, KindFeature> LEXICONS = new TreeMap<>(Map.of(
            "text",
            KindFeature.TEXT_LEXICON,
            "boxes",
            KindFeature.BOX_LEXICON,
            "address",
            KindFeature.ADDRESS_LEXICON));

    private final FeatureRow row = new FeatureRow();
    private final Map<String, DistinctTerms> words = new TreeMap<>();

    private KindFeatures(View view, Optional<Model> model) {
        for (String lexicon : LEXICONS.keySet()) {
            words.put(
                    lexicon,
                    new DistinctTerms(model.map(known -> known.lexicon(lexicon)).orElse(null)));
        }
        DistinctTerms address = words("address");
        MetadataFeatures.read(view.source().metadata(), row, address);
        FactFeatures.read(view.marks(), row, address);
        LayoutFeatures.read(view, row, words("text"), new ElementNames(words("boxes")), new Stories(view.marks()));
        LEXICONS.forEach((lexicon, column) -> row.set(column, words(lexicon).margin()));
    }

    /** What there is to learn from: the columns of the lexicons are 0. */
    public static KindFeatures of(View view) {
        return new KindFeatures(view, Optional.empty());
    }

    /** What there is to judge by. */
    static KindFeatures of(View view, Model model) {
        return new KindFeatures(view, Optional.of(model));
    }

    /** The names of the columns, in a row's order. */
    public static List<String> columns() {
        return KindFeature.names();
    }

    /** The hashes of the page's distinct words, by the name of the lexicon that they are for. */
    public Map<String, int[]> hashes() {
        Map<String, int[]> hashes = new TreeMap<>();
        words.forEach((lexicon, own) -> hashes.put(lexicon, own.distinct()));
        return hashes;
    }

    /** A number for each column. */
    public float[] row() {
        return row.values();
    }

    /** The row with what the lexicons say: for learning, where each may be another that hasn't seen the page. */
    public float[] row(Map<String, LinearModel> lexicons) {
        float[] values = row.values();
        LEXICONS.forEach((name, column) -> {
            LinearModel lexicon = lexicons.get(name);
            if (lexicon != null) {
                values[column.ordinal()] =
                        (float) DistinctTerms.margin(lexicon, words(name).distinct());
            }
        });
        return values;
    }

    /** What a column says of this page, in words. */
    String say(KindFeature column) {
        return column.say(row.get(column));
    }

    /** What says that the page has several stories; empty if nothing does. */
    List<KindFeature> stories() {
        return Stream.of(KindFeature.LINKED_STORIES, KindFeature.JSON_LD_HEADLINES)
                .filter(column -> row.get(column) >= SEVERAL)
                .toList();
    }

    /** How the page declares itself an article. */
    DeclaredArticle declared() {
        return DeclaredArticle.of(row);
    }

    private DistinctTerms words(String lexicon) {
        DistinctTerms found = words.get(lexicon);
        if (found == null) {
            throw new IllegalArgumentException("no lexicon " + lexicon);
        }
        return found;
    }
}
