package org.copydesk.bench.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that a batch has to do: reads the pages, parses them with jsoup on all processors, and inserts rows that lie ready, in
 * chunks, into the same tables with the same indexes. It writes its own time to standard output, in milliseconds: wall, CPU.
 */
public final class Bare {
    private static final int CHUNK = 50;
    /** As the program opens its store. */
    private static final String OPTIONS = ";MAX_LENGTH_INPLACE_LOB=65536;WRITE_DELAY=0";

    private Bare() {}

    /** @param args the finished store's file, the new one's, the folder of the pages, the user and the password */
    public static void main(String[] args) throws Exception {
        FinishedRows rows;
        List<String> tables = new ArrayList<>();
        try (Connection finished = open(args[0] + ";ACCESS_MODE_DATA=r", args[3], args[4])) {
            rows = FinishedRows.of(finished, CHUNK);
            try (Statement statement = finished.createStatement();
                    var script = statement.executeQuery("SCRIPT NODATA NOPASSWORDS")) {
                while (script.next()) {
                    tables.add(script.getString(1));
                }
            }
        }
        try (Connection fresh = open(args[1] + OPTIONS, args[3], args[4])) {
            try (Statement statement = fresh.createStatement()) {
                for (String sql : tables) {
                    if (!sql.contains(" USER ")) {
                        statement.execute(sql);
                    }
                }
            }
            long begun = System.nanoTime();
            long cpu = cpuNanos();
            long letters = insert(rows, Path.of(args[2]), fresh);
            System.out.printf("%d %d%n", (System.nanoTime() - begun) / 1_000_000, (cpuNanos() - cpu) / 1_000_000);
            System.err.printf("%d rows, %d characters parsed%n", rows.count(), letters);
        }
    }

    private static Connection open(String file, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file, user, password);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long insert(FinishedRows rows, Path pages, Connection into) throws Exception {
        ExecutorService parsers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Integer>> parsed = new ArrayList<>();
            for (String content : contents(pages)) {
                parsed.add(parsers.submit(() -> Jsoup.parse(content).wholeText().length()));
            }
            into.setAutoCommit(false);
            for (int chunk = 0; chunk < rows.chunks(); chunk++) {
                for (Map.Entry<String, List<Object[]>> table :
                        rows.statements(chunk).entrySet()) {
                    insert(into, table.getKey(), table.getValue());
                }
                into.commit();
            }
            long letters = 0;
            for (Future<Integer> one : parsed) {
                letters += one.get();
            }
            into.setAutoCommit(true);
            try (Statement statement = into.createStatement()) {
                statement.execute("SHUTDOWN");
            }
            return letters;
        } finally {
            parsers.shutdown();
        }
    }

    private static void insert(Connection into, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement insert = into.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<String> contents(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        JsonMapper json = JsonMapper.shared();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        JsonNode record = json.readTree(line);
                        contents.add(record.path(record.has("html") ? "html" : "text")
                                .asString());
                    }
                }
            }
        }
        return contents;
    }
}
