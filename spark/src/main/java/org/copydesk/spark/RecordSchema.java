package org.copydesk.spark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.RecordFields;
import org.copydesk.core.record.shape.Described;
import org.copydesk.core.record.shape.Shape;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Many;
import org.copydesk.core.record.shape.Shape.Member;
import org.copydesk.core.record.shape.Shape.Struct;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The fields of a record, as {@code copydesk export} writes them, in Spark's types. Immutable and thread-safe. */
final class RecordSchema {
    /** Why a document has no record; null where it has one. */
    static final String QUARANTINE = "quarantine";

    static final String STAGE = "stage";
    static final String REASON = "reason";

    private final Described<ArticleRecord> fields;

    /** @param withSource whether each record holds its decoded source */
    RecordSchema(boolean withSource) {
        this.fields = RecordFields.of(withSource);
    }

    /** The fields of a record. */
    StructType record() {
        return (StructType) type(fields.shape());
    }

    /** The fields of a record, all null where there is none, and why there is none. */
    StructType outcome() {
        return record().add(
                        QUARANTINE,
                        new StructType().add(STAGE, DataTypes.StringType).add(REASON, DataTypes.StringType));
    }

    /** The outcome of a document that was cleaned. */
    Row cleaned(ArticleRecord record) {
        return row(fields.shape(), fields.values(record), Map.of());
    }

    /**
     * The outcome of a document that wasn't.
     *
     * @param known the fields that are known all the same, by name
     */
    Row refused(Map<String, @Nullable Object> known, String stage, String reason) {
        Map<String, @Nullable Object> all = new TreeMap<>(known);
        all.put(QUARANTINE, RowFactory.create(stage, reason));
        return row(fields.shape(), List.of(), all);
    }

    private static Row row(Struct shape, List<@Nullable Object> values, Map<String, @Nullable Object> named) {
        @Nullable Object[] row = new @Nullable Object[shape.members().size() + 1];
        for (int i = 0; i < row.length - 1; i++) {
            Member member = shape.members().get(i);
            row[i] = values.isEmpty() ? named.get(member.name()) : value(member.shape(), values.get(i));
        }
        row[row.length - 1] = named.get(QUARANTINE);
        return RowFactory.create(row);
    }

    private static DataType type(Shape shape) {
        if (shape instanceof Struct struct) {
            StructField[] members = struct.members().stream()
                    .map(member -> DataTypes.createStructField(member.name(), type(member.shape()), true))
                    .toArray(StructField[]::new);
            return DataTypes.createStructType(members);
        }
        if (shape instanceof Many many) {
            return DataTypes.createArrayType(type(many.element()), true);
        }
        return switch ((Leaf) shape) {
            case TEXT -> DataTypes.StringType;
            case FLAG -> DataTypes.BooleanType;
            case WHOLE -> DataTypes.IntegerType;
            case LARGE -> DataTypes.LongType;
            case REAL -> DataTypes.DoubleType;
        };
    }

    private static @Nullable Object value(Shape shape, @Nullable Object value) {
        if (value == null || shape instanceof Leaf) {
            return value;
        }
        List<?> values = (List<?>) value;
        if (shape instanceof Many many) {
            return CollectionConverters.asScala(values.stream()
                            .map(one -> value(many.element(), one))
                            .toList())
                    .toSeq();
        }
        List<Member> members = ((Struct) shape).members();
        @Nullable Object[] row = new @Nullable Object[members.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(members.get(i).shape(), values.get(i));
        }
        return RowFactory.create(row);
    }
}
