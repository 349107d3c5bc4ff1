package org.copydesk.pipeline.export.parquet;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.copydesk.core.record.shape.Shape;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Many;
import org.copydesk.core.record.shape.Shape.Member;
import org.copydesk.core.record.shape.Shape.Struct;
import org.jspecify.annotations.Nullable;

/** Tells parquet-java the schema and the rows. Every value is optional and every list has three levels, as Arrow writes them. */
final class ParquetRows extends WriteSupport<List<@Nullable Object>> {
    private static final String LIST = "list";
    private static final String ELEMENT = "element";

    private final Struct schema;

    @SuppressWarnings("NullAway.Init") // parquet-java gives it before the first row
    private RecordConsumer out;

    ParquetRows(Struct schema) {
        this.schema = schema;
    }

    @Override
    public WriteContext init(Configuration configuration) {
        List<Type> columns = schema.members().stream().map(ParquetRows::type).toList();
        return new WriteContext(new MessageType("record", columns), Map.of());
    }

    private static Type type(Member member) {
        if (member.shape() instanceof Struct struct) {
            Type[] members = struct.members().stream().map(ParquetRows::type).toArray(Type[]::new);
            return Types.optionalGroup().addFields(members).named(member.name());
        }
        if (member.shape() instanceof Many many) {
            return Types.optionalList()
                    .element(type(new Member(ELEMENT, many.element())))
                    .named(member.name());
        }
        return switch ((Leaf) member.shape()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(member.name());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(member.name());
            case WHOLE -> Types.optional(PrimitiveTypeName.INT32).named(member.name());
            case LARGE -> Types.optional(PrimitiveTypeName.INT64).named(member.name());
            case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(member.name());
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(List<@Nullable Object> row) {
        out.startMessage();
        members(schema, row);
        out.endMessage();
    }

    private void members(Struct struct, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Member member = struct.members().get(i);
            field(member.name(), i, member.shape(), values.get(i));
        }
    }

    private void field(String name, int index, Shape shape, @Nullable Object value) {
        if (value != null) {
            out.startField(name, index);
            value(shape, value);
            out.endField(name, index);
        }
    }

    private void value(Shape shape, Object value) {
        if (shape instanceof Leaf leaf) {
            single(leaf, value);
            return;
        }
        out.startGroup();
        if (shape instanceof Struct struct) {
            members(struct, (List<?>) value);
        } else if (shape instanceof Many many && !((List<?>) value).isEmpty()) {
            elements(many.element(), (List<?>) value);
        }
        out.endGroup();
    }

    private void elements(Shape shape, List<?> values) {
        out.startField(LIST, 0);
        for (Object value : values) {
            out.startGroup();
            field(ELEMENT, 0, shape, value);
            out.endGroup();
        }
        out.endField(LIST, 0);
    }

    private void single(Leaf leaf, Object value) {
        switch (leaf) {
            case TEXT -> out.addBinary(Binary.fromString((String) value));
            case FLAG -> out.addBoolean((Boolean) value);
            case WHOLE -> out.addInteger((Integer) value);
            case LARGE -> out.addLong((Long) value);
            case REAL -> out.addDouble((Double) value);
        }
    }
}
