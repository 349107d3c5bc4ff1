package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Figures kept in a file, each set beside the others with the command that made it. */
final class Measured {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Measured() {}

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /**
     * Writes a set of figures in place of the one of that name.
     *
     * @param command what was typed
     */
    static void put(Path file, String name, String command, ObjectNode figures) throws IOException {
        JsonNode before = Files.exists(file) ? JSON.readTree(Files.readAllBytes(file)) : empty();
        if (!(before instanceof ObjectNode all)) {
            throw new IOException("no JSON object: " + file);
        }
        ObjectNode set = JSON.createObjectNode();
        set.put("command", command);
        set.put("java", Runtime.version().toString());
        set.put("processors", Runtime.getRuntime().availableProcessors());
        set.setAll(figures);
        all.set(name, set);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(all) + "\n");
    }

    /** The middle one of some times, the lower of two. */
    static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** To three places. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
