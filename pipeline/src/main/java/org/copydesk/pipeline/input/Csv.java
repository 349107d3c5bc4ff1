package org.copydesk.pipeline.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values between commas, semicolons, bars or tabs, a document a record, under a line of names (RFC 4180). */
final class Csv implements Format {
    private static final String SEPARATORS = ",;\t|";

    @Override
    public boolean fits(Content content) throws IOException {
        return content.isCalled(".csv", ".tsv", ".tab");
    }

    @Override
    public Documents open(Content content, Opening opening) throws IOException {
        byte[] head = content.head(Content.HEAD);
        Charset charset = charset(head);
        String first = new String(head, charset).lines().findFirst().orElse("");
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(first))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .maxBufferSize(opening.limits().largest())
                .ofCsvRecord(content.bytes(), charset);
        return new Records(reader, content.place(), opening);
    }

    /** UTF-8 if it may be, else Windows-1252; the last character of the head may be cut. */
    private static Charset charset(byte[] head) {
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), out, false)
                .isError();
        return malformed ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    private static char separator(String header) {
        char best = ',';
        long most = 0;
        for (char sign : SEPARATORS.toCharArray()) {
            long count = header.chars().filter(c -> c == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    /** The records beneath the line of names. */
    private static final class Records implements Documents {
        private final CsvReader<CsvRecord> reader;
        private final CloseableIterator<CsvRecord> rows;
        private final String place;
        private final Opening opening;
        private @Nullable List<String> names;

        Records(CsvReader<CsvRecord> reader, String place, Opening opening) {
            this.reader = reader;
            this.rows = reader.iterator();
            this.place = place;
            this.opening = opening;
        }

        @Override
        public @Nullable Received next() throws IOException {
            try {
                if (names == null) {
                    names = names();
                }
                if (!rows.hasNext()) {
                    return null;
                }
                CsvRecord row = rows.next();
                Map<String, String> record = new HashMap<>();
                List<String> fields = row.getFields();
                for (int i = 0; i < Math.min(names.size(), fields.size()); i++) {
                    record.putIfAbsent(names.get(i), fields.get(i));
                }
                byte[] raw = String.join("\t", fields).getBytes(StandardCharsets.UTF_8);
                return Rows.document(record, Places.line(place, row.getStartingLineNumber()), raw, opening);
            } catch (CsvParseException e) {
                throw new IOException("the table is broken: " + e.getMessage(), e);
            } catch (UncheckedIOException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private List<String> names() throws IOException {
            if (!rows.hasNext()) {
                return List.of();
            }
            List<String> header = rows.next().getFields();
            if (!opening.fields().holdPages(header)) {
                throw new IOException(
                        "no column is called one of " + opening.fields().pageNames());
            }
            return header.stream().map(InputFields::plain).toList();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
