package org.copydesk.pipeline.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Values between commas, semicolons, bars or tabs, a document a record, under a line of names (RFC 4180). */
final class Csv implements Format {
    private static final String SEPARATORS = ",;\t|";

    @Override
    public boolean fits(Content content) throws IOException {
        return content.isCalled(".csv", ".tsv", ".tab");
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) throws IOException {
        String head = new String(
                content.head(Content.HEAD), content.isUtf16() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        char separator = separator(head.lines().findFirst().orElse(""));
        return new Records(content.utf8(), separator, content, opening);
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

    /** The records beneath the line of names; a broken one is refused, the others are read. */
    private static final class Records implements Documents {
        private final RecordCutter cutter;
        private final char separator;
        private final Content content;
        private final FormatRegistry opening;
        private @Nullable List<String> names;

        Records(InputStream in, char separator, Content content, FormatRegistry opening) {
            this.cutter = new RecordCutter(
                    in, new CsvEnds(separator), opening.limits().record());
            this.separator = separator;
            this.content = content;
            this.opening = opening;
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            List<String> columns = columns();
            for (RecordBytes cut = cutter.next(); cut != null; cut = cutter.next()) {
                if (!cut.isBlank()) {
                    return document(cut, columns);
                }
            }
            return null;
        }

        private List<String> columns() throws IOException {
            List<String> known = names;
            if (known == null) {
                RecordBytes header = cutter.next();
                known = header == null ? List.of() : fields(header);
                if (header != null && !opening.fields().holdPages(known)) {
                    throw new UnreadableException(
                            "no column is called one of " + opening.fields().pageNames());
                }
                known = known.stream().map(InputFields::plain).toList();
                names = known;
            }
            return known;
        }

        private InputItem document(RecordBytes cut, List<String> columns) {
            String place = DocumentNames.line(content.place(), cut.line());
            String what = "the record on line " + cut.line();
            if (!cut.whole()) {
                return new InputItem.Refused(
                        place, what + " is longer than " + opening.limits().record() + " bytes", null);
            }
            try {
                if (cut.open()) {
                    throw new UnreadableException("a quotation mark is never closed");
                }
                List<String> fields = fields(cut);
                if (fields.stream().skip(columns.size()).anyMatch(extra -> !extra.isBlank())) {
                    throw new UnreadableException(
                            "it has %d fields under %d names".formatted(fields.size(), columns.size()));
                }
                Map<String, String> record = new HashMap<>();
                for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
                    record.putIfAbsent(columns.get(i), fields.get(i));
                }
                return opening.record(record, place, cut.bytes(), "text/csv");
            } catch (IOException e) {
                return opening.refused(
                        place, place, what + " is broken: " + UnreadableException.reason(e), cut.bytes(), "text/csv");
            }
        }

        private List<String> fields(RecordBytes cut) throws IOException {
            String text = cut.text();
            List<CsvRecord> records;
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .maxBufferSize(Math.max(1 << 16, text.length() + 1))
                    .ofCsvRecord(text)) {
                records = reader.stream().limit(2).toList();
            } catch (CsvParseException e) {
                throw new UnreadableException("its quotation marks don't fit, or it has too many fields", e);
            }
            if (records.size() != 1) {
                throw new UnreadableException("it can't be told where it ends");
            }
            return records.get(0).getFields();
        }

        @Override
        public void close() throws IOException {
            content.bytes().close();
        }
    }
}
