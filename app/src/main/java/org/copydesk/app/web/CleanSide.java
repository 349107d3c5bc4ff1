package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.core.article.LineBreak;
import org.copydesk.core.article.Part;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;
import org.jspecify.annotations.Nullable;

/** The clean text with what was put in. It walks a part as {@link org.copydesk.core.article.Rebuilt} does. */
final class CleanSide {
    private final List<ChangeView> changes;

    /** @param changes disjoint, in the order of the source */
    CleanSide(List<ChangeView> changes) {
        this.changes = changes;
    }

    /** The pieces of a part: its text, in order. */
    List<TextRun> pieces(Part part) {
        String text = part.text();
        List<TextRun> pieces = new ArrayList<>();
        int at = 0;
        int plain = 0;
        for (Span segment : part.segments()) {
            at += at < text.length() && White.is(text.charAt(at)) ? 1 : 0;
            int source = segment.start();
            for (Read read : inside(segment, part)) {
                at += read.span().start() - source;
                int end = at + read.text().length();
                if (at < plain || end > text.length() || !text.startsWith(read.text(), at)) {
                    return List.of(TextRun.plain(text));
                }
                if (read.change() != null && end > at) {
                    addPlain(text, plain, at, pieces);
                    pieces.add(TextRun.changed("", read.text(), read.change(), false));
                    plain = end;
                }
                at = end;
                source = read.span().end();
            }
            at += segment.end() - source;
        }
        addPlain(text, plain, text.length(), pieces);
        return pieces;
    }

    private static void addPlain(String text, int start, int end, List<TextRun> pieces) {
        if (start < end) {
            pieces.add(TextRun.plain(text.substring(start, end)));
        }
    }

    private List<Read> inside(Span segment, Part part) {
        List<Read> inside = new ArrayList<>();
        for (ChangeView change : changes) {
            if (change.span().start() >= segment.end()) {
                break;
            }
            if (change.span().end() > segment.start()) {
                inside.add(new Read(change.span(), trimmed(change, segment), change));
            }
        }
        for (LineBreak lineBreak : part.breaks()) {
            if (segment.covers(lineBreak.span())) {
                inside.add(new Read(lineBreak.span(), " ", null));
            }
        }
        inside.sort(Comparator.comparing(Read::span));
        return inside;
    }

    /** White space at the edges of a segment is not part of it. */
    private static String trimmed(ChangeView change, Span segment) {
        String after = change.change().after();
        int start = change.span().start() <= segment.start() ? White.skip(after, 0, after.length()) : 0;
        int end = change.span().end() >= segment.end() ? White.skipBack(after, start, after.length()) : after.length();
        return after.substring(start, end);
    }

    /**
     * What a stretch of the source reads in the part.
     *
     * @param change the change that makes it so, or null for a wrapped line
     */
    private record Read(Span span, String text, @Nullable ChangeView change) {}
}
