package org.copydesk.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.s3.S3Address;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on a store that is there. */
@Command(mixinStandardHelpOptions = true, versionProvider = CommandLines.Version.class)
abstract class StoreCommand implements Callable<Integer> {
    final Terminal terminal;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private @Nullable CommandSpec spec;

    StoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does its work and returns the exit code. */
    abstract int run(OpenStore store) throws Exception;

    OpenStore open() {
        return common.existing(terminal, topName());
    }

    @Override
    public Integer call() throws Exception {
        try (OpenStore store = open()) {
            int code = run(store);
            terminal.out().flush();
            return code;
        } catch (InvalidDataAccessResourceUsageException e) {
            throw new CommandException(
                    "the store is of an older version; the next copydesk clean brings it up to date", e);
        }
    }

    final CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    /** What this process runs, for others that find it at work: the first word after {@code copydesk}. */
    final String topName() {
        CommandSpec top = spec();
        while (top.parent() != null && top.parent().parent() != null) {
            top = top.parent();
        }
        return top.name();
    }

    /** The object that records are to be written to. */
    final S3Address target(String address) {
        try {
            return S3Address.ofObject(address);
        } catch (IllegalArgumentException e) {
            throw usage("--out: " + e.getMessage());
        }
    }

    final ParameterException usage(String message) {
        return new ParameterException(spec().commandLine(), message);
    }
}
