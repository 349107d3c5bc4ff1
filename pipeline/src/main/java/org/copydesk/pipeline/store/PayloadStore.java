package org.copydesk.pipeline.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.text.SourceText;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Payloads, each stored once under its SHA-256, as bytes or by reference to a file that is kept anyway; and the texts they were
 * decoded to. Thread-safe.
 */
public final class PayloadStore {
    private final JdbcTemplate jdbc;
    private final KeptElsewhere elsewhere;
    private final PayloadRows rows;

    /** @param elsewhere reads what is kept by reference */
    public PayloadStore(JdbcTemplate jdbc, KeptElsewhere elsewhere) {
        this.jdbc = jdbc;
        this.elsewhere = elsewhere;
        this.rows = new PayloadRows(jdbc);
    }

    /** Stores the bytes of those that are not there yet. */
    public void put(List<Payload> payloads) {
        put(payloads, Map.of());
    }

    /**
     * Stores those that are not there yet; bytes take the place of a reference, and a reference that of another one.
     *
     * @param places by id: where those stand that are to be kept by reference
     */
    public void put(List<Payload> payloads, Map<String, KeptElsewhere.Place> places) {
        rows.put(payloads, places);
    }

    /**
     * The bytes again, as if they had just come from {@code uri}.
     *
     * @throws LostPayloadException if they are kept by reference, and the file has changed or is gone
     */
    public Optional<Payload> find(String payloadId, String uri) {
        return jdbc
                .query(
                        "SELECT content, content_type, kept_in, kept_at FROM payload WHERE id = ?",
                        (row, n) -> {
                            byte[] content = row.getBytes(1);
                            return content == null
                                    ? reread(payloadId, uri, row.getString(2), row.getString(3), row.getLong(4))
                                    : new Payload(Compressed.inflate(content), uri, row.getString(2));
                        },
                        payloadId)
                .stream()
                .findFirst();
    }

    private Payload reread(String payloadId, String uri, String type, String file, long offset) {
        String where = offset == 0 ? file : file + ", at offset " + offset;
        try {
            Payload found = new Payload(elsewhere.read(file, offset), uri, type);
            if (!found.id().equals(payloadId)) {
                throw new LostPayloadException("the bytes are kept by reference, and the file has changed: " + where);
            }
            return found;
        } catch (NoSuchFileException e) {
            throw new LostPayloadException("the bytes are kept by reference, and the file is gone: " + where, e);
        } catch (IOException e) {
            throw new LostPayloadException(
                    "the bytes are kept by reference, and can't be read again: %s (%s)"
                            .formatted(where, e.getMessage()),
                    e);
        }
    }

    /**
     * The first bytes of a payload, at most {@code most}; none where it is not stored.
     *
     * @throws LostPayloadException if they are kept by reference, and the file has changed or is gone
     */
    public byte[] head(String payloadId, int most) {
        // Of what is compressed, as much again and the frame is enough for so many bytes.
        List<byte[]> heads = jdbc.query(
                "SELECT SUBSTRING(content FROM 1 FOR " + (2 * most + 1024) + ") FROM payload WHERE id = ?"
                        + " AND content IS NOT NULL",
                (row, n) -> Compressed.head(row.getBytes(1), most),
                payloadId);
        return heads.isEmpty()
                ? find(payloadId, "")
                        .map(found -> Arrays.copyOf(found.bytes(), Math.min(most, found.bytes().length)))
                        .orElseGet(() -> new byte[0])
                : heads.get(0);
    }

    /** How many bytes a payload has; 0 where it is not stored. */
    public int size(String payloadId) {
        return jdbc.query("SELECT size FROM payload WHERE id = ?", (row, n) -> row.getInt(1), payloadId).stream()
                .findFirst()
                .orElse(0);
    }

    /** Stores decoded texts, each once for its payload and decoder. */
    public void putTexts(String decoder, List<DecodedText> texts) {
        Map<String, DecodedText> missing = new LinkedHashMap<>();
        texts.forEach(text -> missing.putIfAbsent(text.payloadId(), text));
        Set<String> known = new HashSet<>();
        Rows.forEach(
                jdbc, "SELECT payload_id, decoder FROM source_text WHERE payload_id IN (?)", missing.keySet(), row -> {
                    if (decoder.equals(row.getString(2))) {
                        known.add(row.getString(1));
                    }
                });
        List<Object[]> rows = new ArrayList<>();
        missing.values().stream()
                .filter(text -> !known.contains(text.payloadId()))
                .forEach(text -> rows.add(new Object[] {text.payloadId(), decoder, text.content()}));
        Rows.batch(jdbc, "INSERT INTO source_text (payload_id, decoder, content) VALUES (?,?,?)", rows);
    }

    /** The text a payload was decoded to, as coming from {@code uri}, if it is stored. */
    public Optional<SourceText> text(String payloadId, String decoder, String uri) {
        return jdbc
                .query(
                        "SELECT content FROM source_text WHERE payload_id = ? AND decoder = ?",
                        (row, n) -> new DecodedText(payloadId, row.getBytes(1)).at(uri),
                        payloadId,
                        decoder)
                .stream()
                .findFirst();
    }

    /** When these bytes were fetched, if a source said so: as the document's record has it, else the first time. */
    public Optional<Instant> fetched(String documentId, String payloadId) {
        return jdbc
                .query(
                        "SELECT fetched_at FROM (SELECT 0 AS place, fetched_at FROM cleaning WHERE document_id = ? AND payload_id = ?"
                                + " UNION ALL SELECT 1, MIN(fetched_at) FROM capture WHERE document_id = ? AND payload_id = ?) found"
                                + " WHERE fetched_at IS NOT NULL ORDER BY place",
                        (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        documentId,
                        payloadId,
                        documentId,
                        payloadId)
                .stream()
                .findFirst();
    }

    /** The payload of a document that knowledge holds, if it holds any: that of the version seen last. */
    public Optional<String> learned(String documentId) {
        return Rows.strings(jdbc, "SELECT learned_payload_id FROM document WHERE id = ?", documentId).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Notes that what payloads hold has become knowledge, and that what their documents had before no longer is. The caller holds the
     * transaction.
     *
     * @param payloadIds by document
     */
    public void markLearned(Map<String, String> payloadIds) {
        List<Object[]> rows = new ArrayList<>();
        payloadIds.forEach((document, payload) -> rows.add(new Object[] {payload, document}));
        Rows.batch(jdbc, "UPDATE document SET learned_payload_id = ? WHERE id = ?", rows);
    }
}
