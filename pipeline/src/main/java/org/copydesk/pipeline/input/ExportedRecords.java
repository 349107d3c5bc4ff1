package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.pipeline.export.parquet.ParquetRecords;
import org.copydesk.pipeline.record.ExportedRecord;
import org.copydesk.pipeline.record.RecordDecisions;
import org.copydesk.pipeline.store.DocumentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Records that {@code export} wrote, as Parquet or JSON lines. Files whose names begin with an underscore hold none. */
final class ExportedRecords implements Format {
    private static final int LONGEST_NAME = 2_000;

    @Override
    public boolean fits(Content content) {
        return true;
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) throws IOException {
        if (content.name().startsWith("_")) {
            return new Lines(content, opening, java.io.InputStream.nullInputStream());
        }
        if (!content.begins('P', 'A', 'R', '1')) {
            return new Lines(content, opening, content.bytes());
        }
        SeekableByteChannel file = content.file();
        if (file == null) {
            throw new UnreadableException("Parquet is read from a file of its own, not out of another one");
        }
        return new Rows(content, opening, ParquetRecords.of(file));
    }

    /**
     * A document that is the record.
     *
     * @param where in the input it is
     */
    private static InputItem document(ExportedRecord record, byte[] bytes, String where, FormatRegistry opening) {
        String uri = where;
        try {
            record.requireFields();
            if (!record.id().equals(DocumentId.of(record.uri())) || !isName(record.uri())) {
                throw new UndecodableException("its id is not that of its uri");
            }
            uri = record.uri();
            record.requireSource();
            RecordDecisions.of(record);
            if (bytes.length > opening.limits().record()) {
                throw new UndecodableException(
                        "it is longer than " + opening.limits().record() + " bytes");
            }
            Payload payload = new Payload(bytes, uri, ExportedRecord.TYPE);
            return new InputItem.Whole(payload, record.place(), record.fetched(), false);
        } catch (UndecodableException e) {
            return opening.refused(
                    uri, where, "the record can't be taken in: " + e.getMessage(), bytes, "application/json");
        }
    }

    private static boolean isName(String uri) {
        return !uri.isBlank()
                && uri.length() <= LONGEST_NAME
                && uri.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
    }

    private static final class Lines implements Documents {
        private final Content content;
        private final FormatRegistry opening;
        private final RecordCutter cutter;

        Lines(Content content, FormatRegistry opening, java.io.InputStream in) {
            this.content = content;
            this.opening = opening;
            this.cutter = new RecordCutter(
                    in, new RecordEnds.OfLines(), opening.limits().record());
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            RecordBytes cut = cutter.next();
            while (cut != null && cut.isBlank()) {
                cut = cutter.next();
            }
            return cut == null ? null : document(cut);
        }

        private InputItem document(RecordBytes cut) {
            String where = DocumentNames.line(content.place(), cut.line());
            if (!cut.whole()) {
                return new InputItem.Refused(
                        where, "the record is longer than " + opening.limits().record() + " bytes", null);
            }
            byte[] line = cut.bytes();
            int end = line.length;
            while (end > 0 && line[end - 1] >= 0 && line[end - 1] <= ' ') {
                end--;
            }
            try {
                byte[] bytes = Arrays.copyOf(line, end);
                return ExportedRecords.document(ExportedRecord.of(bytes), bytes, where, opening);
            } catch (UndecodableException e) {
                return opening.refused(
                        where, where, "the line holds no exported record: " + e.getMessage(), line, "application/json");
            }
        }

        @Override
        public void close() throws IOException {
            content.bytes().close();
        }
    }

    private static final class Rows implements Documents {
        private final Content content;
        private final FormatRegistry opening;
        private final ParquetRecords rows;
        private long row;

        Rows(Content content, FormatRegistry opening, ParquetRecords rows) {
            this.content = content;
            this.opening = opening;
            this.rows = rows;
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            ObjectNode found = rows.next();
            if (found == null) {
                return null;
            }
            String where = DocumentNames.part(content.place(), "row=" + ++row);
            if (!found.has("site")) {
                // Data sets that are partitioned by site have it in the names of their folders.
                found.put("site", new Payload(new byte[0], found.path("uri").asString(""), "").site());
            }
            ExportedRecord record = ExportedRecord.of(found);
            return document(record, record.utf8(), where, opening);
        }

        @Override
        public void close() throws IOException {
            rows.close();
            content.bytes().close();
        }
    }
}
