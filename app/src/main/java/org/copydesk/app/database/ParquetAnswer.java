package org.copydesk.app.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Member;
import org.copydesk.core.record.shape.Shape.Struct;
import org.copydesk.pipeline.export.parquet.ParquetFile;
import org.jspecify.annotations.Nullable;

/** Writes what a query finds as a Parquet file; decimal numbers become double ones. */
public final class ParquetAnswer implements StoreQuery.Answer {
    private final OutputStream out;

    @SuppressWarnings("NullAway.Init") // the columns come first
    private ParquetFile file;

    /** @param out closed at the end */
    public ParquetAnswer(OutputStream out) {
        this.out = out;
    }

    /** @throws QueryException if two have one name */
    @Override
    public void columns(List<StoreQuery.Column> columns) {
        if (columns.stream().map(StoreQuery.Column::name).distinct().count() < columns.size()) {
            throw new QueryException("two columns have one name; give them others by AS");
        }
        try {
            file = new ParquetFile(
                    out,
                    new Struct(columns.stream()
                            .map(column -> new Member(column.name(), leaf(column.type())))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Leaf leaf(Class<?> type) {
        if (type == Boolean.class) {
            return Leaf.FLAG;
        }
        if (type == Long.class) {
            return Leaf.LARGE;
        }
        return type == String.class ? Leaf.TEXT : Leaf.REAL;
    }

    @Override
    public void row(List<@Nullable Object> values) {
        List<@Nullable Object> row = new ArrayList<>();
        values.forEach(value -> row.add(value instanceof BigDecimal number ? number.doubleValue() : value));
        try {
            file.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
