package org.copydesk.pipeline.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a store holds, as a digest a table: equal where two stores hold the same, whatever the database, the order in which the rows
 * were written, the numbers of the runs and the times. A row that is lost, doubled or altered shows.
 *
 * <p>The digest of a table is the sum of its rows' SHA-256, modulo 2^256: no order, and no sorting. It finds accidents; it is no
 * defence against somebody who picks rows to cancel each other.
 */
public final class StoreDigest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    /** Rows fetched at once, so that no table is in memory as a whole. */
    private static final int FETCHED = 500;

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("document", "SELECT id, uri, learned_payload_id FROM document");
        TABLES.put("payload", "SELECT id, content_type, size, content FROM payload");
        TABLES.put("source_text", "SELECT payload_id, decoder, content FROM source_text");
        TABLES.put(
                "cleaning",
                "SELECT document_id, payload_id, site, decoder, fingerprint, knowledge_id, source_length, seal,"
                        + " fetched_at, place FROM cleaning");
        TABLES.put("mark", "SELECT * FROM mark");
        TABLES.put(
                "article",
                "SELECT document_id, kind, title, standfirst, author, published_at, modified_at, language, text,"
                        + " truncated FROM article");
        TABLES.put("paragraph", "SELECT * FROM paragraph");
        TABLES.put("fact", "SELECT * FROM fact");
        TABLES.put("diagnostic", "SELECT * FROM diagnostic");
        TABLES.put("quarantine", "SELECT document_id, payload_id, stage, reason, attempts FROM quarantine");
        TABLES.put(
                "ruling",
                "SELECT document_id, decision, decided_by, note, phase, quoted, prefix, suffix, start_offset, after_text,"
                        + " field, rule FROM ruling");
        TABLES.put("site_line", "SELECT * FROM site_line");
        TABLES.put("knowledge", "SELECT id, content FROM knowledge");
    }

    private final JdbcTemplate jdbc;

    public StoreDigest(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCHED);
    }

    /** A line a table, always in the same order. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        TABLES.forEach((name, sql) -> tables.add(table(name, sql)));
        return tables;
    }

    /** The digest of all tables together, in hexadecimal. */
    public static String of(List<Table> tables) {
        StringBuilder all = new StringBuilder();
        tables.forEach(table -> all.append(table).append('\n'));
        return Digest.sha256(all.toString());
    }

    private Table table(String name, String sql) {
        long[] rows = {0};
        BigInteger[] sum = {BigInteger.ZERO};
        jdbc.query(sql, row -> {
            rows[0]++;
            sum[0] = sum[0].add(new BigInteger(1, digest(row))).mod(MODULUS);
        });
        byte[] bytes = new byte[32];
        byte[] value = sum[0].toByteArray();
        int length = Math.min(bytes.length, value.length);
        System.arraycopy(value, value.length - length, bytes, bytes.length - length, length);
        return new Table(name, rows[0], HexFormat.of().formatHex(bytes));
    }

    /** Each value with its length before it, so that no two rows say the same. */
    private static byte[] digest(ResultSet row) throws SQLException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ResultSetMetaData columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                byte[] value = value(row, i, columns.getColumnType(i));
                digest.update((row.wasNull() ? "-" : value.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(value);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] value(ResultSet row, int column, int type) throws SQLException {
        byte[] bytes;
        switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> bytes = row.getBytes(column);
            // Both databases call a truth value by names of their own, and write a number as they like.
            case Types.BOOLEAN, Types.BIT -> bytes = text(String.valueOf(row.getBoolean(column)));
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> bytes = text(instant(row, column));
            case Types.DOUBLE -> bytes = text(String.valueOf(row.getDouble(column)));
            default -> bytes = text(row.getString(column));
        }
        return bytes == null || row.wasNull() ? new byte[0] : bytes;
    }

    /** Both databases show a time in a zone of their own. */
    private static @Nullable String instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    private static byte[] text(@Nullable String value) {
        return value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a table holds.
     *
     * @param name the table's
     * @param rows how many it has
     * @param digest in hexadecimal
     */
    public record Table(String name, long rows, String digest) {
        @Override
        public String toString() {
            return name + "  " + rows + "  " + digest;
        }
    }
}
