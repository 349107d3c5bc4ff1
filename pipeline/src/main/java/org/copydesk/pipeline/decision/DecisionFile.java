package org.copydesk.pipeline.decision;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.record.DocumentId;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.store.StoredDecision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions as JSON, one a line, to be given to another store. */
public final class DecisionFile {
    private DecisionFile() {}

    /** A decision as one line. */
    public static String line(StoredDecision one) {
        return JsonLine.of(json(one));
    }

    /** The same, with the page that it is about: its content type, and its bytes by gzip and Base64. */
    public static String line(StoredDecision one, Payload page) {
        Map<String, Object> json = json(one);
        json.put("contentType", page.contentType());
        json.put("page", Base64.getEncoder().encodeToString(zipped(page.bytes())));
        return JsonLine.of(json);
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return zipped.toByteArray();
    }

    private static Map<String, Object> json(StoredDecision one) {
        ManualDecision decision = one.decision();
        Field field = decision.field();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", one.number());
        json.put("id", one.documentId());
        json.put("uri", one.uri());
        json.put("decision", decision.kind().label());
        json.put("phase", decision.phase().name());
        json.put("field", field == null ? "" : field.label());
        json.put("before", decision.quote().exact());
        json.put("after", decision.after());
        json.put("rule", decision.rule());
        json.put("by", one.by());
        json.put("at", one.at().toInstant().toString());
        json.put("note", one.note());
        json.put("state", one.state().label());
        json.put("trouble", one.trouble());
        json.put("prefix", decision.quote().prefix());
        json.put("suffix", decision.quote().suffix());
        json.put("start", decision.quote().start());
        return json;
    }

    /**
     * The decisions in a file that were not taken back, in its order, without numbers.
     *
     * @throws IOException if it can't be read, or a line is no decision; says which
     */
    public static List<StoredDecision> read(Path file) throws IOException {
        List<StoredDecision> decisions = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    try {
                        StoredDecision one = decision(JsonMapper.shared().readTree(line));
                        if (!one.isUndone()) {
                            decisions.add(one);
                        }
                    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                        throw new IOException(
                                "line " + number + " is no decision of decide list --out: " + e.getMessage(), e);
                    }
                }
            }
        }
        return decisions;
    }

    private static StoredDecision decision(JsonNode json) {
        String field = text(json, "field");
        String uri = text(json, "uri");
        String state = text(json, "state");
        if (uri.isEmpty() || !text(json, "id").equals(DocumentId.of(uri)) || state.isEmpty()) {
            throw new IllegalArgumentException("its id is not that of its uri");
        }
        ManualDecision decision = new ManualDecision(
                0,
                DecisionKind.valueOf(text(json, "decision").toUpperCase(Locale.ROOT)),
                Phase.valueOf(text(json, "phase")),
                new Quote(
                        text(json, "before"),
                        text(json, "prefix"),
                        text(json, "suffix"),
                        json.path("start").asInt(0)),
                text(json, "after"),
                field.isEmpty() ? null : Field.valueOf(field.toUpperCase(Locale.ROOT)),
                text(json, "rule"));
        StoredDecision given = StoredDecision.given(
                text(json, "id"),
                uri,
                decision,
                text(json, "by"),
                OffsetDateTime.parse(text(json, "at")),
                text(json, "note"));
        return state.equals(StoredDecision.State.UNDONE.label()) ? given.undone() : given;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
