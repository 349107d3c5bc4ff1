package org.copydesk.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.copydesk.app.database.FileTrouble;
import org.copydesk.app.database.OwnerOnly;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Upload;
import org.jspecify.annotations.Nullable;

/**
 * Where the records go: a file, an object, or standard output. A file is written under another name first and takes its own when it is
 * complete, and an object is there when it is complete, so that nobody reads half of it. The other name is hidden, so that a run over the same folder passes it by.
 */
final class RecordOutput implements AutoCloseable {
    private final OutputStream stream;
    private final @Nullable Path part;
    private final @Nullable Path target;
    private final @Nullable S3Upload upload;

    private RecordOutput(OutputStream stream, @Nullable Path part, @Nullable Path target, @Nullable S3Upload upload) {
        this.stream = stream;
        this.part = part;
        this.target = target;
        this.upload = upload;
    }

    /** @throws CommandException if nothing is known of who writes to the store of objects */
    static RecordOutput to(S3Address object) {
        try {
            S3Upload upload = S3Upload.to(object);
            return new RecordOutput(upload.stream(), null, null, upload);
        } catch (IOException e) {
            throw new CommandException("can't write " + object + ": " + FileTrouble.of(e), e);
        }
    }

    /** @throws CommandException if the file can't be written */
    static RecordOutput to(String name, Terminal terminal) {
        return to(name, terminal, false);
    }

    /** The same, of which nobody but its owner may read anything. */
    static RecordOutput ofOwner(String name, Terminal terminal) {
        return to(name, terminal, true);
    }

    private static RecordOutput to(String name, Terminal terminal, boolean ownerOnly) {
        if (name.equals("-")) {
            return new RecordOutput(new ClosedPipeDetector(terminal.out()), null, null, null);
        }
        Path target = terminal.folder().resolve(name);
        if (Files.isDirectory(target)) {
            throw new CommandException("can't write " + target + ": it is a folder");
        }
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            if (ownerOnly) {
                OwnerOnly.keep(part);
            }
            return new RecordOutput(Files.newOutputStream(part), part, target, null);
        } catch (IOException e) {
            throw new CommandException("can't write " + target + ": " + FileTrouble.of(e), e);
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Everything is written: the file takes its name. */
    void complete() {
        try {
            stream.flush();
            if (part != null && target != null) {
                stream.close();
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
            if (upload != null) {
                upload.complete();
            }
        } catch (IOException e) {
            throw new CommandException("can't write the records: " + FileTrouble.of(e), e);
        }
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        if (part != null) {
            stream.close();
            Files.deleteIfExists(part);
        }
        if (upload != null) {
            upload.close();
        }
    }
}
