package org.copydesk.pipeline.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.copydesk.pipeline.s3.S3Address;

/**
 * A file, a folder or an object to export to, which is there whole or not at all: what is closed before it is complete leaves nothing behind,
 * and what was there before as it was. Not thread-safe.
 */
public final class ArticleTarget implements Closeable {
    private final ArticleWriter writer;
    private final Partial whole;
    private boolean writerClosed;

    private ArticleTarget(ArticleWriter writer, Partial whole) {
        this.writer = writer;
        this.whole = whole;
    }

    /**
     * Begins to write.
     *
     * @param place a folder for formats that are one, else a file or the address of an object
     * @throws IOException if it can't be written
     */
    public static ArticleTarget at(String place, ExportFormat format, boolean withSource) throws IOException {
        if (format.isFolder()) {
            if (S3Address.isMeant(place)) {
                throw new FileSystemException(place, null, "a folder can't be there whole or not at all");
            }
            WholeFolder folder = WholeFolder.at(Path.of(place));
            return new ArticleTarget(new FolderWriter(folder.path(), format), folder);
        }
        WholeOutput output = WholeOutput.at(place);
        try {
            return new ArticleTarget(format.to(output.stream(), place, withSource), output);
        } catch (IOException | RuntimeException e) {
            output.close();
            throw e;
        }
    }

    public ArticleWriter writer() {
        return writer;
    }

    /** Everything is written: the file or folder takes its name. */
    public void complete() throws IOException {
        closeWriter();
        whole.complete();
    }

    private void closeWriter() throws IOException {
        if (!writerClosed) {
            writerClosed = true;
            writer.close();
        }
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        try (whole) {
            closeWriter();
        }
    }

    /** Removes what is not complete while another thread may still write to it: for a process that has to end. */
    public void abandon() {
        try {
            whole.remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
