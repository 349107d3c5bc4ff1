package org.copydesk.pipeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.RecordFields;
import org.copydesk.core.record.shape.Described;
import org.copydesk.core.record.shape.Shape;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Many;
import org.copydesk.core.record.shape.Shape.Struct;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a JSON object a line for every article; equal articles give equal bytes. Not thread-safe. */
public final class RecordWriter implements ArticleWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new JsonEscapes())
            .build();

    private final OutputStream out;
    private final Described<ArticleRecord> plain = RecordFields.of(false);
    private final Described<ArticleRecord> sourced = RecordFields.of(true);

    /** @param out takes UTF-8; closed with this writer */
    public RecordWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(ArticleRecord record) {
        Described<ArticleRecord> fields = record.source() == null ? plain : sourced;
        try {
            JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
            put(json, fields.shape(), fields.values(record));
            json.flush();
            json.close();
            out.write('\n');
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(JsonGenerator json, Shape shape, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (shape instanceof Struct struct) {
            json.writeStartObject();
            List<?> values = (List<?>) value;
            for (int i = 0; i < values.size(); i++) {
                json.writeName(struct.members().get(i).name());
                put(json, struct.members().get(i).shape(), values.get(i));
            }
            json.writeEndObject();
        } else if (shape instanceof Many many) {
            json.writeStartArray();
            ((List<?>) value).forEach(one -> put(json, many.element(), one));
            json.writeEndArray();
        } else if (shape instanceof Leaf leaf) {
            switch (leaf) {
                case TEXT -> json.writeString((String) value);
                case FLAG -> json.writeBoolean((Boolean) value);
                case WHOLE -> json.writeNumber((Integer) value);
                case REAL -> json.writeNumber((Double) value);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
