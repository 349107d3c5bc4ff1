package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.RecordForm;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Records that {@code export} wrote, as Parquet or JSON lines. Files whose names begin with an underscore hold none. */
record ExportedRecords(RecordForm form) implements Format {
    @Override
    public boolean fits(Content content) {
        return true;
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) throws IOException {
        if (content.name().startsWith("_")) {
            return new Lines(content, opening, InputStream.nullInputStream(), form);
        }
        if (!content.begins('P', 'A', 'R', '1')) {
            return new Lines(content, opening, content.bytes(), form);
        }
        SeekableByteChannel file = content.file();
        if (file == null) {
            throw new UnreadableException("Parquet is read from a file of its own, not out of another one");
        }
        return new Rows(content, opening, form.rows(file), form);
    }

    /**
     * A document that is the record.
     *
     * @param where in the input it is
     */
    private static InputItem document(RecordForm form, byte[] bytes, String where, FormatRegistry opening) {
        RecordForm.Named named = form.read(bytes);
        if (!named.refused().isEmpty()) {
            String uri = named.uri().isEmpty() ? where : named.uri();
            return opening.refused(
                    uri, where, "the record can't be taken in: " + named.refused(), bytes, "application/json");
        }
        Payload payload = new Payload(bytes, named.uri(), RecordForm.TYPE);
        return new InputItem.Whole(payload, named.place(), named.fetched(), false);
    }

    private static InputItem tooLong(String where, FormatRegistry opening) {
        return new InputItem.Refused(
                where, "the record is longer than " + opening.limits().record() + " bytes", null);
    }

    private static final class Lines implements Documents {
        private final Content content;
        private final FormatRegistry opening;
        private final RecordCutter cutter;
        private final RecordForm form;

        Lines(Content content, FormatRegistry opening, InputStream in, RecordForm form) {
            this.content = content;
            this.opening = opening;
            this.form = form;
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
                return tooLong(where, opening);
            }
            byte[] line = cut.bytes();
            int end = line.length;
            while (end > 0 && line[end - 1] >= 0 && line[end - 1] <= ' ') {
                end--;
            }
            return ExportedRecords.document(form, Arrays.copyOf(line, end), where, opening);
        }

        @Override
        public void close() throws IOException {
            content.bytes().close();
        }
    }

    private static final class Rows implements Documents {
        private final Content content;
        private final FormatRegistry opening;
        private final RecordForm.Rows rows;
        private final RecordForm form;
        private long row;

        Rows(Content content, FormatRegistry opening, RecordForm.Rows rows, RecordForm form) {
            this.content = content;
            this.opening = opening;
            this.rows = rows;
            this.form = form;
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            byte[] found = rows.next();
            if (found == null) {
                return null;
            }
            String where = DocumentNames.part(content.place(), "row=" + ++row);
            return found.length > opening.limits().record()
                    ? tooLong(where, opening)
                    : document(form, found, where, opening);
        }

        @Override
        public void close() throws IOException {
            rows.close();
            content.bytes().close();
        }
    }
}
