package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decode.Payload;
import org.copydesk.pipeline.store.KeptElsewhere.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes payloads as rows. Thread-safe. */
final class PayloadRows {
    private static final int LONGEST_TYPE = 1000;

    private final JdbcTemplate jdbc;

    PayloadRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what is missing; bytes take the place of a reference, and a reference that of another one. */
    void put(List<Payload> payloads, Map<String, Place> places) {
        Map<String, Payload> missing = new LinkedHashMap<>();
        payloads.forEach(payload -> missing.putIfAbsent(payload.id(), payload));
        List<Object[]> moved = new ArrayList<>();
        Rows.forEach(
                jdbc,
                "SELECT id, kept_in, kept_at FROM payload WHERE id IN (?)",
                List.copyOf(missing.keySet()),
                row -> {
                    Payload known = missing.remove(row.getString(1));
                    String file = row.getString(2);
                    Place place = places.get(row.getString(1));
                    if (known != null && file != null && !new Place(file, row.getLong(3)).equals(place)) {
                        moved.add(CleaningRows.row(
                                content(known, place), file(place), place == null ? null : place.offset(), known.id()));
                    }
                });
        Rows.batch(jdbc, "UPDATE payload SET content = ?, kept_in = ?, kept_at = ? WHERE id = ?", moved);
        List<Object[]> rows = new ArrayList<>();
        for (Payload payload : missing.values()) {
            Place place = places.get(payload.id());
            String type = Storable.text(payload.contentType());
            rows.add(CleaningRows.row(
                    payload.id(),
                    type.substring(0, Math.min(LONGEST_TYPE, type.length())),
                    payload.bytes().length,
                    content(payload, place),
                    file(place),
                    place == null ? null : place.offset()));
        }
        Rows.batch(
                jdbc,
                "INSERT INTO payload (id, content_type, size, content, kept_in, kept_at)" + " VALUES (?,?,?,?,?,?)",
                rows);
    }

    private static byte @Nullable [] content(Payload payload, @Nullable Place place) {
        return place == null ? Compressed.deflate(payload.bytes()) : null;
    }

    private static @Nullable String file(@Nullable Place place) {
        return place == null ? null : place.file();
    }
}
