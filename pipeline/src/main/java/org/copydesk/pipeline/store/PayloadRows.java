package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decode.Payload;
import org.copydesk.pipeline.store.PayloadReference.Place;
import org.jspecify.annotations.Nullable;

/** Writes payloads as rows. Thread-safe. */
final class PayloadRows {
    private static final int LONGEST_TYPE = 1000;

    private final Rows rows;

    PayloadRows(Rows rows) {
        this.rows = rows;
    }

    /** Stores what is missing; bytes take the place of a reference, and a reference that of another one. */
    void put(List<Payload> payloads, Map<String, Place> places) {
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
