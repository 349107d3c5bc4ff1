package org.copydesk.core.text;

import java.util.Comparator;

/**
 * A half-open range of UTF-16 units, never empty. Ordered by start, then by end.
 *
 * @param start the first unit, from 0
 * @param end one past the last unit, greater than {@code start}
 */
public record Span(int start, int end) implements Provenance, Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** @throws IllegalArgumentException if the range is empty or begins before 0 */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Returns this span moved by {@code distance} units, which may be negative. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** Returns the part of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
