package org.copydesk.bench.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All rows of a finished store in memory, those of so many documents together, in an order in which they may be inserted. */
final class FinishedRows {
    /** Each table with the column that tells whose a row is, and what that names; tables that others refer to come first. */
    private static final Map<String, Key> TABLES = new LinkedHashMap<>();

    static {
        for (String table : List.of("run", "run_total", "run_step", "knowledge", "site_line")) {
            TABLES.put(table, new Key("''", Owner.NONE));
        }
        TABLES.put("payload", new Key("id", Owner.PAYLOAD));
        TABLES.put("source_text", new Key("payload_id", Owner.PAYLOAD));
        TABLES.put("document", new Key("id", Owner.DOCUMENT));
        TABLES.put("likeness", new Key("text_id", Owner.TEXT));
        TABLES.put("likeness_band", new Key("text_id", Owner.TEXT));
        for (String table : List.of(
                "capture",
                "cleaning",
                "mark",
                "article",
                "paragraph",
                "fact",
                "diagnostic",
                "listing",
                "rule_use",
                "quarantine",
                "article_likeness")) {
            TABLES.put(table, new Key("document_id", Owner.DOCUMENT));
        }
    }

    private final List<Map<String, List<Object[]>>> chunks = new ArrayList<>();
    private final Map<String, String> inserts = new LinkedHashMap<>();
    private long count;

    private FinishedRows() {}

    static FinishedRows of(Connection store, int documentsAChunk) throws SQLException {
        FinishedRows rows = new FinishedRows();
        Map<Owner, Map<String, Integer>> places = new HashMap<>();
        places.put(Owner.NONE, Map.of());
        places.put(Owner.DOCUMENT, places(store, "SELECT document_id FROM capture ORDER BY ordinal, document_id"));
        places.put(Owner.PAYLOAD, places(store, "SELECT payload_id FROM capture ORDER BY ordinal, document_id"));
        places.put(
                Owner.TEXT,
                places(
                        store,
                        "SELECT l.text_id FROM capture c JOIN article_likeness l ON l.document_id = c.document_id"
                                + " WHERE l.text_id IS NOT NULL ORDER BY c.ordinal, c.document_id"));
        for (Map.Entry<String, Key> table : TABLES.entrySet()) {
            Key key = table.getValue();
            rows.read(store, table.getKey(), key.column(), places.getOrDefault(key.owner(), Map.of()), documentsAChunk);
        }
        return rows;
    }

    private static Map<String, Integer> places(Connection store, String sql) throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        try (Statement statement = store.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            for (int place = 0; found.next(); place++) {
                places.putIfAbsent(String.valueOf(found.getString(1)), place);
            }
        }
        return places;
    }

    private void read(Connection store, String table, String key, Map<String, Integer> places, int documentsAChunk)
            throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + key + ", t.* FROM " + table + " t")) {
            int columns = found.getMetaData().getColumnCount() - 1;
            String marks = IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(","));
            inserts.put(table, "INSERT INTO " + table + " VALUES (" + marks + ")");
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = value(found, i + 2);
                }
                int place = places.getOrDefault(String.valueOf(found.getString(1)), 0);
                chunk(place / documentsAChunk)
                        .computeIfAbsent(table, t -> new ArrayList<>())
                        .add(row);
                count++;
            }
        }
    }

    @SuppressWarnings("NullAway") // JDBC gives null for an absent value
    private static Object value(ResultSet found, int column) throws SQLException {
        Object value = found.getObject(column);
        if (value instanceof java.sql.Blob) {
            return found.getBytes(column);
        }
        return value instanceof java.sql.Clob ? found.getString(column) : value;
    }

    private Map<String, List<Object[]>> chunk(int number) {
        while (chunks.size() <= number) {
            chunks.add(new LinkedHashMap<>());
        }
        return chunks.get(number);
    }

    /** How many rows there are. */
    long count() {
        return count;
    }

    /** How many chunks there are. */
    int chunks() {
        return chunks.size();
    }

    /** The rows of a chunk by the statement that inserts them, in order. */
    Map<String, List<Object[]>> statements(int chunk) {
        Map<String, List<Object[]>> statements = new LinkedHashMap<>();
        inserts.forEach((table, sql) -> {
            List<Object[]> rows = chunks.get(chunk).get(table);
            if (rows != null) {
                statements.put(sql, rows);
            }
        });
        return statements;
    }

    private enum Owner {
        NONE,
        DOCUMENT,
        PAYLOAD,
        TEXT
    }

    private record Key(String column, Owner owner) {}
}
