package org.copydesk.pipeline.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A file or a folder to export to, which is there whole or not at all: what is closed before it is complete leaves nothing behind,
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
     * @param path a folder for formats that are one, else a file
     * @throws IOException if it can't be written
     */
    public static ArticleTarget at(Path path, ExportFormat format, boolean withSource) throws IOException {
        if (format.isFolder()) {
            WholeFolder folder = WholeFolder.at(path);
            return new ArticleTarget(new FolderWriter(folder.path(), format), folder);
        }
        WholeFile file = WholeFile.at(path);
        try {
            return new ArticleTarget(format.to(file.stream(), path.toString(), withSource), file);
        } catch (IOException | RuntimeException e) {
            file.close();
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

    /** What is written under another name first. */
    interface Partial extends Closeable {
        /** Lets it take its name. */
        void complete() throws IOException;

        /** Removes it, unless it is complete. */
        void remove() throws IOException;
    }
}
