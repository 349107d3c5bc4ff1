package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.text.White;
import org.copydesk.pipeline.store.SearchWord;

/**
 * Where the words of a search stand.
 *
 * @param words what was looked for
 * @param texts the texts of the articles that were found, by id; empty where they were not read
 */
record Hits(List<Pattern> words, Map<String, String> texts) {
    private static final int BEFORE = 100;
    private static final int AFTER = 160;

    static Hits of(String typed, Map<String, String> texts) {
        return new Hits(SearchWord.of(typed).stream().map(SearchWord::pattern).toList(), texts);
    }

    /** A text with its hits, on one line. */
    public List<Piece> in(String text) {
        BitSet hit = new BitSet(text.length());
        for (Pattern word : words) {
            Matcher matcher = word.matcher(text);
            while (matcher.find()) {
                hit.set(matcher.start(), matcher.end());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean within = hit.get(at);
            int end = within ? hit.nextClearBit(at) : hit.nextSetBit(at);
            int to = end < 0 ? text.length() : Math.min(end, text.length());
            pieces.add(new Piece(VisibleText.line(text.substring(at, to).replace('\n', ' ')), within));
            at = to;
        }
        return pieces;
    }

    /** The words around the first hit in the text of an article; empty if none stands there. */
    public List<Piece> passage(String id) {
        String text = texts.getOrDefault(id, "");
        for (Pattern word : words) {
            Matcher first = word.matcher(text);
            if (first.find()) {
                int from = Math.max(0, first.start() - BEFORE);
                while (from > 0 && from < first.start() && !White.is(text.charAt(from - 1))) {
                    from++;
                }
                int to = Math.min(text.length(), first.end() + AFTER);
                while (to < text.length() && to > first.end() && !White.is(text.charAt(to))) {
                    to--;
                }
                return in((from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : ""));
            }
        }
        return List.of();
    }

    /**
     * A piece of a text.
     *
     * @param text made visible
     * @param hit whether it was looked for
     */
    record Piece(String text, boolean hit) {}
}
