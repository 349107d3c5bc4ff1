package org.copydesk.core.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/** A text without its white space, which decoders lay out each in its own way, and where each unit stood. */
final class NormalizedText {
    private final String letters;
    private final int[] places;

    NormalizedText(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] all = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (!White.is(text.charAt(i))) {
                all[kept.length()] = i;
                kept.append(text.charAt(i));
            }
        }
        letters = kept.toString();
        places = Arrays.copyOf(all, letters.length());
    }

    static String letters(String text) {
        return new NormalizedText(text).letters;
    }

    String letters() {
        return letters;
    }

    /** Where a word without white space is in the text, white space in between included. */
    List<Span> find(String word) {
        List<Span> spans = new ArrayList<>();
        for (int start : Occurrences.of(word, letters)) {
            spans.add(span(start, start + word.length()));
        }
        return spans;
    }

    Span span(int start, int end) {
        return new Span(places[start], places[end - 1] + 1);
    }
}
