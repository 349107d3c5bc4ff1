package org.copydesk.app.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/**
 * A query that somebody typed. It reads tables and views and nothing else: no row is changed, no file read or written.
 *
 * @param sql one statement
 * @param most how many rows are handed out at most
 * @param longest how long the database may take
 */
public record StoreQuery(String sql, int most, Duration longest) {
    /** So many rows, where nobody says otherwise. */
    public static final int MOST = 1000;

    /** So many seconds, where nobody says otherwise. */
    public static final int SECONDS = 60;

    private static final String READS_ONLY =
            "this only reads the store: say SELECT, WITH, VALUES, TABLE, SHOW or EXPLAIN, one statement";

    /** The SQLSTATEs of what a reader may not do, and of statements that find no rows; H2's and PostgreSQL's. */
    private static final Set<String> NOT_READ = Set.of("25006", "42501", "90096", "90040", "90002", "02000");

    private static final String CANCELLED = "57014";
    private static final int FETCHED = 500;

    /** @throws QueryException if it doesn't only read */
    public StoreQuery {
        if (sql.isBlank() || !ReadingSql.isOnly(sql)) {
            throw new QueryException(READS_ONLY);
        }
    }

    /**
     * Reads.
     *
     * @return whether there are more rows than it hands out
     * @throws QueryException if the database can't answer it, or not in that time
     */
    public boolean read(OpenStore store, Answer answer) {
        try (Connection connection = store.reading();
                Statement statement = connection.createStatement()) {
            // PostgreSQL fetches rows in groups within a transaction alone.
            connection.setAutoCommit(!(store.address() instanceof ServerAddress));
            statement.setFetchSize(FETCHED);
            statement.setMaxRows((int) Math.min(Integer.MAX_VALUE, most + 1L));
            statement.setQueryTimeout((int) longest.toSeconds());
            try (ResultSet rows = statement.executeQuery(sql)) {
                boolean cut = handOut(rows, answer);
                answer.end();
                return cut;
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    private boolean handOut(ResultSet rows, Answer answer) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Column> named = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            named.add(new Column(name(columns.getColumnLabel(i)), type(columns.getColumnType(i))));
        }
        answer.columns(named);
        for (int n = 0; rows.next(); n++) {
            if (n == most) {
                return true;
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= named.size(); i++) {
                values.add(value(rows, i, columns));
            }
            answer.row(values);
        }
        return false;
    }

    /** H2 shows names in capitals that PostgreSQL shows in small letters. */
    private static String name(String label) {
        return label.equals(label.toUpperCase(Locale.ROOT)) ? label.toLowerCase(Locale.ROOT) : label;
    }

    private static Class<?> type(int type) {
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> Boolean.class;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Long.class;
            case Types.NUMERIC, Types.DECIMAL -> BigDecimal.class;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Double.class;
            default -> String.class;
        };
    }

    /** The same of both databases. */
    private static @Nullable Object value(ResultSet row, int column, ResultSetMetaData columns) throws SQLException {
        Object value = switch (columns.getColumnType(column)) {
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(column);
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(column);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> row.getDouble(column);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> hex(row.getBytes(column));
            default -> {
                boolean zoned = columns.getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE
                        || columns.getColumnTypeName(column).equals("timestamptz");
                yield zoned ? instant(row, column) : row.getString(column);
            }
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable String instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    private QueryException explained(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (NOT_READ.contains(state)) {
            return new QueryException(READS_ONLY, e);
        }
        if (state.equals(CANCELLED)) {
            return new QueryException("it took longer than " + longest.toSeconds() + " s and was ended", e);
        }
        String message = e instanceof JdbcException h2 ? h2.getOriginalMessage() : e.getMessage();
        return new QueryException(
                String.valueOf(message).lines().findFirst().orElse(state).replaceFirst("^ERROR: ", ""), e);
    }

    /**
     * A column of what a query finds.
     *
     * @param type of its values: String, Long, BigDecimal, Double or Boolean
     */
    public record Column(String name, Class<?> type) {}

    /** Takes what a query finds. */
    public interface Answer {
        /** Comes first. */
        void columns(List<Column> columns);

        /** @param values texts, numbers, truth values and null, one a column */
        void row(List<@Nullable Object> values);

        /** Comes last. */
        default void end() {}
    }
}
