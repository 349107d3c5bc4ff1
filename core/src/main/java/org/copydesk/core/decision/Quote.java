package org.copydesk.core.decision;

import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * Words of a source with what is before and after them, by which they are found again where the source has changed: the
 * TextQuoteSelector of the W3C's "Web Annotation Data Model" (2017), with a position as its TextPositionSelector has.
 *
 * @param exact the words as they are in the source; empty where a decision is about the document as a whole
 * @param prefix at most {@link #CONTEXT} UTF-16 units before them
 * @param suffix at most {@link #CONTEXT} UTF-16 units after them
 * @param start where they stood, in UTF-16 units from the beginning of the source
 */
public record Quote(String exact, String prefix, String suffix, int start) {
    /** As many units before and after a quote are kept: some five words. */
    public static final int CONTEXT = 32;

    /** Speaks of no words in particular. */
    public static final Quote NONE = new Quote("", "", "", 0);

    /** @throws IllegalArgumentException if the place is before the text */
    public Quote {
        if (start < 0) {
            throw new IllegalArgumentException("a quote can't stand at " + start);
        }
    }

    /** Quotes a span of a source's text. */
    public static Quote of(String text, Span span) {
        return new Quote(
                span.of(text),
                text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)),
                span.start());
    }

    /** How much of the context of these words is around a span of another text, 0 to 1, white space apart. */
    double contextAt(String text, Span span) {
        Agreement before = new Agreement(prefix, prefix.length(), -1).with(text, span.start());
        Agreement after = new Agreement(suffix, 0, 1).with(text, span.end());
        int all = before.all + after.all;
        return all == 0 ? 1 : (double) (before.agreed + after.agreed) / all;
    }

    /** How far a context and the text next to a place agree, read away from the place. */
    private static final class Agreement {
        private final String context;
        private final int from;
        private final int step;
        private int agreed;
        private int all;

        Agreement(String context, int from, int step) {
            this.context = context;
            this.from = from;
            this.step = step;
        }

        Agreement with(String text, int place) {
            int there = place;
            boolean agrees = true;
            for (int here = next(context, from); here >= 0; here = next(context, here + Math.max(0, step))) {
                all++;
                there = next(text, there);
                agrees = agrees && there >= 0 && text.charAt(there) == context.charAt(here);
                agreed += agrees ? 1 : 0;
                there += Math.max(0, step);
            }
            return this;
        }

        /** The next unit that is not white, from a place between units; -1 without one near. */
        private int next(String in, int place) {
            if (place < 0) {
                return -1;
            }
            int at = step > 0 ? place : place - 1;
            for (int looked = 0; at >= 0 && at < in.length() && looked < 4 * CONTEXT; at += step, looked++) {
                if (!White.is(in.charAt(at))) {
                    return at;
                }
            }
            return -1;
        }
    }
}
