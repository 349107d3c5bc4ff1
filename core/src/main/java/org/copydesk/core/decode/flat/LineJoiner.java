package org.copydesk.core.decode.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes blocks of lines: one of each, or of several where only the width of the text ended a line. */
final class LineJoiner {
    private static final Layout ITEM = new Layout("", Layout.Shape.LIST_ITEM, 0, 0, false, "");

    /** A headline's line that fills less of the text's width hardly ran out of room. */
    private static final double LEAST_FILLED = 0.6;

    /** A shorter line may well occur twice by chance, in UTF-16 units. */
    private static final int LEAST_HEADLINE = 20;

    private static final String HYPHENS = "-\u2010\u00ac";

    private final String text;
    private final List<TextLine> lines;
    private final Wrapping wrapping;
    private final Markdown markdown;

    /** Whether each line occurs in the text a second time, as headlines do. */
    private final boolean[] repeated;

    /** What each line end shows by itself, or null where nothing was learned. */
    private final boolean @Nullable [] one;

    LineJoiner(String text, List<TextLine> lines, Wrapping wrapping, LineJoinClassifier classifier) {
        this.text = text;
        this.lines = lines;
        this.wrapping = wrapping;
        this.markdown = new Markdown(text, lines);
        this.repeated = repeated(text, lines);
        this.one = classifier.classify(new LineEnds(text, lines, wrapping), lines.size());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).blank()) {
                i++;
                continue;
            }
            int last = i;
            List<Span> softBreaks = new ArrayList<>();
            while (last + 1 < lines.size() && isOne(i, last)) {
                softBreaks.add(
                        new Span(lines.get(last).end(), lines.get(last + 1).start()));
                last++;
            }
            if (last == i && leavesOneWord(i)) {
                softBreaks.add(new Span(lines.get(i).end(), lines.get(i + 1).start()));
                last = i + 1;
            }
            blocks.add(new Block(new Span(lines.get(i).start(), lines.get(last).end()), layout(i, last), softBreaks));
            i = last + 1;
        }
        return blocks;
    }

    private boolean isOne(int first, int last) {
        if (lines.get(last + 1).blank()) {
            return false;
        }
        if (markdown.isAmidLink(lines.get(first).start(), lines.get(last).end(), lines.get(last + 1))) {
            return true;
        }
        if (markdown.standsAlone(lines.get(last)) || markdown.standsAlone(lines.get(last + 1))) {
            return false;
        }
        if (cutsWord(lines.get(last), lines.get(last + 1))) {
            return true;
        }
        boolean begins = repeated[last + 1] && !repeated[last];
        boolean ends =
                repeated[last] && !repeated[last + 1] && !wrapping.explains(lines.get(last), lines.get(last + 1));
        if (begins || ends) {
            return false;
        }
        return one != null ? one[last] : goesOn(lines.get(first), lines.get(last), lines.get(last + 1));
    }

    /** Whether a hyphen at the end of a line cuts a word or a double name that goes on in the next. */
    private boolean cutsWord(TextLine line, TextLine next) {
        int hyphen = line.end() - 1;
        if (hyphen - line.start() < 2
                || HYPHENS.indexOf(text.charAt(hyphen)) < 0
                || !Character.isLetter(text.charAt(hyphen - 1))
                || next.start() == line.end()
                || next.marker() != TextLine.Marker.NONE) {
            return false;
        }
        int word = hyphen;
        while (word > line.start() && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        char first = text.charAt(next.start());
        return Character.isLowerCase(first)
                || Character.isUpperCase(first)
                        && Character.isUpperCase(text.charAt(word))
                        && word > line.start()
                        && next.end() - next.start() > 1
                        && Character.isLowerCase(text.charAt(next.start() + 1));
    }

    private static boolean[] repeated(String text, List<TextLine> lines) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> texts = lines.stream()
                .map(line -> line.blank() ? "" : text.substring(line.start(), line.end()))
                .toList();
        texts.forEach(line -> counts.merge(line, 1, Integer::sum));
        boolean[] repeated = new boolean[lines.size()];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = texts.get(i).length() >= LEAST_HEADLINE && counts.getOrDefault(texts.get(i), 0) > 1;
        }
        return repeated;
    }

    /** Whether the block that began with {@code first} and has come to {@code line} goes on in {@code next}. */
    private boolean goesOn(TextLine first, TextLine line, TextLine next) {
        if (next.blank() || !wrapping.explains(line, next) || next.marker() == TextLine.Marker.BULLET) {
            return false;
        }
        int column = line == first ? first.textColumn() : line.indent();
        if (next.indent() > column || line != first && next.indent() < line.indent()) {
            return false;
        }
        return next.marker() == TextLine.Marker.NONE
                || next.indent() >= column && first.marker() != TextLine.Marker.DOUBTFUL && !line.sentenceEnd();
    }

    /**
     * Whether a headline's last word is alone on the next line although it would have fitted: headlines are often set
     * narrower than the text. Clear only where blank lines set both lines apart and the word goes on in lower case.
     */
    private boolean leavesOneWord(int i) {
        if (i + 1 == lines.size() || lines.get(i + 1).blank()) {
            return false;
        }
        TextLine line = lines.get(i);
        TextLine word = lines.get(i + 1);
        boolean apart = (i == 0 || lines.get(i - 1).blank())
                && (i + 2 == lines.size() || lines.get(i + 2).blank());
        return apart
                && line.marker() == TextLine.Marker.NONE
                && !line.sentenceEnd()
                && line.indent() == word.indent()
                && line.width() >= wrapping.width() * LEAST_FILLED
                && wrapping.width() > 0
                && Character.isLowerCase(text.charAt(word.start()))
                && text.substring(word.start(), word.end()).chars().allMatch(Character::isLetter);
    }

    private Layout layout(int i, int last) {
        TextLine line = lines.get(i);
        boolean item = line.marker() == TextLine.Marker.BULLET
                || line.marker() == TextLine.Marker.DOUBTFUL && !opensSpeech(line);
        return markdown.layout(line, lines.get(last).end(), item ? ITEM : Layout.NONE);
    }

    /** A long dash also opens direct speech in many languages. */
    private boolean opensSpeech(TextLine line) {
        return text.charAt(line.start()) == '\u2014';
    }
}
