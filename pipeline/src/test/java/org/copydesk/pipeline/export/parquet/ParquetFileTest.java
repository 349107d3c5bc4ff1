package org.copydesk.pipeline.export.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.copydesk.core.record.shape.Shape;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Many;
import org.copydesk.core.record.shape.Shape.Member;
import org.copydesk.core.record.shape.Shape.Struct;
import org.copydesk.pipeline.export.Duck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what DuckDB reads. */
class ParquetFileTest {
    private static final Struct SCHEMA = new Struct(List.of(
            new Member("n", Leaf.WHOLE),
            new Member("text", Leaf.TEXT),
            new Member("flag", Leaf.FLAG),
            new Member("real", Leaf.REAL),
            new Member("names", new Many(Leaf.TEXT)),
            new Member(
                    "pairs",
                    new Many(new Struct(List.of(
                            new Member("a", Leaf.WHOLE),
                            new Member("b", new Many(Leaf.TEXT)),
                            new Member("c", Leaf.FLAG))))),
            new Member("one", new Struct(List.of(new Member("x", Leaf.REAL), new Member("y", new Many(Leaf.WHOLE))))),
            new Member("deep", new Many(new Many(Leaf.WHOLE))),
            new Member("large", Leaf.LARGE)));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void readsBackWhatWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<Object>> rows = new ArrayList<>();
        int count = random.nextInt(200);
        for (int i = 0; i < count; i++) {
            List<Object> row = struct(SCHEMA, random);
            row.set(0, i);
            rows.add(row);
        }
        Path file = temp.resolve("rows.parquet");
        Files.write(file, written(rows));
        assertArrayEquals(Files.readAllBytes(file), written(rows), "the same bytes again");
        List<String> read = Duck.strings("SELECT to_json(t) FROM read_parquet('" + file + "') t ORDER BY n");
        assertEquals(rows.stream().map(row -> json(SCHEMA, row)).toList(), read, "seed " + seed);
    }

    @Test
    void keepsRowsInOrderOverManyPagesAndRowGroups() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        String long1 = "letters ".repeat(2000);
        for (int i = 0; i < 12_345; i++) {
            List<Object> row = Arrays.asList(i, i + (i % 5 == 0 ? long1 : ""), null, null, List.of(), null, null, null);
            rows.add(row);
        }
        Path file = temp.resolve("many.parquet");
        Files.write(file, written(rows));
        assertEquals(
                List.of("12345|12345|" + 12_344L * 12_345 / 2),
                Duck.strings("SELECT count(*) || '|' || count(CASE WHEN text = n || CASE WHEN n % 5 = 0 THEN '" + long1
                        + "' ELSE '' END THEN 1 END) || '|' || sum(n) FROM read_parquet('" + file + "')"));
        assertTrue(
                Long.parseLong(Duck.strings("SELECT count(DISTINCT row_group_id) FROM parquet_metadata('" + file + "')")
                                .get(0))
                        > 1);
    }

    @Test
    void writesAFileWithoutRows() throws IOException {
        Path file = temp.resolve("none.parquet");
        Files.write(file, written(List.of()));
        assertEquals(List.of("0"), Duck.strings("SELECT count(*) FROM read_parquet('" + file + "')"));
        assertEquals(
                List.of("INTEGER", "VARCHAR", "BOOLEAN", "DOUBLE", "VARCHAR[]"),
                Duck.strings("SELECT column_type FROM (DESCRIBE SELECT * FROM read_parquet('" + file + "')) LIMIT 5"));
    }

    private static byte[] written(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParquetFile file = new ParquetFile(out, SCHEMA)) {
            for (List<Object> row : rows) {
                file.write(row);
            }
        }
        return out.toByteArray();
    }

    private static Object value(Shape shape, Random random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        if (shape instanceof Struct struct) {
            return struct(struct, random);
        }
        if (shape instanceof Many many) {
            List<Object> list = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                list.add(value(many.element(), random));
            }
            return list;
        }
        Supplier<Object> leaf = switch ((Leaf) shape) {
            case TEXT -> () -> random.nextBoolean() ? "" : "h\u00e4ndel \ud83d\ude00 " + random.nextInt(9);
            case FLAG -> random::nextBoolean;
            case WHOLE -> () -> random.nextInt() >> random.nextInt(31);
            case LARGE -> () -> random.nextLong() >> random.nextInt(63);
            case REAL -> () -> random.nextInt(1000) / 8.0;
        };
        return leaf.get();
    }

    private static List<Object> struct(Struct struct, Random random) {
        List<Object> values = new ArrayList<>();
        struct.members().forEach(member -> values.add(value(member.shape(), random)));
        return values;
    }

    private static String json(Shape shape, Object value) {
        if (value == null) {
            return "null";
        }
        if (shape instanceof Struct struct) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < struct.members().size(); i++) {
                Member member = struct.members().get(i);
                members.add('"' + member.name() + "\":" + json(member.shape(), ((List<?>) value).get(i)));
            }
            return "{" + String.join(",", members) + "}";
        }
        if (shape instanceof Many many) {
            return "["
                    + String.join(
                            ",",
                            ((List<?>) value)
                                    .stream()
                                            .map(one -> json(many.element(), one))
                                            .toList())
                    + "]";
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }
}
