package org.copydesk.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.QueryException;
import org.copydesk.app.database.StoreQuery;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.export.SpreadsheetCell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sql}: what the store holds, by a query. */
@RunByServer({"--format", "--limit", "--timeout"})
@Command(
        name = "sql",
        description = "Asks the tables and views of the store by SQL, and changes nothing: sql \"select title from"
                + " articles\".")
final class SqlCommand extends StoreCommand {
    /** How rows are written. */
    enum Format {
        table,
        csv,
        json
    }

    @Parameters(paramLabel = "QUERY", description = "One statement that reads.")
    private String sql = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "One of ${COMPLETION-CANDIDATES}: aligned columns with long cells cut, or everything, as CSV or"
                            + " as a JSON object a line. Default: table.")
    private Format format = Format.table;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many rows. Default: 1000.")
    private int limit = 1000;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long the database may take. Default: 60.")
    private int timeout = 60;

    SqlCommand(Terminal terminal) {
        super(terminal);
    }

    /** What can't be is said before the store is opened. */
    @Override
    public Integer call() throws Exception {
        if (limit < 1 || timeout < 1) {
            throw usage("--limit and --timeout: at least 1");
        }
        try {
            query();
            return super.call();
        } catch (QueryException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private StoreQuery query() {
        return new StoreQuery(sql, limit, Duration.ofSeconds(timeout));
    }

    @Override
    int run(OpenStore store) {
        Output output = switch (format) {
            case table -> new Table(terminal);
            case csv -> new Csv(terminal);
            case json -> new Json(terminal);
        };
        boolean cut = query().read(store, output);
        output.end();
        if (cut) {
            terminal.out().flush();
            terminal.err().println("the first " + limit + " rows; for more say --limit");
        }
        return ExitCodes.OK;
    }

    private interface Output extends StoreQuery.Answer {
        void end();
    }

    private static final class Table implements Output {
        private final Terminal terminal;
        private TableText table = new TableText(List.of());

        Table(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void columns(List<String> names) {
            table = new TableText(names);
        }

        @Override
        public void row(List<@Nullable Object> values) {
            table.add(values);
        }

        @Override
        public void end() {
            table.print(terminal.out());
        }
    }

    /** Harmless to spreadsheets, as an export is: null is empty, a text without letters is {@code ""}. */
    private static final class Csv implements Output {
        private final CsvWriter csv;

        Csv(Terminal terminal) {
            this.csv = CsvWriter.builder()
                    .quoteStrategy(QuoteStrategies.EMPTY)
                    .build(new OutputStreamWriter(new ClosedPipeDetector(terminal.out()), StandardCharsets.UTF_8));
        }

        @Override
        public void columns(List<String> names) {
            csv.writeRecord(names);
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

    private static final class Json implements Output {
        private final Terminal terminal;
        private List<String> names = List.of();

        Json(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void columns(List<String> names) {
            if (new HashSet<>(names).size() < names.size()) {
                throw new CommandException("--format json: two columns have one name; give them others by AS: "
                        + String.join(", ", names));
            }
            this.names = names;
        }

        @Override
        public void row(List<@Nullable Object> values) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values.get(i));
            }
            terminal.out().println(JsonLine.of(row));
        }

        @Override
        public void end() {}
    }
}
