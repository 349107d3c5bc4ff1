package org.copydesk.pipeline.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.input.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One record as {@code export} wrote it: a JSON object as of {@code docs/record.schema.json}. Not thread-safe. */
public final class ExportedRecord {
    private static final List<String> TEXTS = List.of("id", "uri", "kind", "text");
    private static final List<String> LISTS =
            List.of("authors", "paragraphs", "parts", "changes", "suggestions", "facts", "rulings", "diagnostics");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private final JsonNode json;

    private ExportedRecord(JsonNode json) {
        this.json = json;
    }

    /** @throws UndecodableException if it is no JSON */
    public static ExportedRecord of(byte[] utf8) {
        try {
            return new ExportedRecord(JSON.readTree(utf8));
        } catch (JacksonException e) {
            throw new UndecodableException("it is no JSON object", e);
        }
    }

    public static ExportedRecord of(ObjectNode json) {
        return new ExportedRecord(json);
    }

    /** @throws UndecodableException if a field is missing without which nothing is a record, or of another type */
    public void requireFields() {
        for (String name : TEXTS) {
            require(json.path(name).isString(), name, "a text");
        }
        for (String name : LISTS) {
            require(json.path(name).isArray(), name, "a list");
        }
    }

    private void require(boolean right, String name, String type) {
        if (!right) {
            throw new UndecodableException(
                    json.path(name).isMissingNode()
                            ? "it is no exported record: it has no field '" + name + "'"
                            : "it is no exported record: its field '" + name + "' is not " + type);
        }
    }

    /** @throws UndecodableException if it has no source, without which nothing can be shown or decided */
    public void requireSource() {
        if (!json.path("source").isString()) {
            throw new UndecodableException(
                    "its source can't be rebuilt, since it has no field 'source'; export it again with"
                            + " --with-source");
        }
    }

    public String id() {
        return text("id");
    }

    public String uri() {
        return text("uri");
    }

    /** When it was fetched, or null where nothing says so. */
    public @Nullable Instant fetched() {
        String said = text("fetchedAt");
        try {
            return said.isEmpty()
                    ? null
                    : Times.sensible(Instant.parse(said))
                            .orElseThrow(() -> new DateTimeException("no page was fetched then"));
        } catch (DateTimeException e) {
            throw new UndecodableException("its field 'fetchedAt' is no time: " + said, e);
        }
    }

    /** Where in the input it stood, or empty. */
    public String place() {
        return text("place");
    }

    String source() {
        return text("source");
    }

    /** The text of a field, or empty where it is null or missing. */
    String text(String name) {
        return json.path(name).asString("");
    }

    /** What a field lists, in order. */
    List<JsonNode> list(String name) {
        return List.copyOf(json.path(name).values());
    }

    JsonNode json() {
        return json;
    }

    /** The record as one line, without its source. */
    String withoutSource() {
        ObjectNode rest = ((ObjectNode) json).deepCopy();
        rest.remove("source");
        return rest.toString();
    }

    /** The record in UTF-8, as a payload holds it. */
    public byte[] utf8() {
        return JSON.writeValueAsBytes(json);
    }
}
