package org.copydesk.pipeline.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.decode.Payload;
import org.copydesk.pipeline.store.PayloadReference.Place;
import org.copydesk.pipeline.store.PayloadStore;

/** Payloads that were read and are not stored yet: never more than a few megabytes of them. Not thread-safe. */
final class PayloadBuffer {
    /** Bytes. */
    private static final long MAX_BYTES = 8 << 20;

    private final PayloadStore payloads;
    private final List<Payload> held = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> asBytes = new HashSet<>();
    private long bytes;

    PayloadBuffer(PayloadStore payloads) {
        this.payloads = payloads;
    }

    /**
     * Takes a payload, and stores all that are held if they are too much. The caller holds the transaction.
     *
     * @param place where it is kept, if it is kept by reference
     */
    void take(Payload payload, Optional<Place> place) {
        held.add(payload);
        place.ifPresentOrElse(at -> places.put(payload.id(), at), () -> asBytes.add(payload.id()));
        bytes += payload.bytes().length;
        if (bytes > MAX_BYTES) {
            store();
        }
    }

    /** Stores what is held. The caller holds the transaction. */
    void store() {
        // As it would be if each were put by itself: bytes take the place of references.
        places.keySet().removeAll(asBytes);
        payloads.put(held, places);
        held.clear();
        places.clear();
        asBytes.clear();
        bytes = 0;
    }
}
