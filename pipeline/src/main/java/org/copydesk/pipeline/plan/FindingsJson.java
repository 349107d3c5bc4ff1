package org.copydesk.pipeline.plan;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as JSON and back. Thread-safe. */
public final class FindingsJson {
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(Findings findings) {
        return json.writeValueAsString(findings);
    }

    public Findings read(String text) {
        return json.readValue(text, Findings.class);
    }

    /** One golden record's result, on one line. */
    public String line(GoldenResult result) {
        return json.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result);
    }
}
