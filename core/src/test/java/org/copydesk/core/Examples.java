package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Examples in files: a page or text, a line of equals signs, and what becomes of it. {@code -Dgolden.approve=true} takes over what
 * it has become; read the diff.
 */
public final class Examples {
    private static final String LINE = "\n==========\n";

    private Examples() {}

    /** The examples in a folder below {@code examples}, by name. */
    public static List<Path> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "examples", folder))) {
            return files.sorted().toList();
        }
    }

    public static void check(Path example, UnaryOperator<String> becomes) throws IOException {
        String all = Files.readString(example);
        int line = all.indexOf(LINE);
        String before = line < 0 ? all : all.substring(0, line + 1);
        String after = becomes.apply(before);
        if (Boolean.getBoolean("golden.approve")) {
            Files.writeString(example, before.stripTrailing() + LINE + after);
        }
        String approved = Files.readString(example);
        assertEquals(approved.substring(approved.indexOf(LINE) + LINE.length()), after);
    }
}
