package org.copydesk.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.app.database.FileTrouble;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.batch.StreamCleaner;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.input.FormatRegistry;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Inputs;
import org.copydesk.pipeline.s3.S3Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clean}: cleans documents into the store, and writes their records if asked. */
@Command(
        name = "clean",
        description =
                "Cleans documents into the store. What is unchanged is not cleaned again. With --no-store, writes records alone.")
final class CleanCommand extends BatchCommand {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Files, folders, globs, s3://BUCKET/PREFIX, or - for standard input. What a file holds is found"
                            + " out: "
                            + FormatRegistry.NAMES + ".")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE.jsonl|-",
            description =
                    "Write the record of every document, one JSON object a line, to a file, to s3://BUCKET/KEY, or - for"
                            + " standard output.")
    private @Nullable String out;

    @Option(names = "--with-source", description = "Put the decoded source into each record.")
    private boolean withSource;

    @Option(
            names = "--no-store",
            description =
                    "Clean as a filter, with no store: write each record to --out as soon as it is made, learn nothing"
                            + " from the documents, keep nothing of them.")
    private boolean noStore;

    private final Function<Map<String, Object>, StreamCleaner> streams;
    private @Nullable RunRequest request;
    private @Nullable RecordOutput output;

    /** @param streams makes what cleans without a store, by settings */
    CleanCommand(
            Terminal terminal,
            Interrupts interrupts,
            Class<?> configuration,
            Function<Map<String, Object>, StreamCleaner> streams) {
        super(terminal, interrupts, configuration);
        this.streams = streams;
    }

    @Override
    Map<String, Object> settings() {
        Map<String, Object> settings = super.settings();
        input.addTo(settings);
        return settings;
    }

    @Override
    OpenStore open() {
        // While the store is opened, which takes as long.
        CompletableFuture.runAsync(Copydesk::standard);
        return common.orNew(terminal, topName());
    }

    @Override
    public Integer call() throws Exception {
        if (noStore && out == null) {
            throw usage("--no-store: say where records go, such as --out -");
        }
        if (noStore && common.namesStore()) {
            throw usage("--db names a store, --no-store uses none");
        }
        if (noStore && decisions.areGiven()) {
            throw usage("--decisions are kept in a store, --no-store uses none");
        }
        decisions.read(terminal);
        StoreAddress address = common.address(terminal);
        List<String> listed = input.listed(terminal);
        List<String> found =
                Stream.concat(paths.stream().map(this::found), listed.stream()).toList();
        input.requireSome(found);
        Set<Path> ours = new HashSet<>(address.files());
        if (out != null && S3Address.isMeant(out)) {
            requireApart(found, out);
        } else if (out != null && !out.equals("-")) {
            ours.add(terminal.folder().resolve(out));
        }
        RunRequest wanted = new RunRequest(found, ours, Set.copyOf(listed), "");
        request = wanted;
        if (out == null) {
            return super.call();
        }
        try (RecordOutput opened = RecordOutput.to(out, terminal)) {
            output = opened;
            return noStore ? interrupts.during(() -> stream(wanted, opened)) : super.call();
        }
    }

    private int stream(RunRequest wanted, RecordOutput opened) throws IOException, InterruptedException {
        Logs.off();
        StreamCleaner cleaner = streams.apply(settings());
        return CleanStream.run(cleaner, wanted, withSource, opened, batch.quiet(), terminal, interrupts);
    }

    @Override
    int run(OpenStore store, BatchContext pipeline) throws IOException {
        decisions.takeOver(pipeline, terminal, batch.quiet());
        RunSummary summary = pipeline.run(
                terminal,
                interrupts,
                batch.quiet(),
                progress -> pipeline.runs().clean(Objects.requireNonNull(request), progress));
        if (output != null) {
            pipeline.get(RecordExport.class).write(summary.documentIds(), output.stream(), withSource);
            output.complete();
        }
        return summary.quarantined() > 0 ? ExitCodes.QUARANTINED : ExitCodes.OK;
    }

    /** The path against the current folder; what isn't there is said before a store is made for it. */
    private String found(String path) {
        if (S3Address.isMeant(path)) {
            requireObjects(path);
            return path;
        }
        if (path.equals("-") || isGlob(path)) {
            return path.equals("-") ? path : absolute(path);
        }
        Path file = terminal.folder().resolve(path);
        if (!Files.exists(file)) {
            throw new CommandException("no such file or folder: " + path);
        }
        if (!Files.isReadable(file)) {
            throw new CommandException("can't read " + path + ": permission denied");
        }
        return absolute(path);
    }

    /** An object that is written would be a document of the next run. */
    private void requireApart(List<String> read, String written) {
        S3Address object = target(written);
        for (String path : read) {
            if (S3Address.isMeant(path) && S3Inputs.of(path).fits(object)) {
                throw usage("--out: the next run would read " + written + "; put it elsewhere");
            }
        }
    }

    private void requireObjects(String path) {
        S3Inputs inputs;
        try {
            inputs = S3Inputs.of(path);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        try (S3Store store = S3Store.open()) {
            if (inputs.isEmpty(store)) {
                throw new CommandException("no such object or folder: " + path);
            }
        } catch (IOException e) {
            throw new CommandException("can't read " + path + ": " + FileTrouble.of(e), e);
        }
    }

    private boolean isGlob(String path) {
        try {
            return GLOB.matcher(path).find() && !Files.exists(terminal.folder().resolve(path));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    /** A run that was cut off is found again by its paths, from whatever folder. */
    private String absolute(String path) {
        if (Path.of("").resolve(path.replaceAll("[*?{}\\[\\]]", "_")).isAbsolute()) {
            return path;
        }
        return terminal.folder() + File.separator + path;
    }
}
