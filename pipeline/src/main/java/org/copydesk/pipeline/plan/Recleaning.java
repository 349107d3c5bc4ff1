package org.copydesk.pipeline.plan;

import org.copydesk.core.decode.Decoders;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.RulingStore;

/**
 * Cleans stored documents anew without writing: the one place where plans and golden checks do so. Thread-safe.
 */
public final class Recleaning {
    private final PayloadStore payloads;
    private final RulingStore rulings;
    private final Decoders decoders;
    private final Cleaner cleaner;
    private final String decoder;

    public Recleaning(PayloadStore payloads, RulingStore rulings, Decoders decoders, Cleaner cleaner) {
        this.payloads = payloads;
        this.rulings = rulings;
        this.decoders = decoders;
        this.cleaner = cleaner;
        this.decoder = decoders.fingerprint();
    }

    /**
     * What becomes of a stored payload, as people decided about its document. It is decoded only where these decoders' text of it is not stored.
     *
     * @param uri where it came from
     * @throws IllegalStateException if its bytes are gone
     * @throws org.copydesk.core.decode.UndecodableException if the bytes are no text
     * @throws org.copydesk.core.stage.StageException if a stage fails
     * @throws org.copydesk.pipeline.store.LawBrokenException if the result doesn't give the source back
     */
    public Cleaned clean(String documentId, String payloadId, String uri) {
        SourceText source = payloads.text(payloadId, decoder, uri).orElseGet(() -> decode(payloadId, uri));
        return Cleaned.of(documentId, cleaner.clean(fetched(source, documentId), rulings.of(documentId)));
    }

    private SourceText fetched(SourceText source, String documentId) {
        return payloads.fetched(documentId, source.id()).map(source::fetchedAt).orElse(source);
    }

    private SourceText decode(String payloadId, String uri) {
        Payload payload = payloads.find(payloadId, uri)
                .orElseThrow(() -> new IllegalStateException("the payload of " + uri + " is gone"));
        return decoders.decode(payload);
    }
}
