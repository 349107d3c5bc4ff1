package org.copydesk.app.notice;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Something that a person may want to know.
 *
 * @param event what kind of thing
 * @param job the job it happened to
 * @param runId the run, if there was one
 * @param at when
 * @param message what happened, in a line
 * @param alarms what was out of the ordinary, a sentence each
 */
public record Notice(Event event, String job, @Nullable Long runId, Instant at, String message, List<String> alarms) {
    /** What can happen. */
    public enum Event {
        /** A run failed. */
        FAILURE,
        /** A run ended, and something in it was out of the ordinary. */
        ALARM,
        /** A job was not run when it was due. */
        MISSED,
        /** A run ended, and all was as usual. */
        SUCCESS
    }

    public Notice {
        alarms = List.copyOf(alarms);
    }

    /** A notice without a run. */
    public static Notice of(Event event, String job, Instant at, String message) {
        return new Notice(event, job, null, at, message, List.of());
    }

    /** One JSON object, as UTF-8. */
    byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("event", event.name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("job", job);
            if (runId != null) {
                json.writeNumberProperty("run", runId);
            }
            json.writeStringProperty("at", at.toString());
            json.writeStringProperty("message", message);
            json.writeArrayPropertyStart("alarms");
            alarms.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
