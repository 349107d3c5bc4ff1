package org.copydesk.bench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadePagesTest {
    @TempDir
    private Path folder;

    private Map<String, Integer> made(String name, long seed) throws IOException {
        Path into = folder.resolve(name);
        new MadePages(seed).write(into, 60);
        Map<String, Integer> files = new TreeMap<>();
        try (var all = Files.walk(into)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(into.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void makesTheSamePagesOfTheSameSeed() throws IOException {
        Map<String, Integer> once = made("once", 1);
        assertEquals(60, once.size());
        assertEquals(once, made("again", 1));
        assertNotEquals(once, made("other", 2));
    }
}
