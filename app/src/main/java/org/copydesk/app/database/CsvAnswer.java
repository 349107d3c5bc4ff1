package org.copydesk.app.database;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.copydesk.pipeline.export.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/** Writes what a query finds as CSV, harmless to spreadsheets as an export is: null is empty, a text without letters is {@code ""}. */
public final class CsvAnswer implements StoreQuery.Answer {
    private final CsvWriter csv;

    public CsvAnswer(Writer out) {
        this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(out);
    }

    @Override
    public void columns(List<StoreQuery.Column> columns) {
        csv.writeRecord(columns.stream().map(StoreQuery.Column::name).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
        CsvWriter.CsvWriterRecord record = csv.writeRecord();
        for (Object value : values) {
            record.writeField(value instanceof String text ? SpreadsheetCell.of(text) : text(value));
        }
        record.endRecord();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
