package org.copydesk.bench.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills the program at random moments, and compares what it leaves with what an undisturbed run leaves. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = {
            "Runs copydesk clean over made pages, kills it (SIGKILL) at random moments and starts it again until it is done;",
            "then a new store, until there were so many kills. Exits with 1 if a store differs from an undisturbed run's."
        })
public final class KillCommand implements Callable<Integer> {
    private static final long FOREVER_MS = 3_600_000;
    private static final String SETTINGS = "copydesk:\n  batch:\n    lease: 1s\n    chunk: 20\n";

    @Mixin
    private Made made = new Made();

    @Mixin
    private BatchResults results = new BatchResults();

    @Option(names = "--times", paramLabel = "N", defaultValue = "100", description = "Kills. Default: 100.")
    private int times;

    @Option(names = "--documents", paramLabel = "N", defaultValue = "2000", description = "Pages. Default: 2000.")
    private int documents;

    @Option(names = "--postgres", description = "The store lies in PostgreSQL rather than in a file.")
    private boolean postgres;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        folder = made.folder();
        made.pages().write(folder.resolve("pages"), 0, documents);
        Files.writeString(folder.resolve("settings.yml"), SETTINGS);
        if (!postgres) {
            return killed(null);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            return killed(server);
        }
    }

    private int killed(@Nullable EmbeddedPostgres server) throws IOException, InterruptedException, SQLException {
        PrintWriter err = command.commandLine().getErr();
        Program undisturbed = program("undisturbed", server);
        undisturbed.build();
        long full = millis(undisturbed);
        String expected = undisturbed.hash();
        long start = millis(undisturbed);
        err.printf("undisturbed: %d ms, of which %d ms with nothing to do%n%s", full, start, expected);
        Random moments = made.random();
        int kills = 0;
        int stores = 0;
        int different = 0;
        while (kills < times) {
            Program program = program("run" + ++stores, server);
            int before = kills;
            while (kills < times && !ends(program, start / 3 + moments.nextLong(full))) {
                kills++;
            }
            if (kills == times && !ends(program, FOREVER_MS)) {
                throw new IOException("the run did not end within an hour");
            }
            String held = program.hash();
            boolean same = held.equals(expected);
            different += same ? 0 : 1;
            err.printf(
                    "store %d: %d kills, %s, %s%n",
                    stores, kills - before, program.verify(), same ? "the same store" : "ANOTHER STORE\n" + held);
            err.flush();
        }
        results.put("documents", documents)
                .put("undisturbed seconds", full / 1000.0)
                .put("kills", kills)
                .put("stores", stores)
                .put("stores that differ", different)
                .tell(postgres ? "kill-postgresql" : "kill-h2", command);
        return different == 0 ? 0 : 1;
    }

    private boolean ends(Program program, long millis) throws IOException, InterruptedException {
        return program.endsWithin(
                millis,
                "clean",
                folder.resolve("pages").toString(),
                "--settings",
                folder.resolve("settings.yml").toString());
    }

    private long millis(Program program) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        if (!ends(program, FOREVER_MS)) {
            throw new IOException("the run did not end within an hour");
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private Program program(String name, @Nullable EmbeddedPostgres server) throws IOException, SQLException {
        // Short runs are compiled enough by the first compiler.
        Map<String, String> environment =
                new HashMap<>(Map.of("COPYDESK_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        if (server != null) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            environment.put("COPYDESK_DB", "jdbc:postgresql://localhost:" + server.getPort() + "/" + name);
            environment.put("COPYDESK_DB_USER", "postgres");
            environment.put("COPYDESK_PASSWORD", "unused");
        }
        return new Program(made.home(), folder.resolve(name), environment);
    }
}
