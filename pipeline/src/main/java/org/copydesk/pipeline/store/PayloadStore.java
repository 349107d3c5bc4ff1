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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.store.PayloadReference.Place;
import org.jspecify.annotations.Nullable;

/**
 * Payloads, each stored once under its SHA-256, as bytes or by reference to a file that is kept anyway; and the texts they were
 * decoded to. Thread-safe.
 */
public final class PayloadStore {
    private static final int LONGEST_TYPE = 1000;

    private final Rows rows;
    private final PayloadReference elsewhere;

    /** @param elsewhere reads what is kept by reference */
    public PayloadStore(DataSource dataSource, PayloadReference elsewhere) {
        this.rows = new Rows(dataSource);
        this.elsewhere = elsewhere;
    }

    /** Stores the bytes of those that are not there yet. */
    public void put(List<Payload> payloads) {
        put(payloads, Map.of());
    }

    /**
     * Stores those that are not there yet; bytes take the place of a reference, and a reference that of another one.
     *
     * @param places by id: where those are that are to be kept by reference
     */
    public void put(List<Payload> payloads, Map<String, Place> places) {
        Map<String, Payload> missing = new LinkedHashMap<>();
        payloads.forEach(payload -> missing.putIfAbsent(payload.id(), payload));
        List<Kept> moved = new ArrayList<>();
        rows.forEach("SELECT id, kept_in, kept_at FROM payload WHERE id IN (:ids)", missing.keySet(), row -> {
            String id = row.getString("id");
            Payload known = missing.remove(id);
            String file = row.getString("kept_in");
            Place place = places.get(id);
            if (known != null && file != null && !new Place(file, row.getLong("kept_at")).equals(place)) {
                moved.add(Kept.of(known, place));
            }
        });
        rows.batch(
                "UPDATE payload SET content = :content, kept_in = :kept_in, kept_at = :kept_at WHERE id = :id",
                moved,
                rows::values);
        rows.insert(
                "payload",
                missing.values().stream()
                        .map(one -> StoredPayload.of(one, places.get(one.id())))
                        .toList());
    }

    /**
     * The bytes again, as if they had just come from {@code uri}.
     *
     * @throws LostPayloadException if they are kept by reference, and the file has changed or is gone
     */
    public Optional<Payload> find(String payloadId, String uri) {
        return rows.sql("SELECT content, content_type, kept_in, kept_at FROM payload WHERE id = :id", "id", payloadId)
                .query((row, n) -> {
                    byte[] content = row.getBytes("content");
                    String type = row.getString("content_type");
                    return content == null
                            ? reread(payloadId, uri, type, row.getString("kept_in"), row.getLong("kept_at"))
                            : new Payload(Compressed.inflate(content), uri, type);
                })
                .optional();
    }

    /**
     * The bytes that a document's record was made of, if it has one.
     *
     * @throws LostPayloadException if they are kept by reference, and the file has changed or is gone
     */
    public Optional<Payload> ofRecord(String documentId, String uri) {
        return rows.find(String.class, "SELECT payload_id FROM cleaning WHERE document_id = :id", "id", documentId)
                .flatMap(payloadId -> find(payloadId, uri));
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
        // Of what is compressed, as much again and the frame is enough for this many bytes.
        return rows.sql(
                        "SELECT SUBSTRING(content FROM 1 FOR " + (2 * most + 1024) + ") AS head FROM payload"
                                + " WHERE id = :id AND content IS NOT NULL",
                        "id",
                        payloadId)
                .query((row, n) -> Compressed.head(row.getBytes("head"), most))
                .optional()
                .or(() -> find(payloadId, "")
                        .map(found -> Arrays.copyOf(found.bytes(), Math.min(most, found.bytes().length))))
                .orElseGet(() -> new byte[0]);
    }

    /** How many bytes a payload has; 0 where it is not stored. */
    public int size(String payloadId) {
        return rows.find(Integer.class, "SELECT size FROM payload WHERE id = :id", "id", payloadId)
                .orElse(0);
    }

    /** Stores decoded texts, each once for its payload and decoder. */
    public void putTexts(String decoder, List<DecodedText> texts) {
        Map<String, DecodedText> missing = new LinkedHashMap<>();
        texts.forEach(text -> missing.putIfAbsent(text.payloadId(), text));
        Set<String> known = new HashSet<>();
        rows.forEach(
                "SELECT payload_id, decoder FROM source_text WHERE payload_id IN (:ids)", missing.keySet(), row -> {
                    if (decoder.equals(row.getString("decoder"))) {
                        known.add(row.getString("payload_id"));
                    }
                });
        missing.keySet().removeAll(known);
        rows.insert(
                "source_text",
                missing.values().stream()
                        .map(text -> new StoredText(text.payloadId(), decoder, text.content()))
                        .toList());
    }

    /** The text a payload was decoded to, as coming from {@code uri}, if it is stored. */
    public Optional<SourceText> text(String payloadId, String decoder, String uri) {
        return rows.sql("SELECT * FROM source_text WHERE payload_id = :id AND decoder = :decoder", "id", payloadId)
                .param("decoder", decoder)
                .query(rows.as(StoredText.class))
                .optional()
                .map(text -> new DecodedText(payloadId, text.content()).at(uri));
    }

    /** When these bytes were fetched, if a source said so: as the document's record has it, else the first time. */
    public Optional<Instant> fetched(String documentId, String payloadId) {
        return rows
                .sql(
                        "SELECT fetched_at FROM (SELECT 0 AS place, fetched_at FROM cleaning"
                                + " WHERE document_id = :document AND payload_id = :payload UNION ALL"
                                + " SELECT 1, MIN(fetched_at) FROM capture WHERE document_id = :document AND payload_id = :payload) found"
                                + " WHERE fetched_at IS NOT NULL ORDER BY place",
                        "document",
                        documentId)
                .param("payload", payloadId)
                .query(rows.as(OffsetDateTime.class))
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    /** The payload of a document that knowledge holds, if it holds any: that of the version seen last. */
    public Optional<String> learned(String documentId) {
        return rows.find(String.class, "SELECT learned_payload_id FROM document WHERE id = :id", "id", documentId);
    }

    /**
     * Notes that what payloads hold has become knowledge, and that what their documents had before no longer is. The caller holds the
     * transaction.
     *
     * @param payloadIds by document
     */
    public void markLearned(Map<String, String> payloadIds) {
        rows.batch(
                "UPDATE document SET learned_payload_id = :payload WHERE id = :document",
                payloadIds.entrySet(),
                one -> Map.of("document", one.getKey(), "payload", one.getValue()));
    }

    private record StoredText(String payloadId, String decoder, byte[] content) {}

    private record StoredPayload(String contentType, int size, Kept kept) {
        static StoredPayload of(Payload payload, @Nullable Place place) {
            String type = Storable.text(payload.contentType());
            return new StoredPayload(
                    type.substring(0, Math.min(LONGEST_TYPE, type.length())),
                    payload.bytes().length,
                    Kept.of(payload, place));
        }
    }

    private record Kept(
            String id,
            byte @Nullable [] content,
            @Nullable String keptIn,
            @Nullable Long keptAt) {
        static Kept of(Payload payload, @Nullable Place place) {
            return place == null
                    ? new Kept(payload.id(), Compressed.deflate(payload.bytes()), null, null)
                    : new Kept(payload.id(), null, place.file(), place.offset());
        }
    }
}
