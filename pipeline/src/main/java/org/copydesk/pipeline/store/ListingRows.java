package org.copydesk.pipeline.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Outcome;
import org.copydesk.core.mark.Phase;

/** A cleaned document as the tables {@code listing} and {@code rule_use} have it: what lists are sorted, searched and counted by. */
final class ListingRows {
    private static final int HEADLINE = 300;
    private static final int ADDRESS = 499;
    private static final int WORDS = 800;

    private ListingRows() {}

    /** The row of {@code listing}, without run and time: those are the caller's. */
    static Listed listed(Article article, String uri) {
        int removed = 0;
        int edits = 0;
        double leastSure = 1;
        for (Change change : article.changes()) {
            boolean chrome = change.phase() == Phase.CHROME;
            removed += chrome ? change.span().length() : 0;
            edits += chrome ? 0 : 1;
            leastSure = Math.min(leastSure, change.evidence().confidence());
        }
        String headline = beginning(article.value(Field.TITLE), HEADLINE);
        String words = (headline + ' ' + beginning(uri, ADDRESS)).toLowerCase(Locale.ROOT);
        return new Listed(
                headline,
                beginning(words, WORDS),
                removed,
                article.sourceLength() == 0 ? 0 : (double) removed / article.sourceLength(),
                edits,
                article.suggestions().size(),
                leastSure,
                words(article.text()));
    }

    /** What stands between white space. */
    private static int words(String text) {
        int count = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean ink = !Character.isWhitespace(text.charAt(i));
            count += ink && !within ? 1 : 0;
            within = ink;
        }
        return count;
    }

    /** Adds a document's rows of {@code rule_use}: what each rule did to it. */
    static void addUses(String documentId, List<Object[]> marks, List<Object[]> rows) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (Object[] mark : marks) {
            uses.merge((String) mark[Cleaned.RULE], Use.of(mark), Use::plus);
        }
        uses.forEach((rule, use) -> rows.add(new Object[] {
            rule, documentId, use.inForce(), use.suggested(), use.lost(), use.characters(), use.confidenceSum()
        }));
    }

    /** At most so many UTF-16 units, and no half of a surrogate pair at the end. */
    private static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /**
     * What a list shows of a document.
     *
     * @param headline the beginning of its title
     * @param words the beginnings of title and address, in lower case
     * @param removed characters taken out
     * @param removedShare their share of the source, 0 to 1
     * @param edits edits in force
     * @param suggestions changes not applied
     * @param leastSure the confidence of the least sure change in force; 1 without one
     * @param textWords words of the text
     */
    record Listed(
            String headline,
            String words,
            int removed,
            double removedShare,
            int edits,
            int suggestions,
            double leastSure,
            int textWords) {}

    /** The columns of {@code rule_use} after rule and document. */
    private record Use(int inForce, int suggested, int lost, int characters, double confidenceSum) {
        static Use of(Object[] mark) {
            boolean inForce = mark[Cleaned.OUTCOME].equals(Outcome.IN_FORCE.label());
            boolean suggested = mark[Cleaned.OUTCOME].equals(Outcome.SUGGESTED.label());
            int length = (Integer) mark[Cleaned.END] - (Integer) mark[Cleaned.START];
            return new Use(
                    inForce ? 1 : 0,
                    suggested ? 1 : 0,
                    inForce || suggested ? 0 : 1,
                    inForce ? length : 0,
                    inForce || suggested ? (Double) mark[Cleaned.CONFIDENCE] : 0);
        }

        Use plus(Use other) {
            return new Use(
                    inForce + other.inForce,
                    suggested + other.suggested,
                    lost + other.lost,
                    characters + other.characters,
                    confidenceSum + other.confidenceSum);
        }
    }
}
