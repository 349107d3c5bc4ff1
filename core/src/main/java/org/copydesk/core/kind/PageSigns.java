package org.copydesk.core.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.core.mark.View;
import org.copydesk.core.model.Lexicon;
import org.copydesk.core.model.Model;

/**
 * What a page shows of its kind: a row of numbers, and its words for the lexicons. It follows from the source and from the
 * candidates for its facts, not from what was taken out of it, so that it stays the same whatever else is learned. Immutable.
 */
public final class PageSigns {
    /** The name of the model that is asked. */
    public static final String MODEL = "kind";

    /** The forest that tells articles, positive, from everything else. */
    public static final String ARTICLE = "article";

    private static final int SEVERAL = 3;

    private static final Map<String, Column> LEXICONS = new TreeMap<>(
            Map.of("text", Column.TEXT_LEXICON, "boxes", Column.BOX_LEXICON, "address", Column.ADDRESS_LEXICON));

    private final Row row = new Row();
    private final Map<String, Words> words = new TreeMap<>();

    private PageSigns(View view, Optional<Model> model) {
        for (String lexicon : LEXICONS.keySet()) {
            words.put(
                    lexicon,
                    new Words(model.map(known -> known.lexicon(lexicon)).orElse(null)));
        }
        Words address = words("address");
        Said.read(view.source().given(), row, address);
        Known.read(view.marks(), row, address);
        Build.read(view, row, words("text"), new BoxNames(words("boxes")), new Stories(view.marks()));
        LEXICONS.forEach((lexicon, column) -> row.set(column, words(lexicon).margin()));
    }

    /** What there is to learn from: the columns of the lexicons are 0. */
    public static PageSigns of(View view) {
        return new PageSigns(view, Optional.empty());
    }

    /** What there is to judge by. */
    static PageSigns of(View view, Model model) {
        return new PageSigns(view, Optional.of(model));
    }

    /** The names of the columns, in a row's order. */
    public static List<String> columns() {
        return Column.names();
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
    public float[] row(Map<String, Lexicon> lexicons) {
        float[] values = row.values();
        LEXICONS.forEach((name, column) -> {
            Lexicon lexicon = lexicons.get(name);
            if (lexicon != null) {
                values[column.ordinal()] =
                        (float) Words.margin(lexicon, words(name).distinct());
            }
        });
        return values;
    }

    /** What a column says of this page, in words. */
    String say(Column column) {
        return column.say(row.get(column));
    }

    /** What says that the page has several stories; empty if nothing does. */
    List<Column> stories() {
        return Stream.of(Column.LINKED_STORIES, Column.JSON_LD_HEADLINES)
                .filter(column -> row.get(column) >= SEVERAL)
                .toList();
    }

    /** How the page declares itself an article. */
    Declared declared() {
        return Declared.of(row);
    }

    private Words words(String lexicon) {
        Words found = words.get(lexicon);
        if (found == null) {
            throw new IllegalArgumentException("no lexicon " + lexicon);
        }
        return found;
    }
}
