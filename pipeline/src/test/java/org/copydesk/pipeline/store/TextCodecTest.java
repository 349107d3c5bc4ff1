package org.copydesk.pipeline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.copydesk.core.article.LineBreak;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCodecTest {
    private static final String[] ATOMS = {
        "a", "é", "漢", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0000", "\u00a0", "&amp;", "word "
    };
    private static final String[] WHITE = {"\n", " ", "\r\n", "\t\f\u000B"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesEveryTextBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            SourceText source = random(random);
            assertEquals(source, TextCodec.read(TextCodec.write(source)), "seed " + seed + ", case " + i);
        }
    }

    @Test
    void refusesDamagedBytes() {
        byte[] written = TextCodec.write(random(new SplittableRandom(5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> TextCodec.read(java.util.Arrays.copyOf(written, written.length / 2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void givesSpansAndLineBreaksBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Span> spans = new ArrayList<>();
        List<LineBreak> breaks = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < 200; i++) {
            int start = at + random.nextInt(9);
            String white = WHITE[random.nextInt(WHITE.length)];
            breaks.add(new LineBreak(new Span(start, start + white.length()), white));
            spans.add(new Span(start, start + 1 + random.nextInt(50)));
            at = spans.get(i).end();
        }
        assertEquals(spans, SpanColumn.spans(SpanColumn.spans(spans)));
        assertEquals(breaks, SpanColumn.breaks(SpanColumn.breaks(breaks)));
        assertThrows(IllegalArgumentException.class, () -> SpanColumn.spans("12"));
        assertThrows(IllegalArgumentException.class, () -> SpanColumn.breaks("12:q"));
    }

    private static SourceText random(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(WHITE[random.nextInt(WHITE.length)]);
            int start = text.length();
            List<Span> softBreaks = new ArrayList<>();
            text.append('b');
            for (int k = random.nextInt(9); k > 0; k--) {
                text.append(ATOMS[random.nextInt(ATOMS.length)]);
                if (random.nextInt(4) == 0) {
                    String soft = WHITE[random.nextInt(WHITE.length)];
                    softBreaks.add(new Span(text.length(), text.length() + soft.length()));
                    text.append(soft);
                }
            }
            text.append('e');
            Layout layout = random.nextInt(2) == 0
                    ? Layout.NONE
                    : new Layout("html/body/div.a#b", Layout.Shape.QUOTE, 2, random.nextInt(9), true, "body");
            blocks.add(new Block(new Span(start, text.length()), layout, softBreaks));
        }
        String all = text.toString();
        return new SourceText(
                Digest.sha256(all),
                random.nextInt(2) == 0 ? "" : "news.example",
                all,
                blocks,
                List.of(new Metadata("meta:og:title", ATOMS[random.nextInt(ATOMS.length)])),
                List.of(new Note("decode.charset", "read as UTF-8")));
    }
}
