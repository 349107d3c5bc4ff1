package org.copydesk.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Reads and writes rows by the names of their columns, as {@link ColumnMapping} says, with statements whose values have names too, such as
 * {@code :site}. Thread-safe.
 */
public final class Rows {
    /** Ids in one statement: few enough for any database, enough to make the round trip cheap. */
    private static final int AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final JdbcClient client;
    private final Map<Class<?>, ColumnMapping> columns = new ConcurrentHashMap<>();

    public Rows(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.client = JdbcClient.create(jdbc);
    }

    /** A statement for which the methods below are too narrow. */
    public StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    public StatementSpec sql(String sql, String name, @Nullable Object value) {
        return client.sql(sql).param(name, value);
    }

    /** What a query finds: records, or values of its only column. */
    public <T> List<T> list(Class<T> type, String sql) {
        return sql(sql).query(as(type)).list();
    }

    public <T> List<T> list(Class<T> type, String sql, String name, Object value) {
        return sql(sql, name, value).query(as(type)).list();
    }

    /** The only row that a query finds, if it finds one, and a single value in it is not null. */
    public <T> Optional<T> find(Class<T> type, String sql) {
        return sql(sql).query(as(type)).optional();
    }

    public <T> Optional<T> find(Class<T> type, String sql, String name, Object value) {
        return sql(sql, name, value).query(as(type)).optional();
    }

    public long number(String sql) {
        return number(sql(sql));
    }

    public long number(String sql, String name, Object value) {
        return number(sql(sql, name, value));
    }

    public static long number(StatementSpec query) {
        return query.query(Long.class).single();
    }

    /** Returns how many rows it was. */
    public int update(String sql) {
        return sql(sql).update();
    }

    public int update(String sql, String name, Object value) {
        return sql(sql, name, value).update();
    }

    /** The end of a query for its first rows; as a value their number would be no hint to a planner. */
    public static String first(int most) {
        return " FETCH FIRST " + most + " ROWS ONLY";
    }

    /** Reads rows into records, or their only column into values. */
    @SuppressWarnings("NullAway") // a NULL in a single column reads as null, which find tells as empty
    public <T> RowMapper<T> as(Class<T> type) {
        return type.isRecord() ? (row, number) -> read(row, type) : new SingleColumnRowMapper<>(type);
    }

    /** Reads a row into a record. */
    public <T> T read(ResultSet row, Class<T> type) throws SQLException {
        return type.cast(columns(type).read(row));
    }

    /** The values of a record by their columns. */
    public Map<String, @Nullable Object> values(Record row) {
        return columns(row.getClass()).values(row);
    }

    private ColumnMapping columns(Class<?> type) {
        return columns.computeIfAbsent(type, record -> new ColumnMapping(record.asSubclass(Record.class)));
    }

    /** Adds rows of a type, in one round trip. */
    public void insert(String table, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            ColumnMapping type = columns(rows.iterator().next().getClass());
            List<Object[]> values = rows.stream()
                    .map(row -> type.values(row).values().toArray())
                    .toList();
            jdbc.getJdbcOperations().batchUpdate(type.insert(table), values);
        }
    }

    /** Adds a row; returns the number that the database gave it as its {@code id}. */
    public long insertNumbered(String table, Record row) {
        KeyHolder number = new GeneratedKeyHolder();
        sql(columns(row.getClass()).insert(table))
                .params(values(row).values().toArray())
                .update(number, "id");
        return Objects.requireNonNull(number.getKey()).longValue();
    }

    /** Changes a row, or adds it where it is not there yet. */
    public void put(String update, String insert, Map<String, ?> values) {
        if (sql(update).params(values).update() == 0) {
            sql(insert).params(values).update();
        }
    }

    /** Runs a statement once for each of some things, in one round trip. */
    public <T> void batch(
            String sql, Collection<T> all, Function<? super T, Map<String, ? extends @Nullable Object>> values) {
        if (!all.isEmpty()) {
            jdbc.batchUpdate(
                    sql,
                    all.stream()
                            .map(one -> new MapSqlParameterSource(values.apply(one)))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    /** Queries with a statement that takes ids as {@code (:ids)}, this many at once. */
    public void forEach(String sql, Collection<?> ids, RowCallbackHandler row) {
        forEach(sql, ids, Map.of(), row);
    }

    void forEach(String sql, Collection<?> ids, Map<String, ?> values, RowCallbackHandler row) {
        inGroups(ids, group -> sql(sql).params(values).param("ids", group).query(row));
    }

    /** Updates with a statement that takes ids as {@code (:ids)}, this many at once. */
    public void update(String sql, Collection<?> ids, Map<String, ?> values) {
        inGroups(ids, group -> sql(sql).params(values).param("ids", group).update());
    }

    private static void inGroups(Collection<?> ids, Consumer<List<?>> work) {
        List<?> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
