package org.copydesk.pipeline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL, started once for all tests of a JVM and ended with it; each test has a database of its own in it. */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database. */
    public static TestDatabase database() {
        String name = "store" + NUMBER.incrementAndGet();
        new JdbcTemplate(Server.SHARED.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return new TestDatabase(Server.SHARED.getJdbcUrl("postgres", name), "postgres", "");
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
    }
}
