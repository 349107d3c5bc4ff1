package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a night costs in which little is new. */
@Command(
        name = "nights",
        mixinStandardHelpOptions = true,
        description = {
            "Cleans a folder of made pages, then again with nothing new in it, then with a few new pages.",
            "Times are those of the runs, without the start of the JVM."
        })
public final class NightsCommand implements Callable<Integer> {
    @Mixin
    private Made made = new Made();

    @Mixin
    private BatchResults results = new BatchResults();

    @Option(names = "--documents", paramLabel = "N", defaultValue = "20000", description = "Pages. Default: 20000.")
    private int documents;

    @Option(names = "--new", paramLabel = "N", defaultValue = "200", description = "New pages. Default: 200.")
    private int fresh;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = made.folder();
        Path inbox = folder.resolve("pages");
        MadePages pages = made.pages();
        pages.write(inbox, 0, documents);
        Program program = new Program(made.home(), folder, Map.of());
        program.build();
        Spent full = night(program, inbox, "all is new");
        Spent idle = night(program, inbox, "nothing is new");
        pages.write(inbox, documents, fresh);
        Spent little = night(program, inbox, fresh + " are new");
        results.put("documents", documents)
                .put("new", fresh)
                .put("seconds, all new", full.seconds())
                .put("seconds, nothing new", idle.seconds())
                .put("seconds, few new", little.seconds())
                .put("share, nothing new", idle.seconds() / full.seconds())
                .put("share, few new", little.seconds() / full.seconds())
                .put("CPU share, few new", little.cpuSeconds() / full.cpuSeconds())
                .tell("nights", command);
        return 0;
    }

    private Spent night(Program program, Path inbox, String what) throws IOException, InterruptedException {
        Spent spent = program.clean(inbox.toString());
        command.commandLine()
                .getErr()
                .printf("%s: %.1f s, %.1f s of CPU time%n", what, spent.seconds(), spent.cpuSeconds());
        return spent;
    }
}
