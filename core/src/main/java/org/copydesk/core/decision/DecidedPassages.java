package org.copydesk.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.text.Span;

/** Which stretches of a source a person said are chrome, and which are not; of two decisions that overlap the later holds where they do. */
final class DecidedPassages {
    private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();

    /** Later decisions are added later. */
    void add(Span span, ManualDecision decision) {
        List<Map.Entry<Integer, Stretch>> overlapping = overlapping(span);
        for (Map.Entry<Integer, Stretch> entry : overlapping) {
            stretches.remove(entry.getKey());
            Stretch old = entry.getValue();
            for (Span rest : without(old.span(), List.of(span))) {
                stretches.put(rest.start(), new Stretch(rest, old.decision()));
            }
        }
        stretches.put(span.start(), new Stretch(span, decision));
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** Whether a part of {@code span} was said to be no chrome. */
    boolean protects(Span span) {
        return overlapping(span).stream().anyMatch(entry -> !entry.getValue().isChrome());
    }

    /** Whether all of {@code span} was said to be chrome by one decision. */
    boolean takesOut(Span span) {
        return overlapping(span).stream()
                .anyMatch(entry ->
                        entry.getValue().isChrome() && entry.getValue().span().covers(span));
    }

    /** What is left of {@code span} without the stretches that were said to be no chrome. */
    List<Span> unprotected(Span span) {
        return without(
                span,
                overlapping(span).stream()
                        .map(Map.Entry::getValue)
                        .filter(stretch -> !stretch.isChrome())
                        .map(Stretch::span)
                        .toList());
    }

    /** The stretches that are chrome, in order. */
    List<Stretch> chrome() {
        return stretches.values().stream().filter(Stretch::isChrome).toList();
    }

    private List<Map.Entry<Integer, Stretch>> overlapping(Span span) {
        List<Map.Entry<Integer, Stretch>> found = new ArrayList<>();
        Map.Entry<Integer, Stretch> at = stretches.lowerEntry(span.end());
        while (at != null && at.getValue().span().end() > span.start()) {
            found.add(0, Map.entry(at.getKey(), at.getValue()));
            at = stretches.lowerEntry(at.getKey());
        }
        return found;
    }

    /** What is left of a span without others, which are in order and may touch or overlap it. */
    static List<Span> without(Span span, List<Span> others) {
        List<Span> left = new ArrayList<>();
        int at = span.start();
        for (Span other : others) {
            if (other.start() > at && at < span.end()) {
                left.add(new Span(at, Math.min(other.start(), span.end())));
            }
            at = Math.max(at, other.end());
        }
        if (at < span.end()) {
            left.add(new Span(at, span.end()));
        }
        return left;
    }

    /**
     * A stretch of the source and the decision that holds there.
     *
     * @param span where
     * @param decision the decision
     */
    record Stretch(Span span, ManualDecision decision) {
        boolean isChrome() {
            return decision.kind().isFor();
        }
    }
}
