package org.copydesk.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.copydesk.app.database.FileTrouble;
import org.copydesk.app.database.OwnerOnly;
import org.copydesk.pipeline.export.WholeOutput;
import org.copydesk.pipeline.s3.S3Address;
import org.jspecify.annotations.Nullable;

/** Where the records go: standard output, or a file or an object that is there whole or not at all. */
final class RecordOutput implements AutoCloseable {
    private final OutputStream stream;
    /** Null for standard output. */
    private final @Nullable WholeOutput whole;

    private RecordOutput(OutputStream stream, @Nullable WholeOutput whole) {
        this.stream = stream;
        this.whole = whole;
    }

    /** @throws CommandException if it can't be written */
    static RecordOutput to(String name, Terminal terminal) {
        return to(name, terminal, false);
    }

    /** The same; of a file nobody but its owner may read anything. */
    static RecordOutput ofOwner(String name, Terminal terminal) {
        return to(name, terminal, true);
    }

    private static RecordOutput to(String name, Terminal terminal, boolean ownerOnly) {
        if (name.equals("-")) {
            return new RecordOutput(new ClosedPipeDetector(terminal.out()), null);
        }
        boolean object = S3Address.isMeant(name);
        Path file = terminal.folder().resolve(name);
        String place = object ? name : file.toString();
        try {
            if (ownerOnly && !object) {
                OwnerOnly.keep(WholeOutput.part(file));
            }
            WholeOutput whole = WholeOutput.at(place);
            return new RecordOutput(whole.stream(), whole);
        } catch (IOException e) {
            throw new CommandException("can't write " + place + ": " + FileTrouble.of(e), e);
        } catch (IllegalArgumentException noAddress) {
            throw new CommandException("--out: " + noAddress.getMessage());
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Everything is written: the file takes its name. */
    void complete() {
        try {
            stream.flush();
            if (whole != null) {
                whole.complete();
            }
        } catch (IOException e) {
            throw new CommandException("can't write the records: " + FileTrouble.of(e), e);
        }
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        if (whole != null) {
            whole.close();
        }
    }
}
