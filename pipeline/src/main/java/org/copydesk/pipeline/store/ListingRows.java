package org.copydesk.pipeline.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.pipeline.store.RecordRows.ListingRow;
import org.copydesk.pipeline.store.RecordRows.RuleUseRow;

/** A cleaned document as the tables {@code listing} and {@code rule_use} have it: what lists are sorted, searched and counted by. */
final class ListingRows {
    private static final int MAX_HEADLINE_CHARS = 300;
    private static final int MAX_ADDRESS_CHARS = 499;
    private static final int MAX_WORDS_CHARS = 800;
    private static final int MAX_DATE_CHARS = 40;
    private static final int MAX_AUTHORS_CHARS = 1000;

    private ListingRows() {}

    static ListingRow listed(Cleaned cleaned, String uri, long runId, OffsetDateTime now) {
        Article article = cleaned.article();
        int removed = 0;
        int edits = 0;
        double leastSure = 1;
        for (Change change : article.changes()) {
            boolean chrome = change.phase() == Phase.CHROME;
            removed += chrome ? change.span().length() : 0;
            edits += chrome ? 0 : 1;
            leastSure = Math.min(leastSure, change.evidence().confidence());
        }
        String headline = beginning(article.value(Field.TITLE), MAX_HEADLINE_CHARS);
        String words = SearchWord.words(headline + ' ' + beginning(uri, MAX_ADDRESS_CHARS));
        return new ListingRow(
                cleaned.documentId(),
                cleaned.site(),
                ArticleLaws.kind(article),
                article.value(Field.LANGUAGE),
                runId,
                now,
                headline,
                beginning(words, MAX_WORDS_CHARS),
                article.sourceLength(),
                removed,
                article.sourceLength() == 0 ? 0 : (double) removed / article.sourceLength(),
                edits,
                article.suggestions().size(),
                leastSure,
                article.text().length(),
                words(article.text()),
                beginning(article.value(Field.PUBLISHED), MAX_DATE_CHARS),
                lines(article.authors()));
    }

    /** Names a line each, with a line end before and behind each; those that there is room for. */
    private static String lines(List<String> names) {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            if (lines.length() + name.length() + 2 <= MAX_AUTHORS_CHARS) {
                lines.append(lines.isEmpty() ? "\n" : "").append(name).append('\n');
            }
        }
        return lines.toString();
    }

    /** What is between white space. */
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

    /** What each rule did to a document. */
    static Collection<RuleUseRow> uses(Cleaned cleaned) {
        Map<String, RuleUseRow> uses = new LinkedHashMap<>();
        cleaned.marks().forEach(mark -> uses.merge(mark.evidence().rule(), RuleUseRow.of(mark), RuleUseRow::plus));
        return uses.values();
    }

    /** At most this many UTF-16 units, and no half of a surrogate pair at the end. */
    private static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
