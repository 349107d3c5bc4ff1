package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.article.LineBreak;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/** Spans and line breaks as one short column that people can read: {@code 12-57 60-88}, and {@code 31:n} for a line end at 31. */
final class SpanColumn {
    private static final String WHITE = " \n\t\r\f\u000B";
    private static final String NAMES = "sntrfv";

    private SpanColumn() {}

    static String spans(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(span.start())
                    .append('-')
                    .append(span.end());
        }
        return out.toString();
    }

    /** @throws IllegalArgumentException if the column was altered */
    static List<Span> spans(String column) {
        List<Span> spans = new ArrayList<>();
        for (String word : words(column)) {
            int dash = word.indexOf('-');
            spans.add(new Span(number(word, 0, dash), number(word, dash + 1, word.length())));
        }
        return spans;
    }

    static String breaks(List<LineBreak> breaks) {
        StringBuilder out = new StringBuilder();
        for (LineBreak lineBreak : breaks) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(lineBreak.span().start())
                    .append(':');
            for (char c : lineBreak.text().toCharArray()) {
                if (!White.is(c)) {
                    throw new IllegalArgumentException("a line break holds a letter at " + lineBreak.span());
                }
                out.append(NAMES.charAt(WHITE.indexOf(c)));
            }
        }
        return out.toString();
    }

    /** @throws IllegalArgumentException if the column was altered */
    static List<LineBreak> breaks(String column) {
        List<LineBreak> breaks = new ArrayList<>();
        for (String word : words(column)) {
            int colon = word.indexOf(':');
            int start = number(word, 0, colon);
            StringBuilder text = new StringBuilder();
            for (int i = colon + 1; i < word.length(); i++) {
                int name = NAMES.indexOf(word.charAt(i));
                if (name < 0) {
                    throw new IllegalArgumentException("not white space: " + word);
                }
                text.append(WHITE.charAt(name));
            }
            breaks.add(new LineBreak(new Span(start, start + text.length()), text.toString()));
        }
        return breaks;
    }

    private static String[] words(String column) {
        return column.isEmpty() ? new String[0] : column.split(" ");
    }

    private static int number(String word, int start, int end) {
        if (end <= start) {
            throw new IllegalArgumentException("not a span: " + word);
        }
        return Integer.parseInt(word, start, end, 10);
    }
}
