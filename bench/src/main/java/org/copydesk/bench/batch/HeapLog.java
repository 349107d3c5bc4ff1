package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM's log of its collections says of the heap, in megabytes.
 *
 * @param mostUsed before any collection
 * @param mostLeft after any full collection; 0 without one
 * @param mostAfter after any collection
 */
record HeapLog(int mostUsed, int mostLeft, int mostAfter) {
    private static final Pattern PAUSE = Pattern.compile(".*Pause (\\S+).* (\\d+)M->(\\d+)M\\((\\d+)M\\).*");

    /** The flag that makes the JVM write the log. */
    static List<String> flags(Path log) {
        return List.of("-Xlog:gc:file=" + log);
    }

    static HeapLog read(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return of(lines.toList());
        }
    }

    static HeapLog of(List<String> lines) {
        int used = 0;
        int left = 0;
        int after = 0;
        for (String line : lines) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.matches()) {
                used = Math.max(used, Integer.parseInt(pause.group(2)));
                after = Math.max(after, Integer.parseInt(pause.group(3)));
                if (pause.group(1).equals("Full")) {
                    left = Math.max(left, Integer.parseInt(pause.group(3)));
                }
            }
        }
        return new HeapLog(used, left, after);
    }
}
