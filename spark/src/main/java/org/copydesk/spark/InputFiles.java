package org.copydesk.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files of an input, by what they hold; their names say that. Hidden ones, which begin with {@code .} or {@code _}, are left out. */
final class InputFiles {
    /** What a file may hold. */
    enum Kind {
        WARC(".warc", ".warc.gz", ".wet", ".wet.gz"),
        PARQUET(".parquet"),
        JSON_LINES(".jsonl", ".ndjson", ".jl", ".jsonlines", ".jsonl.gz", ".ndjson.gz"),
        /** A page or a text by itself. */
        PAGE(".html", ".htm", ".xhtml", ".txt", ".text");

        private final List<String> endings;

        Kind(String... endings) {
            this.endings = List.of(endings);
        }
    }

    private final Map<Kind, SortedSet<String>> files = new EnumMap<>(Kind.class);

    private InputFiles() {}

    /**
     * Lists files, folders with all that is below them, and globs.
     *
     * @throws RequestException if nothing is there, or a file can't be read by its name
     */
    static InputFiles list(List<String> uris, Configuration hadoop) {
        InputFiles all = new InputFiles();
        for (String uri : uris) {
            try {
                all.add(new Path(uri), hadoop);
            } catch (FileNotFoundException e) {
                throw new RequestException("there is no " + uri, e);
            } catch (IOException | IllegalArgumentException e) {
                throw new RequestException("can't read " + uri + ": " + e.getMessage(), e);
            }
        }
        if (all.files.isEmpty()) {
            throw new RequestException("no file to clean is in " + String.join(", ", uris));
        }
        return all;
    }

    private void add(Path path, Configuration hadoop) throws IOException {
        FileSystem system = path.getFileSystem(hadoop);
        FileStatus[] found = system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new FileNotFoundException(path.toString());
        }
        for (FileStatus one : found) {
            if (!one.isDirectory()) {
                add(one.getPath());
                continue;
            }
            RemoteIterator<LocatedFileStatus> below = system.listFiles(one.getPath(), true);
            while (below.hasNext()) {
                Path file = below.next().getPath();
                if (!isHidden(one.getPath(), file)) {
                    add(file);
                }
            }
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
            if (at.getName().startsWith(".") || at.getName().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private void add(Path file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (kind.endings.stream().anyMatch(name::endsWith)) {
                files.computeIfAbsent(kind, one -> new TreeSet<>()).add(file.toString());
                return;
            }
        }
        List<String> known = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            known.addAll(kind.endings);
        }
        throw new RequestException(
                "can't tell what " + file + " holds: its name ends in none of " + String.join(", ", known));
    }

    /** The URIs of the files that hold this, sorted. */
    List<String> of(Kind kind) {
        return List.copyOf(files.getOrDefault(kind, Collections.emptySortedSet()));
    }

    /** The file's URI as the batch writes it: {@code file:///x}, not {@code file:/x}. */
    static String place(String uri) {
        return uri.startsWith("file:/") && !uri.startsWith("file://")
                ? "file://" + uri.substring("file:".length())
                : uri;
    }
}
