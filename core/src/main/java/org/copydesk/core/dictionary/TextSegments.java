package org.copydesk.core.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Span;

/** The parts of a text between ends of sentences, quotation marks, brackets and colons, roughly. */
final class TextSegments {
    private static final String EDGES = ".!?\u2026:;()[]\"\u201C\u201D\u201E\u00AB\u00BB\n\u2013\u2014";

    private TextSegments() {}

    static List<Span> of(String text) {
        List<Span> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isEdge(text, i)) {
                if (i > start) {
                    parts.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** A full stop ends nothing inside of a number or an address. */
    private static boolean isEdge(String text, int at) {
        boolean inside = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return EDGES.indexOf(text.charAt(at)) >= 0 && !(inside && ".:".indexOf(text.charAt(at)) >= 0);
    }
}
