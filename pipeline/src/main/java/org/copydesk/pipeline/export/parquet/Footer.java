package org.copydesk.pipeline.export.parquet;

import java.util.List;
import org.copydesk.pipeline.export.parquet.Column.Chunk;
import org.copydesk.pipeline.export.shape.Shape;
import org.copydesk.pipeline.export.shape.Shape.Leaf;
import org.copydesk.pipeline.export.shape.Shape.Many;
import org.copydesk.pipeline.export.shape.Shape.Member;
import org.copydesk.pipeline.export.shape.Shape.Struct;

/** The end of the file, which says what is where. The numbers are those of {@code parquet.thrift}. */
final class Footer {
    private static final int VERSION = 1;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int CONVERTED_UTF8 = 0;
    private static final int CONVERTED_LIST = 3;
    private static final int LOGICAL_STRING = 1;
    private static final int LOGICAL_LIST = 3;
    private static final int ENCODING_PLAIN = 0;
    private static final int ENCODING_RLE = 3;
    private static final int CODEC_ZSTD = 6;

    private final ThriftWriter out = new ThriftWriter();

    static byte[] of(Struct schema, List<Column> columns, List<RowGroup> groups) {
        return new Footer().file(schema, columns, groups);
    }

    private byte[] file(Struct schema, List<Column> columns, List<RowGroup> groups) {
        out.begin();
        out.i32(1, VERSION);
        out.list(2, ThriftWriter.STRUCT, 1 + elements(schema));
        out.begin();
        out.text(4, "record");
        out.i32(5, schema.members().size());
        out.end();
        schema.members().forEach(this::element);
        out.i64(3, groups.stream().mapToLong(RowGroup::rows).sum());
        out.list(4, ThriftWriter.STRUCT, groups.size());
        groups.forEach(group -> rowGroup(group, columns));
        out.text(6, "copydesk");
        out.end();
        return out.bytes();
    }

    /** How many elements of the schema a shape has beneath its own. */
    private static int elements(Shape shape) {
        if (shape instanceof Struct struct) {
            return struct.members().stream()
                    .mapToInt(member -> 1 + elements(member.shape()))
                    .sum();
        }
        return shape instanceof Many many ? 2 + elements(many.element()) : 0;
    }

    private void element(Member member) {
        if (member.shape() instanceof Struct struct) {
            group(OPTIONAL, member.name(), struct.members().size());
            out.end();
            struct.members().forEach(this::element);
        } else if (member.shape() instanceof Many many) {
            group(OPTIONAL, member.name(), 1);
            annotated(CONVERTED_LIST, LOGICAL_LIST);
            out.end();
            group(REPEATED, "list", 1);
            out.end();
            element(new Member("element", many.element()));
        } else if (member.shape() instanceof Leaf leaf) {
            out.begin();
            out.i32(1, physicalType(leaf));
            out.i32(3, OPTIONAL);
            out.text(4, member.name());
            if (leaf == Leaf.TEXT) {
                annotated(CONVERTED_UTF8, LOGICAL_STRING);
            }
            out.end();
        }
    }

    private void group(int repetition, String name, int children) {
        out.begin();
        out.i32(3, repetition);
        out.text(4, name);
        out.i32(5, children);
    }

    private void annotated(int converted, int logical) {
        out.i32(6, converted);
        out.begin(10);
        out.begin(logical);
        out.end();
        out.end();
    }

    private static int physicalType(Leaf leaf) {
        return switch (leaf) {
            case FLAG -> 0;
            case WHOLE -> 1;
            case REAL -> 5;
            case TEXT -> 6;
        };
    }

    private void rowGroup(RowGroup group, List<Column> columns) {
        out.begin();
        out.list(1, ThriftWriter.STRUCT, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            chunk(columns.get(i), group.chunks().get(i));
        }
        out.i64(2, group.chunks().stream().mapToLong(Chunk::rawBytes).sum());
        out.i64(3, group.rows());
        out.end();
    }

    private void chunk(Column column, Chunk chunk) {
        out.begin();
        out.i64(2, 0);
        out.begin(3);
        out.i32(1, physicalType(column.leaf()));
        out.list(2, ThriftWriter.I32, 2);
        out.i32(ENCODING_PLAIN);
        out.i32(ENCODING_RLE);
        out.list(3, ThriftWriter.BINARY, column.path().size());
        column.path().forEach(out::text);
        out.i32(4, CODEC_ZSTD);
        out.i64(5, chunk.values());
        out.i64(6, chunk.rawBytes());
        out.i64(7, chunk.bytes());
        out.i64(9, chunk.offset());
        out.end();
        out.end();
    }

    /**
     * Some rows, column by column.
     *
     * @param rows how many
     * @param chunks where the values of each column lie
     */
    record RowGroup(long rows, List<Chunk> chunks) {}
}
