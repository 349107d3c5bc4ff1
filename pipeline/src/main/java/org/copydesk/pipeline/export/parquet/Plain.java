package org.copydesk.pipeline.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.copydesk.pipeline.export.shape.Shape.Leaf;

/** Values in the encoding PLAIN: numbers with the lowest byte first, texts behind their length, flags as bits. */
final class Plain {
    private final Leaf leaf;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int bits;
    private int bitCount;

    Plain(Leaf leaf) {
        this.leaf = leaf;
    }

    void add(Object value) {
        switch (leaf) {
            case TEXT -> text((String) value);
            case FLAG -> flag((Boolean) value);
            case WHOLE -> whole(bytes, (Integer) value);
            case REAL -> real(Double.doubleToLongBits((Double) value));
        }
    }

    int size() {
        return bytes.size();
    }

    /** Writes what was added, and forgets it. */
    void flushTo(ByteArrayOutputStream page) {
        if (bitCount > 0) {
            endByte();
        }
        page.writeBytes(bytes.toByteArray());
        bytes.reset();
    }

    static void whole(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            out.write(value >>> shift);
        }
    }

    private void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        whole(bytes, utf8.length);
        bytes.writeBytes(utf8);
    }

    private void real(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += 8) {
            bytes.write((int) (value >>> shift));
        }
    }

    private void flag(boolean value) {
        bits |= (value ? 1 : 0) << bitCount;
        if (++bitCount == 8) {
            endByte();
        }
    }

    private void endByte() {
        bytes.write(bits);
        bits = 0;
        bitCount = 0;
    }
}
