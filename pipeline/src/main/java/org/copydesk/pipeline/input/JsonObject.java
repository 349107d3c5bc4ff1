package org.copydesk.pipeline.input;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the values of one JSON object, streaming. Immutable and thread-safe. */
final class JsonObject {
    private static final int DEEPEST = 200;

    private final JsonFactory json;

    JsonObject(InputLimits limits) {
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.record())
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
    }

    /**
     * The values by plain name: texts, numbers, and lists of them, a line each; those of an object inside stand under its name, a
     * dot and theirs. What stands before the object, commas and brackets, is passed over.
     *
     * @throws BrokenException if it isn't one whole object
     */
    Map<String, String> read(byte[] object) throws BrokenException {
        int begin = 0;
        while (begin < object.length && object[begin] != '{') {
            begin++;
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), object, begin, object.length - begin)) {
            return read(parser);
        } catch (JacksonException e) {
            throw new BrokenException(e.getOriginalMessage());
        }
    }

    /** @throws BrokenException if it isn't one whole object */
    Map<String, String> read(String object) throws BrokenException {
        try (JsonParser parser =
                json.createParser(ObjectReadContext.empty(), object.substring(Math.max(0, object.indexOf('{'))))) {
            return read(parser);
        } catch (JacksonException e) {
            throw new BrokenException(e.getOriginalMessage());
        }
    }

    private static Map<String, String> read(JsonParser parser) throws BrokenException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BrokenException("it doesn't begin with {");
        }
        Map<String, String> record = new HashMap<>();
        fields(parser, "", record);
        if (parser.nextToken() != null) {
            throw new BrokenException("something stands behind it");
        }
        return record;
    }

    /** Reads to the object's end; its nesting is bounded by the parser. */
    private static void fields(JsonParser parser, String before, Map<String, String> record) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = before + InputFields.plain(parser.currentName());
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                fields(parser, name + ".", record);
            } else if (value == JsonToken.START_ARRAY) {
                record.putIfAbsent(name, list(parser));
            } else if (value != JsonToken.VALUE_NULL) {
                record.putIfAbsent(name, parser.getString());
            }
        }
    }

    private static String list(JsonParser parser) {
        StringBuilder joined = new StringBuilder();
        for (@Nullable JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item != null && item.isStructStart()) {
                parser.skipChildren();
            } else if (item != JsonToken.VALUE_NULL) {
                joined.append(joined.isEmpty() ? "" : "\n").append(parser.getString());
            }
        }
        return joined.toString();
    }

    /** It is no JSON object; the message says why. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message);
        }
    }
}
