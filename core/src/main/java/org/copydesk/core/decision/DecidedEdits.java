package org.copydesk.core.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/** The edits of a source that a person decided about. An edit is known again by its effect, whichever rule makes it and however wide. */
final class DecidedEdits {
    private final String text;
    private final NavigableMap<Integer, List<Placed>> byStart = new TreeMap<>();
    private int longest;

    DecidedEdits(String text) {
        this.text = text;
    }

    /** Later decisions are added later. @return the decision that holds no more, if there is one on the same change */
    @Nullable
    ManualDecision add(Span span, ManualDecision decision) {
        Placed before = about(span, decision.after());
        if (before != null) {
            byStart.getOrDefault(before.span().start(), new ArrayList<>()).remove(before);
        }
        byStart.computeIfAbsent(span.start(), unseen -> new ArrayList<>()).add(new Placed(span, decision));
        longest = Math.max(longest, span.length());
        return before == null ? null : before.decision();
    }

    /** The decision about a change, or null without one. */
    @Nullable
    Placed about(Span span, String after) {
        if (byStart.isEmpty()) {
            return null;
        }
        for (List<Placed> some :
                byStart.subMap(span.start() - longest, span.end()).values()) {
            for (Placed placed : some) {
                if (isSame(placed.span(), placed.decision().after(), span, after)) {
                    return placed;
                }
            }
        }
        return null;
    }

    boolean isEmpty() {
        return byStart.isEmpty();
    }

    Collection<Placed> all() {
        return byStart.values().stream().flatMap(List::stream).toList();
    }

    /** Whether two edits make the same text. */
    private boolean isSame(Span one, String oneAfter, Span other, String otherAfter) {
        int start = Math.min(one.start(), other.start());
        int end = Math.max(one.end(), other.end());
        return one.overlaps(other)
                && oneAfter.length() - one.length() == otherAfter.length() - other.length()
                && (text.substring(start, one.start()) + oneAfter + text.substring(one.end(), end))
                        .equals(text.substring(start, other.start()) + otherAfter + text.substring(other.end(), end));
    }

    /**
     * A decision in its place.
     *
     * @param span where its words are in this source
     * @param decision the decision
     */
    record Placed(Span span, ManualDecision decision) {}
}
