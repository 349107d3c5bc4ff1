package org.copydesk.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * A source text rebuilt from the clean article and its changes alone. It proves that every change is recorded and can be taken
 * back. White space between the parts is not kept in the article; it comes back as line ends.
 */
public final class Rebuilt {
    private static final char UNKNOWN = '\0';

    private final char[] text;
    private final boolean[] known;

    private Rebuilt(int length) {
        text = new char[length];
        known = new boolean[length];
        Arrays.fill(text, UNKNOWN);
    }

    /** @throws IllegalStateException if text and changes don't fit together: the record was altered */
    public static Rebuilt of(Article article) {
        Rebuilt rebuilt = new Rebuilt(article.sourceLength());
        for (Part part : article.parts()) {
            int at = 0;
            for (Span segment : part.segments()) {
                at += at < part.text().length() && White.is(part.text().charAt(at)) ? 1 : 0;
                at += rebuilt.putSegment(part, segment, at, article.changes());
            }
            if (at != part.text().length()) {
                throw new IllegalStateException("the part at " + part.span() + " and its changes differ in length");
            }
        }
        for (Change change : article.changes()) {
            rebuilt.put(
                    change.span().start(), change.before(), 0, change.before().length());
        }
        return rebuilt;
    }

    /** Puts back what a segment was made of; returns how much of the part's text it took. */
    private int putSegment(Part part, Span segment, int start, List<Change> changes) {
        int at = start;
        int source = segment.start();
        for (Replaced replaced : inside(segment, part, changes)) {
            int copied = replaced.span().start() - source;
            put(source, part.text(), at, at + copied);
            at += copied + replaced.reads().length();
            put(replaced.span().start(), replaced.before(), 0, replaced.before().length());
            source = replaced.span().end();
        }
        put(source, part.text(), at, at + segment.end() - source);
        return at + segment.end() - source - start;
    }

    static List<Replaced> inside(Span segment, Part part, List<Change> changes) {
        List<Replaced> inside = new ArrayList<>();
        for (int i = firstEndingAfter(segment.start(), changes); i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.span().start() >= segment.end()) {
                break;
            }
            inside.add(new Replaced(change.span(), change.before(), trimmed(change, segment)));
        }
        for (LineBreak lineBreak : part.breaks()) {
            if (segment.covers(lineBreak.span())) {
                inside.add(new Replaced(lineBreak.span(), lineBreak.text(), " "));
            }
        }
        inside.sort(Comparator.comparing(Replaced::span));
        return inside;
    }

    /** What a change reads in the part: white space at the edges of a segment is not part of it. */
    private static String trimmed(Change change, Span segment) {
        String after = change.after();
        int start = change.span().start() <= segment.start() ? White.skip(after, 0, after.length()) : 0;
        int end = change.span().end() >= segment.end() ? White.skipBack(after, start, after.length()) : after.length();
        return after.substring(start, end);
    }

    private static int firstEndingAfter(int source, List<Change> changes) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (changes.get(mid).span().end() > source) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    private void put(int position, String from, int start, int end) {
        if (start > end || end > from.length() || position + end - start > text.length) {
            throw new IllegalStateException("the text and the changes around " + position + " differ in length");
        }
        from.getChars(start, end, text, position);
        Arrays.fill(known, position, position + end - start, true);
    }

    /** Returns the source, with line ends for the white space that the article doesn't keep. */
    public String text() {
        char[] filled = text.clone();
        for (int i = 0; i < filled.length; i++) {
            if (!known[i]) {
                filled[i] = '\n';
            }
        }
        return new String(filled);
    }

    /** Whether this is {@code source}, letter for letter, white space between the parts apart. */
    public boolean agreesWith(String source) {
        return firstDifference(source) < 0;
    }

    /** Returns the first position at which this differs from {@code source}, or -1. */
    public int firstDifference(String source) {
        for (int i = 0; i < Math.min(text.length, source.length()); i++) {
            if (known[i] ? text[i] != source.charAt(i) : !White.is(source.charAt(i))) {
                return i;
            }
        }
        return text.length == source.length() ? -1 : Math.min(text.length, source.length());
    }

    record Replaced(Span span, String before, String reads) {}
}
