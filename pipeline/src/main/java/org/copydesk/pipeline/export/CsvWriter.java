package org.copydesk.pipeline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.RecordFields;
import org.copydesk.core.record.shape.Described;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Member;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row for every article after RFC 4180, harmless to spreadsheets: the single values of a record, and of its changes and
 * suggestions how many there are. Texts are quoted, nulls are empty and not quoted. Not thread-safe.
 */
final class CsvWriter implements ArticleWriter {
    private static final String ROW_END = "\r\n";
    private static final List<String> COUNTED = List.of("changes", "suggestions");

    private final Writer out;
    private final Described<ArticleRecord> fields;

    /** @param out takes UTF-8; closed with this writer */
    CsvWriter(OutputStream out, boolean withSource) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        fields = RecordFields.of(withSource);
        putHeader();
    }

    private void putHeader() throws IOException {
        String separator = "";
        for (Member member : fields.shape().members()) {
            if (isColumn(member)) {
                out.write(separator);
                out.write(member.name());
                separator = ",";
            }
        }
        out.write(ROW_END);
    }

    private static boolean isColumn(Member member) {
        return member.shape() instanceof Leaf || COUNTED.contains(member.name());
    }

    @Override
    public void write(ArticleRecord record) {
        List<Member> members = fields.shape().members();
        List<@Nullable Object> values = fields.values(record);
        try {
            String separator = "";
            for (int i = 0; i < members.size(); i++) {
                if (isColumn(members.get(i))) {
                    out.write(separator);
                    put(values.get(i));
                    separator = ",";
                }
            }
            out.write(ROW_END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            out.write('"');
            out.write(SpreadsheetCell.of(text).replace("\"", "\"\""));
            out.write('"');
        } else if (value instanceof List<?> list) {
            out.write(Integer.toString(list.size()));
        } else if (value != null) {
            out.write(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
