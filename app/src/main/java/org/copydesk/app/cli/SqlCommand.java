package org.copydesk.app.cli;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.app.database.CsvAnswer;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.ParquetAnswer;
import org.copydesk.app.database.QueryException;
import org.copydesk.app.database.StoreQuery;
import org.copydesk.app.database.StoreQuery.Column;
import org.copydesk.pipeline.export.JsonLine;
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
        json,
        parquet
    }

    @Parameters(paramLabel = "QUERY", description = "One statement that reads.")
    private String sql = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "One of ${COMPLETION-CANDIDATES}: aligned columns with long cells cut, or everything, as CSV, as"
                            + " a JSON object a line, or as a Parquet file. Default: table.")
    private Format format = Format.table;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many rows. Default: 1000.")
    private int limit = StoreQuery.MOST;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long the database may take. Default: 60.")
    private int timeout = StoreQuery.SECONDS;

    SqlCommand(Terminal terminal) {
        super(terminal);
    }

    /** What can't be is said before the store is opened. */
    @Override
    public Integer call() throws Exception {
        if (limit < 1 || timeout < 1) {
            throw usage("--limit and --timeout: at least 1");
        }
        if (format == Format.parquet && terminal.outIsTerminal()) {
            throw usage("--format parquet: say where to, as in > result.parquet");
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
        StoreQuery.Answer answer = switch (format) {
            case table -> new Table(terminal);
            case csv ->
                new CsvAnswer(new OutputStreamWriter(new ClosedPipeDetector(terminal.out()), StandardCharsets.UTF_8));
            case json -> new Json(terminal);
            case parquet -> new ParquetAnswer(new ClosedPipeDetector(terminal.out()));
        };
        if (query().read(store, answer)) {
            terminal.out().flush();
            terminal.err().println("the first " + limit + " rows; for more say --limit");
        }
        return ExitCodes.OK;
    }

    private static final class Table implements StoreQuery.Answer {
        private final Terminal terminal;
        private TableText table = new TableText(List.of());

        Table(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void columns(List<Column> columns) {
            table = new TableText(columns.stream().map(Column::name).toList());
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

    private static final class Json implements StoreQuery.Answer {
        private final Terminal terminal;
        private List<String> names = List.of();

        Json(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void columns(List<Column> columns) {
            names = columns.stream().map(Column::name).toList();
            if (new HashSet<>(names).size() < names.size()) {
                throw new CommandException("--format json: two columns have one name; give them others by AS: "
                        + String.join(", ", names));
            }
        }

        @Override
        public void row(List<@Nullable Object> values) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values.get(i));
            }
            terminal.out().println(JsonLine.of(row));
        }
    }
}
