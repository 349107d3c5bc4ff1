package org.copydesk.bench.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:bench.home:-.}",
            description = "The working copy.")
    private Path home = Path.of("");

    @Option(names = "--times", paramLabel = "N", defaultValue = "100", description = "Kills. Default: 100.")
    private int times;

    @Option(names = "--documents", paramLabel = "N", defaultValue = "2000", description = "Pages. Default: 2000.")
    private int documents;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of pages and moments. Default: 1.")
    private long seed;

    @Option(names = "--postgres", description = "The store lies in PostgreSQL rather than in a file.")
    private boolean postgres;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("copydesk-kill");
        new MadePages(seed).write(folder.resolve("pages"), documents);
        if (!postgres) {
            return killed(folder, null);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            return killed(folder, server);
        }
    }

    private int killed(Path folder, @Nullable EmbeddedPostgres server)
            throws IOException, InterruptedException, SQLException {
        PrintWriter out = command.commandLine().getOut();
        Program undisturbed = program(folder, "undisturbed", server);
        long full = millis(undisturbed);
        String expected = undisturbed.hash();
        long start = millis(undisturbed);
        out.printf("undisturbed: %d ms, of which %d ms with nothing to do%n%s", full, start, expected);
        out.flush();
        Random moments = new Random(seed);
        int kills = 0;
        int different = 0;
        for (int run = 1; kills < times; run++) {
            Program program = program(folder, "run" + run, server);
            int before = kills;
            while (kills < times && !program.clean(start / 3 + moments.nextLong(full))) {
                kills++;
            }
            if (kills == times && !program.clean(FOREVER_MS)) {
                throw new IOException("the run did not end within an hour");
            }
            boolean same = program.hash().equals(expected);
            different += same ? 0 : 1;
            out.printf(
                    "run %d: %d kills, %s, %s%n",
                    run, kills - before, program.verify(), same ? "the same store" : "ANOTHER STORE");
            if (!same) {
                out.print(program.hash());
            }
            out.flush();
        }
        out.printf("%d kills over %d documents: %d stores differ%n", kills, documents, different);
        out.flush();
        return different == 0 ? 0 : 1;
    }

    private static long millis(Program program) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        if (!program.clean(FOREVER_MS)) {
            throw new IOException("the run did not end within an hour");
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private Program program(Path folder, String name, @Nullable EmbeddedPostgres server)
            throws IOException, SQLException {
        Path own = Files.createDirectories(folder.resolve(name));
        if (server == null) {
            return new Program(home, own, folder.resolve("pages"), Map.of());
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        return new Program(
                home,
                own,
                folder.resolve("pages"),
                Map.of("COPYDESK_DB", url, "COPYDESK_DB_USER", "postgres", "COPYDESK_PASSWORD", "unused"));
    }
}
