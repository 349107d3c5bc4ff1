package org.copydesk.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A query to begin with.
 *
 * @param question what it answers
 * @param sql the query, without a semicolon
 */
record ExampleQuery(String question, String sql) {
    private static final String MARK = "-- ";

    /** All of them, as {@code queries.sql} has them: a question as a comment, and the query below it. */
    static List<ExampleQuery> all() {
        List<ExampleQuery> all = new ArrayList<>();
        for (String section : text().split("\n\n+")) {
            int end = section.indexOf('\n');
            if (!section.startsWith(MARK) || end < 0) {
                throw new IllegalStateException("queries.sql: no question before " + section);
            }
            String sql = section.substring(end + 1).strip();
            all.add(new ExampleQuery(
                    section.substring(MARK.length(), end),
                    sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql));
        }
        return all;
    }

    private static String text() {
        try (InputStream in = ExampleQuery.class.getResourceAsStream("queries.sql")) {
            if (in == null) {
                throw new IllegalStateException("queries.sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
