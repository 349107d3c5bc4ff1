package org.copydesk.pipeline.export;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A value as one line of JSON in which nothing steers a terminal, as in a record. */
public final class JsonLine {
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new JsonEscapes()).build())
            .build();

    private JsonLine() {}

    /** @param value what JSON has a form for: records, maps, lists, texts, numbers, truth values, null */
    public static String of(Object value) {
        return JSON.writeValueAsString(value);
    }
}
