package org.copydesk.app.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.batch.CleaningProfile;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.input.InputItem;
import org.copydesk.pipeline.record.RecordInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code import}: brings exported records into a store, to be reviewed there. */
@Command(
        name = "import",
        description =
                "Brings records that export --with-source wrote, here or on a cluster, into the store as they are: Parquet or"
                        + " JSON lines. What is there already is left alone.")
final class ImportCommand extends BatchCommand {
    /** Of a file's first record so much is read to see what it is. */
    private static final int LARGEST = 64 << 20;

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of them.")
    private List<Path> paths = new ArrayList<>();

    private @Nullable RunRequest request;

    ImportCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        super(terminal, interrupts, configuration);
    }

    @Override
    OpenStore open() {
        return common.orNew(terminal, topName());
    }

    /** What can't be is said before a store is made. */
    @Override
    public Integer call() throws Exception {
        Set<Path> ours = new HashSet<>(common.address(terminal).files());
        List<String> found = paths.stream().map(this::found).toList();
        found.forEach(path -> requireRecords(path, ours));
        decisions.read(terminal);
        request = new RunRequest(found, ours);
        return super.call();
    }

    private String found(Path path) {
        Path file = terminal.folder().resolve(path).normalize();
        if (!Files.isReadable(file)) {
            throw new CommandException((Files.exists(file) ? "can't read " : "no such file or folder: ")
                    + VisibleText.line(path.toString()));
        }
        return file.toString();
    }

    private static void requireRecords(String path, Set<Path> ours) {
        try (FolderSource source = FolderSource.open(
                List.of(path),
                ours,
                Set.of(),
                InputLimits.of(LARGEST),
                RecordInput.FIELDS,
                InputStream.nullInputStream())) {
            InputItem first = source.next();
            if (first == null) {
                throw new CommandException("no records in " + VisibleText.line(path));
            }
            if (first instanceof InputItem.Refused refused && refused.uri().equals(refused.place())) {
                throw new CommandException("can't import " + VisibleText.line(path) + ": "
                        + VisibleText.line(refused.reason()) + " (" + VisibleText.line(refused.place()) + ")");
            }
        }
    }

    @Override
    int run(OpenStore store, BatchContext pipeline) {
        decisions.takeOver(pipeline, terminal, batch.quiet());
        CleaningProfile records = pipeline.get(CleaningProfile.class).ofExported();
        return clean(pipeline, progress -> pipeline.runs().clean(Objects.requireNonNull(request), records, progress));
    }
}
