package org.copydesk.pipeline.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes structs in Thrift's compact protocol: fields in the order of their ids, integers as zigzag varints. */
final class ThriftWriter {
    static final int I32 = 5;
    static final int BINARY = 8;
    static final int STRUCT = 12;
    private static final int I64 = 6;
    private static final int LIST = 9;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int lastId;

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Begins the outermost struct, or one that is an element of a list. */
    void begin() {
        outer.push(lastId);
        lastId = 0;
    }

    /** Begins a struct that is a field. */
    void begin(int id) {
        field(id, STRUCT);
        begin();
    }

    void end() {
        out.write(0);
        lastId = outer.pop();
    }

    void i32(int id, int value) {
        field(id, I32);
        i32(value);
    }

    /** An element of a list. */
    void i32(int value) {
        varint(Integer.toUnsignedLong((value << 1) ^ (value >> 31)));
    }

    void i64(int id, long value) {
        field(id, I64);
        varint((value << 1) ^ (value >> 63));
    }

    void text(int id, String value) {
        field(id, BINARY);
        text(value);
    }

    /** An element of a list. */
    void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    /** Announces a list; its elements follow. */
    void list(int id, int elementType, int size) {
        field(id, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | elementType);
        } else {
            out.write(SHORT_LIST << 4 | elementType);
            varint(size);
        }
    }

    private void field(int id, int type) {
        out.write((id - lastId) << 4 | type);
        lastId = id;
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
