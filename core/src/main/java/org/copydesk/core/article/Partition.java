package org.copydesk.core.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/** Divides the clean text among parts: labels that overlap are settled, those that set text apart
 * first, and what no label claims becomes a paragraph. */
final class Partition {
    private static final Evidence UNCLAIMED =
            Evidence.of("structure.unclaimed", 0.5, "text of which nothing else was said");
    private static final Comparator<Label> PRIORITY = Comparator.<Label, Boolean>comparing(
                    label -> !label.role().isAside())
            .thenComparing(label -> -label.evidence().confidence())
            .thenComparing(label -> -label.span().length())
            .thenComparing(Label::span)
            .thenComparing(label -> label.evidence().rule())
            .thenComparing(Label::role);

    private final View view;
    private final NavigableMap<Integer, Claim> claims = new TreeMap<>();

    /** @param view the text with all changes in force */
    Partition(View view, Marks marks) {
        this.view = view;
        List<Label> labels = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.CHROME && role != Role.SENTENCE) {
                labels.addAll(marks.labels(role));
            }
        }
        labels.sort(PRIORITY);
        for (Label label : labels) {
            view.toView(label.span()).ifPresent(span -> claim(span, label.role(), label.evidence()));
        }
        for (Passage passage : view.passages()) {
            claimRest(passage.span());
        }
    }

    /** The claims in the order of the text: disjoint, and every letter in one of them. */
    Iterable<Claim> claims() {
        return claims.values();
    }

    private void claim(Span span, Role role, Evidence evidence) {
        Map.Entry<Integer, Claim> before = claims.lowerEntry(span.end());
        if (before == null || before.getValue().span().end() <= span.start()) {
            claims.put(span.start(), new Claim(span, role, evidence));
        }
    }

    private void claimRest(Span passage) {
        int at = passage.start();
        while (at < passage.end()) {
            Map.Entry<Integer, Claim> here = claims.floorEntry(at);
            if (here != null && here.getValue().span().end() > at) {
                at = here.getValue().span().end();
                continue;
            }
            Integer next = claims.higherKey(at);
            int end = next == null ? passage.end() : Math.min(next, passage.end());
            int from = White.skip(view.text(), at, end);
            int to = White.skipBack(view.text(), from, end);
            if (from < to) {
                claim(new Span(from, to), Role.PARAGRAPH, UNCLAIMED);
            }
            at = end;
        }
    }

    /**
     * A stretch of the clean text that one part holds.
     *
     * @param span where, in view coordinates
     * @param role what it is
     * @param evidence why
     */
    record Claim(Span span, Role role, Evidence evidence) {}
}
