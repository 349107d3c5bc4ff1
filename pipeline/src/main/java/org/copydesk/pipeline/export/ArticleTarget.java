package org.copydesk.pipeline.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Upload;

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
        return S3Address.isMeant(place)
                ? at(S3Address.ofObject(place), format, withSource)
                : at(Path.of(place), format, withSource);
    }

    private static ArticleTarget at(S3Address address, ExportFormat format, boolean withSource) throws IOException {
        if (format.isFolder()) {
            throw new FileSystemException(address.toString(), null, "a folder can't be there whole or not at all");
        }
        WholeObject object = new WholeObject(S3Upload.to(address));
        try {
            return new ArticleTarget(format.to(object.upload().stream(), address.key(), withSource), object);
        } catch (IOException | RuntimeException e) {
            object.close();
            throw e;
        }
    }

    /** The same for a place in the file system. */
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

    private record WholeObject(S3Upload upload) implements Partial {
        @Override
        public void complete() throws IOException {
            upload.complete();
        }

        @Override
        public void remove() throws IOException {
            upload.abort();
        }

        @Override
        public void close() throws IOException {
            upload.close();
        }
    }

    /** What is written under another name first, or to none. */
    interface Partial extends Closeable {
        /** Lets it take its name. */
        void complete() throws IOException;

        /** Removes it, unless it is complete. */
        void remove() throws IOException;
    }
}
