package org.copydesk.bench.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Kills the program at random moments, and compares what it leaves with what an undisturbed run leaves. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = {
            "Runs copydesk clean over made pages, kills it (SIGKILL) at random moments and starts it again until it is done;",
            "then a new store, until there were so many kills; one that comes too late is none. Exits with 1 if a store differs from an",
            "undisturbed one's after as many runs: after a kill between the end of the run and that of the program, the next start is",
            "a second run, which tries what stands in quarantine once more."
        })
public final class KillCommand implements Callable<Integer> {
    /** A run is expected to be killed so often before it comes to its end. */
    private static final int KILLS_A_RUN = 8;

    /** Short, so that a dead run is known soon. */
    private static final String LEASE = "1s";

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @Mixin
    private final MeasureOptions options = new MeasureOptions();

    @Option(names = "--times", paramLabel = "N", defaultValue = "100", description = "Kills. Default: 100.")
    private int times;

    @Option(names = "--documents", paramLabel = "N", defaultValue = "2000", description = "Pages. Default: 2000.")
    private int documents;

    @Option(names = "--postgres", description = "The store lies in PostgreSQL rather than in a file.")
    private boolean postgres;

    @Override
    public Integer call() throws Exception {
        return options.in(folder -> {
            new MadePages(options.seed()).write(folder.resolve("pages"), documents);
            if (!postgres) {
                return killed(folder, null);
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
                return killed(folder, server);
            }
        });
    }

    private int killed(Path folder, @Nullable EmbeddedPostgres server) throws Exception {
        Path pages = folder.resolve("pages");
        Installed installed = Installed.into(folder.resolve("copy"), options.home());
        Program undisturbed = program(installed, folder, "undisturbed", server);
        long full = undisturbed.clean(pages, QUICK, line -> {}).wallMillis();
        List<String> expected = new ArrayList<>(List.of(undisturbed.hash()));
        long start = undisturbed.clean(pages, QUICK, line -> {}).wallMillis();
        expected.add(undisturbed.hash());
        options.out().printf("undisturbed: %d ms, of which %d ms with nothing to do%n%s", full, start, expected.get(0));
        options.out().flush();
        Random moments = new Random(options.seed());
        int kills = 0;
        int stores = 0;
        int different = 0;
        while (kills < times) {
            stores++;
            Program program = program(installed, folder, "run" + stores, server);
            int before = kills;
            boolean ended = false;
            while (kills < times && !ended) {
                long moment = start / 2 + moments.nextLong(Math.max(1, 2 * (full - start) / KILLS_A_RUN));
                ended = !program.clean(pages, QUICK, moment, line -> {}).killed();
                kills += ended ? 0 : 1;
                options.tell(
                        "store %d, after %d ms: %s, %d kills", stores, moment, ended ? "at its end" : "killed", kills);
            }
            if (!ended) {
                program.clean(pages, QUICK, line -> {});
            }
            String hash = program.hash();
            int runs = program.runs();
            while (expected.size() < runs) {
                undisturbed.clean(pages, QUICK, line -> {});
                expected.add(undisturbed.hash());
            }
            boolean same = hash.equals(expected.get(runs - 1));
            different += same ? 0 : 1;
            options.out()
                    .printf(
                            "store %d: %d kills, %d runs, %s, %s%n",
                            stores, kills - before, runs, program.verify(), same ? "the same store" : "ANOTHER STORE");
            if (!same) {
                options.out().print(hash);
            }
            options.out().flush();
        }
        options.out()
                .printf("%d kills over %d documents: %d of %d stores differ%n", kills, documents, different, stores);
        options.out().flush();
        ObjectNode figures = Measured.empty();
        figures.put("database", postgres ? "PostgreSQL" : "H2").put("documents", documents);
        figures.put("kills", kills).put("stores", stores).put("differ", different);
        options.keep(postgres ? "kill-postgres" : "kill", figures);
        return different == 0 ? 0 : 1;
    }

    private static Program program(Installed installed, Path folder, String name, @Nullable EmbeddedPostgres server)
            throws IOException, SQLException {
        Path own = Files.createDirectories(folder.resolve(name));
        if (server == null) {
            return new Program(installed, own, Map.of(), LEASE);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        return new Program(installed, own, Map.of("COPYDESK_DB", url, "COPYDESK_DB_USER", "postgres"), LEASE);
    }
}
