package org.copydesk.app.settings;

import static org.copydesk.app.settings.Checks.require;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What jobs read and write: no two may have the same. */
final class JobFiles {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private JobFiles() {}

    static boolean isGlob(String input) {
        return GLOB.matcher(input).find();
    }

    /**
     * A document that two jobs read would be cleaned anew by each in turn, and a run that was cut off is found again by what it was to
     * read.
     *
     * @throws IllegalArgumentException if two have the same; its message is one line
     */
    static void requireOwn(SortedMap<String, JobSettings> jobs) {
        Map<Path, String> written = new HashMap<>();
        jobs.forEach((name, job) -> {
            String key = "copydesk.jobs." + name;
            jobs.headMap(name).forEach((other, of) -> requireOwn(key + ".inputs", job, other, of));
            for (int i = 0; i < job.output().size(); i++) {
                Path path = job.output().get(i).path();
                String other = written.putIfAbsent(path, name);
                require(
                        other == null,
                        key + ".output[" + i + "].file",
                        path + " is written by the job " + other + " too");
            }
        });
    }

    private static void requireOwn(String key, JobSettings job, String other, JobSettings of) {
        for (String input : job.inputs()) {
            for (String theirs : of.inputs()) {
                require(
                        !overlap(input, theirs),
                        key,
                        input + " is read by the job " + other + " too"
                                + (input.equals(theirs) ? "" : " (" + theirs + ")")
                                + "; let one job read it, or give each a folder of its own");
            }
        }
    }

    /** Of two globs it is told only where they are the same: each may name its own endings in one folder. */
    private static boolean overlap(String one, String other) {
        if (isGlob(one) && isGlob(other)) {
            return whole(one).equals(whole(other));
        }
        return !isGlob(one) && whole(other).startsWith(whole(one))
                || !isGlob(other) && whole(one).startsWith(whole(other));
    }

    /** The path, in which the signs of a glob are such as any path may have. */
    private static Path whole(String input) {
        Matcher glob = GLOB.matcher(input);
        return Path.of(glob.find() ? input.replace('*', '\u0001').replace('?', '\u0002') : input)
                .toAbsolutePath()
                .normalize();
    }
}
