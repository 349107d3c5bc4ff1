package org.copydesk.pipeline.record;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.RecordForm;
import org.copydesk.core.record.DocumentId;
import org.copydesk.pipeline.export.parquet.ParquetRecords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes exported records in. Immutable and thread-safe. */
public final class RecordInput implements RecordForm {
    /** What a run over exported records reads them by. */
    public static final InputFields FIELDS = InputFields.exported(new RecordInput());

    private static final int LONGEST_NAME = 2_000;

    private RecordInput() {}

    @Override
    public Named read(byte[] bytes) {
        String uri = "";
        try {
            ExportedRecord record = ExportedRecord.of(bytes);
            record.requireFields();
            if (!record.id().equals(DocumentId.of(record.uri())) || !isName(record.uri())) {
                throw new UndecodableException("its id is not that of its uri");
            }
            uri = record.uri();
            record.requireSource();
            RecordDecisions.of(record);
            return new Named(uri, record.place(), record.fetched(), "");
        } catch (UndecodableException e) {
            return new Named(uri, "", null, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isName(String uri) {
        return !uri.isBlank()
                && uri.length() <= LONGEST_NAME
                && uri.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
    }

    @Override
    public Rows rows(SeekableByteChannel file) throws IOException {
        return new ParquetRows(ParquetRecords.of(file));
    }

    private record ParquetRows(ParquetRecords records) implements Rows {
        @Override
        public byte @Nullable [] next() throws IOException {
            ObjectNode found = records.next();
            if (found == null) {
                return null;
            }
            if (!found.has("site")) {
                // Data sets that are partitioned by site have it in the names of their folders.
                found.put("site", new Payload(new byte[0], found.path("uri").asString(""), "").site());
            }
            return ExportedRecord.of(found).utf8();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
