package org.copydesk.pipeline.record;

import org.copydesk.core.decode.Decoder;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.input.RecordForm;
import org.copydesk.core.text.SourceText;

/**
 * Reads exported records: their source, with the blocks that their parts show, and the record itself as metadata. Immutable and
 * thread-safe.
 */
public final class RecordDecoder implements Decoder {
    /** Empty: what other decoders made of other payloads stays as it is, whether records are read or not. */
    @Override
    public String id() {
        return "";
    }

    @Override
    public boolean accepts(Payload payload) {
        return payload.contentType().equals(RecordForm.TYPE);
    }

    @Override
    public SourceText decode(Payload payload) {
        ExportedRecord record = ExportedRecord.of(payload.bytes());
        record.requireFields();
        record.requireSource();
        return RecordReplay.source(payload.id(), record);
    }
}
