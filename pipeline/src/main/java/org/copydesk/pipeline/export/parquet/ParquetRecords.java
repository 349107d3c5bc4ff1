package org.copydesk.pipeline.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of a Parquet file as JSON objects, one row group in memory at a time. Not thread-safe. */
public final class ParquetRecords implements Closeable {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ParquetFileReader reader;
    private final MessageType schema;
    private @Nullable RecordReader<Group> rows;
    private long left;

    private ParquetRecords(ParquetFileReader reader) {
        this.reader = reader;
        this.schema = reader.getFileMetaData().getSchema();
    }

    /**
     * @param file closed with this
     * @throws IOException if it is no Parquet file
     */
    public static ParquetRecords of(SeekableByteChannel file) throws IOException {
        try {
            return new ParquetRecords(ParquetFileReader.open(new Opened(file)));
        } catch (RuntimeException e) {
            throw new IOException("no Parquet file, or a damaged one", e);
        }
    }

    /**
     * The next row, or null after the last; values that are not there are null.
     *
     * @throws IOException if it can't be read, or is packed in a way that isn't known here
     */
    public @Nullable ObjectNode next() throws IOException {
        try {
            RecordReader<Group> of = rows;
            while (of == null || left == 0) {
                PageReadStore pages = reader.readNextRowGroup();
                if (pages == null) {
                    return null;
                }
                of = new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, new GroupRecordConverter(schema));
                rows = of;
                left = pages.getRowCount();
            }
            left--;
            return object(of.read(), schema);
        } catch (RuntimeException e) {
            throw new IOException("a row can't be read", e);
        }
    }

    private static ObjectNode object(Group group, GroupType type) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < type.getFieldCount(); i++) {
            Type field = type.getType(i);
            if (group.getFieldRepetitionCount(i) == 0) {
                object.putNull(field.getName());
            } else {
                put(object, field, group, i);
            }
        }
        return object;
    }

    private static void put(ObjectNode to, Type field, Group group, int index) {
        String name = field.getName();
        if (field.isPrimitive()) {
            switch (field.asPrimitiveType().getPrimitiveTypeName()) {
                case BINARY -> to.put(name, group.getString(index, 0));
                case BOOLEAN -> to.put(name, group.getBoolean(index, 0));
                case INT32 -> to.put(name, group.getInteger(index, 0));
                case INT64 -> to.put(name, group.getLong(index, 0));
                case DOUBLE -> to.put(name, group.getDouble(index, 0));
                case FLOAT -> to.put(name, group.getFloat(index, 0));
                default -> throw new IllegalArgumentException("the column " + name + " has an unknown type");
            }
        } else if (field.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            to.set(name, list(group.getGroup(index, 0), field.asGroupType()));
        } else {
            to.set(name, object(group.getGroup(index, 0), field.asGroupType()));
        }
    }

    /** A list of three levels: a group of repeated groups of one element each. */
    private static ArrayNode list(Group group, GroupType type) {
        ArrayNode list = JSON.arrayNode();
        GroupType repeated = type.getType(0).asGroupType();
        for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
            list.add(object(group.getGroup(0, i), repeated).path(repeated.getFieldName(0)));
        }
        return list;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A file that is open already. */
    private record Opened(SeekableByteChannel file) implements InputFile {
        @Override
        public long getLength() throws IOException {
            return file.size();
        }

        @Override
        public SeekableInputStream newStream() {
            return new DelegatingSeekableInputStream(Channels.newInputStream(file)) {
                @Override
                public long getPos() throws IOException {
                    return file.position();
                }

                @Override
                public void seek(long position) throws IOException {
                    file.position(position);
                }
            };
        }
    }
}
