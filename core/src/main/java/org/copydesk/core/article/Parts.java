package org.copydesk.core.article;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/** Writes the parts of an article out of a cleaning. */
final class Parts {
    private final Cleaning cleaning;
    private final View view;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Span> softBreaks;
    private int passage;
    private int sentence;
    private int softBreak;

    private Parts(Cleaning cleaning) {
        this.cleaning = cleaning;
        this.view = View.of(cleaning.source(), cleaning.marks(), Phase.STRUCTURE);
        this.softBreaks = View.softBreaks(cleaning.source(), cleaning.marks());
        for (Label label : cleaning.marks().labels(Role.SENTENCE)) {
            view.toView(label.span()).ifPresent(sentences::add);
        }
    }

    static List<Part> of(Cleaning cleaning) {
        Parts writer = new Parts(cleaning);
        List<Part> parts = new ArrayList<>();
        for (Partition.Claim claim : new Partition(writer.view, cleaning.marks()).claims()) {
            parts.add(writer.part(claim));
        }
        return parts;
    }

    private Part part(Partition.Claim claim) {
        StringBuilder text = new StringBuilder();
        List<Placed> placed = new ArrayList<>();
        List<Span> segments = new ArrayList<>();
        List<LineBreak> breaks = new ArrayList<>();
        for (Span segment : segments(claim.span())) {
            if (!segments.isEmpty()
                    && isSpaced(text.charAt(text.length() - 1), view.text().charAt(segment.start()))) {
                text.append(' ');
            }
            placed.add(new Placed(segment, text.length()));
            text.append(view.text(), segment.start(), segment.end());
            Span source = view.toSource(segment);
            segments.add(source);
            addBreaks(source, breaks);
        }
        boolean body = cleaning.policy().body().contains(claim.role());
        List<Span> own = sentencesOf(claim.span(), placed);
        return new Part(claim.role(), body, text.toString(), segments, own, breaks, claim.evidence());
    }

    /** Whether a space joins two segments: not before closing punctuation, and not after an opening bracket or quotation mark. */
    private static boolean isSpaced(char before, char after) {
        return ",.;:!?)]}”’".indexOf(after) < 0 && "([{“‘".indexOf(before) < 0;
    }

    /** The claim's share of each passage, white space at the edges apart. */
    private List<Span> segments(Span claim) {
        List<Passage> passages = view.passages();
        List<Span> segments = new ArrayList<>();
        while (passage < passages.size() && passages.get(passage).span().end() <= claim.start()) {
            passage++;
        }
        for (int i = passage; i < passages.size() && passages.get(i).span().start() < claim.end(); i++) {
            Span span = passages.get(i).span();
            int end = Math.min(span.end(), claim.end());
            int start = White.skip(view.text(), Math.max(span.start(), claim.start()), end);
            end = White.skipBack(view.text(), start, end);
            if (start < end) {
                segments.add(new Span(start, end));
            }
        }
        return segments;
    }

    private List<Span> sentencesOf(Span claim, List<Placed> placed) {
        List<Span> own = new ArrayList<>();
        int at = claim.start();
        while (sentence < sentences.size() && sentences.get(sentence).start() < claim.end()) {
            Span span = sentences.get(sentence++);
            if (span.start() >= at && span.end() <= claim.end()) {
                own.add(new Span(place(span.start(), placed), place(span.end() - 1, placed) + 1));
                at = span.end();
            }
        }
        return own;
    }

    /** Where a view position is in the part's text. */
    private static int place(int position, List<Placed> placed) {
        int last = placed.size() - 1;
        while (last > 0 && placed.get(last).view().start() > position) {
            last--;
        }
        return placed.get(last).at() + position - placed.get(last).view().start();
    }

    private void addBreaks(Span segment, List<LineBreak> breaks) {
        while (softBreak < softBreaks.size() && softBreaks.get(softBreak).start() < segment.end()) {
            Span span = softBreaks.get(softBreak++);
            if (segment.covers(span)) {
                breaks.add(new LineBreak(span, span.of(cleaning.source().text())));
            }
        }
    }

    /**
     * A segment in its place.
     *
     * @param view where it is in the view
     * @param at where its text begins in the part's text
     */
    private record Placed(Span view, int at) {}
}
