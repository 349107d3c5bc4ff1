package org.copydesk.core.input;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads the values of one JSON object, streaming; NaN and Infinity, as Python writes them, are no values. Immutable and thread-safe. */
public final class JsonObject {
    private static final int DEEPEST = 200;

    private final JsonFactory json;

    /** @param longest the most characters of a value */
    public JsonObject(int longest) {
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longest)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /**
     * The values by plain name: texts, numbers, and lists of them, a line each; those of an object inside are under its name, a
     * dot and theirs. What is before the object, commas and brackets, is passed over.
     *
     * @throws UnreadableException if it isn't one whole object
     */
    public Map<String, String> read(byte[] object) throws UnreadableException {
        int begin = 0;
        while (begin < object.length && object[begin] != '{') {
            begin++;
        }
        int end = object.length;
        while (end > begin && object[end - 1] >= 0 && object[end - 1] <= ' ') {
            end--;
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), object, begin, end - begin)) {
            return read(parser);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** @throws UnreadableException if it isn't one whole object */
    public Map<String, String> read(String object) throws UnreadableException {
        try (JsonParser parser = json.createParser(
                ObjectReadContext.empty(),
                object.substring(Math.max(0, object.indexOf('{'))).stripTrailing())) {
            return read(parser);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static Map<String, String> read(JsonParser parser) throws UnreadableException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableException("it doesn't begin with {");
        }
        Map<String, String> record = new HashMap<>();
        fields(parser, "", record);
        if (parser.nextToken() != null) {
            throw new UnreadableException("something stands behind it");
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
            } else if (isSaid(value, parser)) {
                record.putIfAbsent(name, parser.getString());
            }
        }
    }

    private static boolean isSaid(@Nullable JsonToken value, JsonParser parser) {
        return value != JsonToken.VALUE_NULL && !(value == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN());
    }

    private static String list(JsonParser parser) {
        StringBuilder joined = new StringBuilder();
        for (@Nullable JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item != null && item.isStructStart()) {
                parser.skipChildren();
            } else if (isSaid(item, parser)) {
                joined.append(joined.isEmpty() ? "" : "\n").append(parser.getString());
            }
        }
        return joined.toString();
    }

    /** Jackson's own words say to programmers what to enable. */
    private static UnreadableException broken(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return new UnreadableException("it breaks off", e);
        }
        if (e instanceof StreamConstraintsException) {
            return new UnreadableException(
                    "it is nested more than %d deep, or holds a number or a name without end".formatted(DEEPEST), e);
        }
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new UnreadableException(
                column > 0 ? "what stands at character %d doesn't belong there".formatted(column) : "it is broken", e);
    }
}
