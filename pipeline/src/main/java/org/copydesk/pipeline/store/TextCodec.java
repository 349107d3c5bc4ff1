package org.copydesk.pipeline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;

/** A source text as compact bytes and back, to the letter. The format has a number, so that it may change one day. */
final class TextCodec {
    private static final int FORMAT = 1;

    private TextCodec() {}

    static byte[] write(SourceText source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(source.text().length() + 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            put(out, source.id());
            put(out, source.site());
            put(out, source.text());
            out.writeInt(source.blocks().size());
            int at = 0;
            for (Block block : source.blocks()) {
                at = put(out, block.span(), at);
                put(out, block.layout());
                out.writeInt(block.softBreaks().size());
                int inside = block.span().start();
                for (Span softBreak : block.softBreaks()) {
                    inside = put(out, softBreak, inside);
                }
            }
            out.writeInt(source.metadata().size());
            for (Metadata entry : source.metadata()) {
                put(out, entry.name());
                put(out, entry.value());
            }
            out.writeInt(source.notes().size());
            for (Note note : source.notes()) {
                put(out, note.code());
                put(out, note.message());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail", e);
        }
        return Compressed.deflate(bytes.toByteArray());
    }

    /** @throws IllegalArgumentException if the bytes were not written by {@link #write} */
    static SourceText read(byte[] compressed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Compressed.inflate(compressed)))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("the stored text has a format that this version doesn't know");
            }
            return new SourceText(string(in), string(in), string(in), blocks(in), metadata(in), notes(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("the stored text is damaged", e);
        }
    }

    private static List<Block> blocks(DataInputStream in) throws IOException {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (int n = in.readInt(); n > 0; n--) {
            Span span = span(in, at);
            Layout layout = layout(in);
            List<Span> softBreaks = new ArrayList<>();
            int inside = span.start();
            for (int k = in.readInt(); k > 0; k--) {
                Span softBreak = span(in, inside);
                softBreaks.add(softBreak);
                inside = softBreak.end();
            }
            blocks.add(new Block(span, layout, softBreaks));
            at = span.end();
        }
        return blocks;
    }

    private static List<Metadata> metadata(DataInputStream in) throws IOException {
        List<Metadata> metadata = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            metadata.add(new Metadata(string(in), string(in)));
        }
        return metadata;
    }

    private static List<Note> notes(DataInputStream in) throws IOException {
        List<Note> notes = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            notes.add(new Note(string(in), string(in)));
        }
        return notes;
    }

    private static void put(DataOutputStream out, Layout layout) throws IOException {
        put(out, layout.path());
        put(out, layout.shape().name());
        out.writeInt(layout.headingLevel());
        out.writeInt(layout.linkChars());
        out.writeBoolean(layout.hidden());
        put(out, layout.hint());
    }

    private static Layout layout(DataInputStream in) throws IOException {
        return new Layout(
                string(in), Layout.Shape.valueOf(string(in)), in.readInt(), in.readInt(), in.readBoolean(), string(in));
    }

    private static int put(DataOutputStream out, Span span, int from) throws IOException {
        out.writeInt(span.start() - from);
        out.writeInt(span.length());
        return span.end();
    }

    private static Span span(DataInputStream in, int from) throws IOException {
        int start = from + in.readInt();
        return new Span(start, start + in.readInt());
    }

    /** UTF-8; a text with a lone surrogate, which UTF-8 can't hold, as UTF-16 under a negative length. */
    private static void put(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (new String(utf8, StandardCharsets.UTF_8).equals(text)) {
            out.writeInt(utf8.length);
            out.write(utf8);
        } else {
            out.writeInt(-text.length());
            out.writeChars(text);
        }
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length < 0 ? -2 * length : length);
        if (length >= 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(-length);
        for (int i = 0; i < bytes.length; i += 2) {
            text.append((char) ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }
}
