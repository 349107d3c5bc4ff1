package org.copydesk.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import org.copydesk.app.database.FileTrouble;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.export.ArticleTarget;
import org.copydesk.pipeline.export.ArticleWriter;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.store.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes records out of the store for the next tool. */
@RunByServer({"--out", "--format", "--with-source", "--run", "--since", "--only", "--site", "--held"})
@Command(
        name = "export",
        description =
                "Writes the records of the store, sorted by address: all, or those that the options ask for. The same"
                        + " records give the same bytes. A file or folder takes its name when it is complete.")
final class ExportCommand extends StoreCommand {
    private static final String STDOUT = "-";

    private final Clock clock;

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|DIR|-",
            description =
                    "Where to: a file, a folder for Markdown and HTML, s3://BUCKET/KEY, or - for standard output. NAME.gz"
                            + " and NAME.zst are compressed.")
    private String out = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: what the file's ending says; jsonl for standard"
                    + " output.")
    private @Nullable String formatName;

    @Option(
            names = "--with-source",
            description = "Put the decoded source into each record; not into Markdown or HTML.")
    private boolean withSource;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    /** @param clock the time, and the zone in which a date without one is meant */
    ExportCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    /** What can't be is said before the store is opened. */
    @Override
    public Integer call() throws Exception {
        format();
        selection.check(clock);
        place(common.address(terminal));
        return super.call();
    }

    @Override
    int run(OpenStore store) {
        String place = place(store.address());
        try {
            report(place == null ? toStdout(store, format()) : toPlace(store, format(), place));
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause() == null ? new IOException(e) : e.getCause());
        }
        return ExitCodes.OK;
    }

    private CommandException failed(IOException e) {
        String where = out.equals(STDOUT) ? "standard output" : out;
        return new CommandException("can't write " + where + ": " + FileTrouble.of(e), e);
    }

    /** The writer is closed only after all records: the end of what is not complete must not look like one. */
    private long toStdout(OpenStore store, ExportFormat format) throws IOException {
        ArticleWriter writer = format.to(new ClosedPipeDetector(terminal.out()), STDOUT, withSource);
        long written = written(store, writer);
        writer.close();
        return written;
    }

    private long toPlace(OpenStore store, ExportFormat format, String place) throws IOException {
        try (ArticleTarget target = ArticleTarget.at(place, format, withSource)) {
            Thread whenInterrupted = new Thread(target::abandon, "copydesk-abandon-export");
            Runtime.getRuntime().addShutdownHook(whenInterrupted);
            try {
                long written = written(store, target.writer());
                target.complete();
                return written;
            } finally {
                forget(whenInterrupted);
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEndingAlready) {
            // Then the hook does what it is for.
        }
    }

    private long written(OpenStore store, ArticleWriter writer) {
        StoreReader records = new StoreReader(store);
        Selection chosen = selection.of(records, clock);
        StoreExport export = new StoreExport(records.cleanings(), records.transactions());
        try (Progress progress = Progress.on(terminal, quiet)) {
            return export.write(chosen, writer, withSource, progress);
        }
    }

    private void report(long written) {
        if (!quiet) {
            String where = out.equals(STDOUT) ? "standard output" : VisibleText.line(out);
            terminal.err().println(written + (written == 1 ? " record" : " records") + " to " + where);
        }
    }

    private ExportFormat format() {
        ExportFormat format = (formatName == null ? formatOfName() : ExportFormat.labelled(formatName))
                .orElseThrow(() -> usage("--format: say one of " + String.join(", ", ExportFormat.labels()) + "; "
                        + (formatName == null ? "the name " + out : "'" + formatName + "'") + " is none"));
        if (format.isFolder() && out.equals(STDOUT)) {
            throw usage("--out: Markdown and HTML go into a folder, not to standard output");
        }
        if (format.isFolder() && S3Address.isMeant(out)) {
            throw usage("--out: Markdown and HTML go into a folder, which S3 has not");
        }
        if (!format.fits(out)) {
            throw usage("--out: Parquet is compressed inside; leave out the ending of " + out);
        }
        if (format == ExportFormat.PARQUET && out.equals(STDOUT) && terminal.outIsTerminal()) {
            throw usage("--out: Parquet is not for a terminal; name a file");
        }
        return format;
    }

    private Optional<ExportFormat> formatOfName() {
        return out.equals(STDOUT) ? Optional.of(ExportFormat.JSONL) : ExportFormat.ofName(out);
    }

    /** Null for standard output. */
    private @Nullable String place(StoreAddress address) {
        if (out.equals(STDOUT)) {
            return null;
        }
        if (S3Address.isMeant(out)) {
            return target(out).toString();
        }
        try {
            Path path = terminal.folder().resolve(out).normalize();
            if (address.files().contains(path)) {
                throw new CommandException("can't write " + out + ": it belongs to the store");
            }
            return (Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path).toString();
        } catch (InvalidPathException e) {
            throw usage("--out: no path: " + out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What may be said for {@code --format}. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ExportFormat.labels().iterator();
        }
    }
}
