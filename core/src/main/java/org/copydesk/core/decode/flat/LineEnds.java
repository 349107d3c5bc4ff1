package org.copydesk.core.decode.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The places of a flat text where one line ends and the next may go on with the same sentence or paragraph: all line ends but those
 * at blank lines. Each is described by numbers that a model can judge. Immutable and thread-safe.
 */
public final class LineEnds {
    /** The name of the model that judges seams. */
    public static final String MODEL = "seams";

    /** The forest of that model: how likely the two lines are one paragraph. */
    public static final String FOREST = "one";

    /** What the numbers of a row are. */
    public static final List<String> COLUMNS = columns();

    private static final int NEIGHBOURS = 6;
    private static final double MAX_CHARS = 1000;

    private final List<TextLine> lines;
    private final List<LineFeatures> signs;
    private final Wrapping wrapping;
    private final float[] page;

    LineEnds(String text, List<TextLine> lines, Wrapping wrapping) {
        this.lines = lines;
        this.signs = LineFeatures.of(text, lines);
        this.wrapping = wrapping;
        this.page = page();
    }

    /** All seams of a text, in order. */
    public static List<Seam> of(String text) {
        List<TextLine> lines = TextLine.of(text);
        LineEnds seams = new LineEnds(text, lines, Wrapping.of(lines));
        List<Seam> all = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (seams.isSeam(i)) {
                all.add(new Seam(lines.get(i).end(), lines.get(i + 1).start(), seams.row(i)));
            }
        }
        return all;
    }

    /** Whether the line at {@code at} might go on in the next. */
    boolean isSeam(int at) {
        return !lines.get(at).blank()
                && !lines.get(at + 1).blank()
                && lines.get(at + 1).marker() != TextLine.Marker.BULLET;
    }

    /** The numbers of the seam after the line at {@code at}. */
    float[] row(int at) {
        TextLine line = lines.get(at);
        TextLine next = lines.get(at + 1);
        float[] row = new float[COLUMNS.size()];
        int column = 0;
        for (int i = at - 2; i < at - 2 + NEIGHBOURS; i++) {
            column = describe(i, row, column);
        }
        row[column++] =
                signs.get(at).last().ordinal() * 8f + signs.get(at + 1).first().ordinal();
        row[column++] = Math.min(signs.get(at).chars(), signs.get(at + 1).chars());
        row[column++] = charsSinceSentenceEnd(at);
        row[column++] = blankAt(at - 1);
        row[column++] = blankAt(at + 2);
        row[column++] = wrapping.explains(line, next) ? 1 : 0;
        row[column++] = wrapping.width() > 0 ? (float) line.width() / wrapping.width() : -1;
        row[column++] = wrapping.width() > 0 ? (float) next.width() / wrapping.width() : -1;
        row[column++] = next.indent() - line.indent();
        row[column++] = next.indent() - line.textColumn();
        row[column++] = line.marker().ordinal();
        row[column++] = next.marker().ordinal();
        for (float number : page) {
            row[column++] = number;
        }
        return row;
    }

    private int describe(int at, float[] row, int from) {
        int column = from;
        if (at < 0 || at >= signs.size()) {
            for (int i = 0; i < 10; i++) {
                row[column++] = -1;
            }
            return column;
        }
        LineFeatures line = signs.get(at);
        row[column++] = (float) Math.min(MAX_CHARS, line.chars());
        row[column++] = line.words();
        row[column++] = (float) line.capitals();
        row[column++] = line.first().ordinal();
        row[column++] = line.last().ordinal();
        row[column++] = line.unclosed() ? 1 : 0;
        row[column++] = line.repeats();
        row[column++] = line.firstCount();
        row[column++] = line.lastCount();
        row[column++] = line.lastLength();
        return column;
    }

    /** How much of a sentence has gathered up to the end of a line. */
    private float charsSinceSentenceEnd(int at) {
        int chars = 0;
        for (int i = at; i >= 0 && !lines.get(i).blank() && chars < MAX_CHARS; i--) {
            if (i < at && signs.get(i).last() == LineFeatures.Last.FINAL) {
                break;
            }
            chars += signs.get(i).chars();
        }
        return (float) Math.min(MAX_CHARS, chars);
    }

    private float blankAt(int at) {
        return at < 0 || at >= lines.size() || lines.get(at).blank() ? 1 : 0;
    }

    /** What holds for the whole text: how its lines begin, end and follow each other. */
    private float[] page() {
        int full = 0;
        int blank = 0;
        int goingOn = 0;
        int longest = 0;
        int ended = 0;
        int[] lengths = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).blank()) {
                blank++;
                continue;
            }
            lengths[full++] = signs.get(i).chars();
            LineFeatures.First first = signs.get(i).first();
            goingOn += first == LineFeatures.First.LOWER || first == LineFeatures.First.CLOSING ? 1 : 0;
            ended += signs.get(i).last() == LineFeatures.Last.FINAL ? 1 : 0;
            longest += signs.get(i).chars() > 200 ? 1 : 0;
        }
        float lineCount = Math.max(1, full);
        Arrays.sort(lengths, 0, full);
        int ended60 = 0;
        int long60 = 0;
        for (LineFeatures line : signs) {
            long60 += line.chars() >= 60 ? 1 : 0;
            ended60 += line.chars() >= 60 && line.last() == LineFeatures.Last.FINAL ? 1 : 0;
        }
        return new float[] {
            blank / lineCount,
            goingOn / lineCount,
            ended / lineCount,
            longest / lineCount,
            wrapping.width(),
            lengths[full / 2],
            (float) ended60 / Math.max(1, long60)
        };
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (String line : List.of("before2", "before", "line", "next", "after", "after2")) {
            for (String sign : List.of(
                    "chars",
                    "words",
                    "capitals",
                    "first",
                    "last",
                    "unclosed",
                    "repeats",
                    "first-count",
                    "last-count",
                    "last-length")) {
                columns.add(line + "." + sign);
            }
        }
        columns.addAll(List.of(
                "pair",
                "shorter",
                "sentence",
                "blank-before",
                "blank-after",
                "explained",
                "full",
                "next-full",
                "indent",
                "hang",
                "marker",
                "next-marker"));
        columns.addAll(List.of(
                "page.blank",
                "page.going-on",
                "page.ended",
                "page.long",
                "page.width",
                "page.median",
                "page.prose-ended"));
        return List.copyOf(columns);
    }

    /**
     * A place where a line ends.
     *
     * @param end where the first line ends, in the text
     * @param start where the second one begins
     * @param row its numbers, as {@link #COLUMNS} names them
     */
    @SuppressWarnings("ArrayRecordComponent") // a row is read once, by a model
    public record Seam(int end, int start, float[] row) {}
}
