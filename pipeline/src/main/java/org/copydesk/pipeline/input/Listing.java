package org.copydesk.pipeline.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Inputs;
import org.copydesk.pipeline.s3.S3Store;
import org.copydesk.pipeline.s3.StoredObject;
import org.jspecify.annotations.Nullable;

/** Finds the files that paths, folders, globs and addresses of objects name. */
final class Listing implements Closeable {
    private final Set<Path> ours;
    private final Map<String, InputFile> found = new LinkedHashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<String> mayLack;
    private @Nullable S3Store objects;

    /**
     * @param ours files that are no documents, whatever link leads to them
     * @param mayLack paths that are found even where they are not there
     */
    Listing(Set<Path> ours, Set<String> mayLack) {
        this.mayLack = mayLack;
        this.ours = ours.stream().map(Listing::real).collect(Collectors.toSet());
    }

    /** @throws InputException if a path leads nowhere or to one of ours, or a folder can't be listed */
    List<InputFile> of(List<String> paths) {
        paths.forEach(this::add);
        return List.copyOf(found.values());
    }

    private void add(String name) {
        if (name.equals("-")) {
            found.putIfAbsent(name, new StandardInput());
            return;
        }
        if (S3Address.isMeant(name)) {
            addObjects(name);
            return;
        }
        Path path = path(name);
        if (path != null && Files.isDirectory(path)) {
            walk(path, file -> !ours.contains(real(file)));
        } else if (path != null && Files.exists(path)) {
            if (ours.contains(real(path))) {
                throw new InputException("a file of Copydesk's own, and no document: " + name);
            }
            addNamed(path);
        } else if (path != null && mayLack.contains(name)) {
            addNamed(path);
        } else if (isGlob(name)) {
            glob(name);
        } else {
            throw new InputException("no such file or folder: " + name);
        }
    }

    /** A link that is named itself may lead anywhere. */
    private void addNamed(Path path) {
        found.put(path.toString(), new LocalFile(path, Set.of()));
    }

    private void addObjects(String name) {
        S3Inputs inputs = objectsOf(name);
        try {
            S3Store store = objects == null ? S3Store.open() : objects;
            objects = store;
            List<StoredObject> named = inputs.in(store);
            if (named.isEmpty()) {
                throw new NoFileException(name);
            }
            named.forEach(object -> found.putIfAbsent(object.address().toString(), new ObjectFile(object, store)));
        } catch (IOException e) {
            throw new InputException("can't read " + name + ": " + e.getMessage());
        }
    }

    private static S3Inputs objectsOf(String name) {
        try {
            return S3Inputs.of(name);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private void glob(String name) {
        int cut = Math.max(0, name.substring(0, firstWild(name)).lastIndexOf('/') + 1);
        Path base = path(cut == 0 ? "." : name.substring(0, cut));
        if (base == null || !Files.isDirectory(base)) {
            throw new InputException("no such file or folder: " + name);
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name.substring(cut));
        int before = found.size();
        walk(base, file -> matcher.matches(base.relativize(file)) && !ours.contains(real(file)));
        if (found.size() == before) {
            throw new NoFileException(name);
        }
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    /** The path without links, where it leads to a file. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean isGlob(String name) {
        return firstWild(name) < name.length();
    }

    private static int firstWild(String name) {
        int i = 0;
        while (i < name.length() && "*?[{".indexOf(name.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private void walk(Path base, Predicate<Path> wanted) {
        Set<Path> sorted = new TreeSet<>();
        folders.add(real(base));
        try {
            Files.walkFileTree(base, new Visible(base, wanted, sorted));
        } catch (IOException e) {
            throw new InputException("the folder can't be read: " + e.getMessage());
        }
        sorted.forEach(file -> found.putIfAbsent(file.toString(), new LocalFile(file, folders)));
    }

    @Override
    public void close() {
        if (objects != null) {
            objects.close();
        }
    }

    /** Visits what is not hidden; links to folders are not followed, so no walk goes in circles. */
    private static final class Visible extends SimpleFileVisitor<Path> {
        private final Path base;
        private final Predicate<Path> wanted;
        private final Set<Path> files;

        Visible(Path base, Predicate<Path> wanted, Set<Path> files) {
            this.base = base;
            this.wanted = wanted;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && Files.isRegularFile(file) && wanted.test(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean hidden(Path path) {
            Path name = path.getFileName();
            return !path.equals(base) && name != null && name.toString().startsWith(".");
        }
    }
}
