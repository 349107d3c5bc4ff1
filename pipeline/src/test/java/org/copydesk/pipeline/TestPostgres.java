package org.copydesk.pipeline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL, started once for all tests of a JVM and ended with it; each test has a database of its own in it, a copy of one with tables. */
public final class TestPostgres {
    private static final String EMPTY = "empty";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** A new database with the tables of a store, and nothing in them. */
    public static TestDatabase database() {
        String name = "store" + NUMBER.incrementAndGet();
        return made(Server.SHARED, name, EMPTY);
    }

    private static TestDatabase made(EmbeddedPostgres server, String name, String template) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return new TestDatabase(server.getJdbcUrl("postgres", name), "postgres", "");
    }

    /** A server of one's own, to be closed by who asked for it. */
    public static EmbeddedPostgres server() {
        try {
            // What a test wrote needn't survive a power cut.
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres SHARED = server();

        static {
            made(SHARED, EMPTY, "template1").migrate();
        }
    }
}
