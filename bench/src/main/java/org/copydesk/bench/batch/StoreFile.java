package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A store in a file, read directly after the program has ended. */
final class StoreFile implements AutoCloseable {
    private final Path path;
    private final Connection connection;

    private StoreFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** @param path without the ending of the file */
    static StoreFile open(Path path) throws IOException, SQLException {
        String password = Files.readString(path.resolveSibling(path.getFileName() + ".password"))
                .strip();
        return new StoreFile(
                path, DriverManager.getConnection("jdbc:h2:file:" + path + ";IFEXISTS=TRUE", "copydesk", password));
    }

    Connection connection() {
        return connection;
    }

    long bytes() throws IOException {
        return Files.size(path.resolveSibling(path.getFileName() + ".mv.db"));
    }

    long records() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM cleaning")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Records a second, by the times at which they were cleaned, in equal parts of the records. */
    List<Double> cleanedASecond(int parts) throws SQLException {
        List<Instant> times = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT cleaned_at FROM cleaning ORDER BY cleaned_at")) {
            while (rows.next()) {
                times.add(rows.getObject(1, OffsetDateTime.class).toInstant());
            }
        }
        List<Double> rates = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((times.size() - 1L) * part / parts);
            int to = (int) ((times.size() - 1L) * (part + 1) / parts);
            double seconds = (times.get(to).toEpochMilli() - times.get(from).toEpochMilli()) / 1000.0;
            rates.add((to - from) / seconds);
        }
        return rates;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
