package org.copydesk.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder that is there whole or not at all: it is written under a hidden name beside it, and renamed at the end. What a job that was
 * killed left there is removed by the next one for the same folder. Not thread-safe.
 */
final class OutputFolder {
    private final FileSystem system;
    private final Path folder;
    private final Path unfinished;

    private OutputFolder(FileSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
        this.unfinished = new Path(folder.getParent(), "." + folder.getName() + ".unfinished");
    }

    /** @throws RequestException if the folder is there already, or can't be written */
    static OutputFolder begin(String uri, Configuration hadoop) {
        try {
            Path path = new Path(uri);
            FileSystem system = path.getFileSystem(hadoop);
            OutputFolder output = new OutputFolder(system, system.makeQualified(path));
            output.begin();
            return output;
        } catch (IOException | IllegalArgumentException e) {
            throw new RequestException("can't write to " + uri + ": " + e.getMessage(), e);
        }
    }

    private void begin() throws IOException {
        if (system.exists(folder)) {
            throw new RequestException(folder + " is there already; name a folder that is not, or remove it");
        }
        system.delete(unfinished, true);
        if (!system.mkdirs(unfinished)) {
            throw new IOException("can't make the folder " + unfinished);
        }
    }

    /** Where a part of the folder is written to. */
    String path(String name) {
        return new Path(unfinished, name).toString();
    }

    void write(String name, String text) throws IOException {
        try (OutputStream out = system.create(new Path(unfinished, name))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    void delete(String name) throws IOException {
        system.delete(new Path(unfinished, name), true);
    }

    /** Makes the folder appear. */
    void commit() throws IOException {
        // A rename onto a folder that is there would move this one into it.
        if (system.exists(folder) || !system.rename(unfinished, folder)) {
            throw new IOException("can't rename " + unfinished + " to " + folder);
        }
    }

    /** Leaves nothing behind. */
    void abandon() throws IOException {
        system.delete(unfinished, true);
    }
}
