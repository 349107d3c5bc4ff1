package org.copydesk.app.settings;

import static org.copydesk.app.settings.Checks.require;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Inputs;

/** What jobs read and write: no two may have the same. */
final class JobFiles {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private JobFiles() {}

    static boolean isGlob(String input) {
        return GLOB.matcher(input).find();
    }

    /** @throws IllegalArgumentException if the address is none; its message is one line that begins with the key */
    static <T> T objects(String key, String address, Function<String, T> reader) {
        try {
            return reader.apply(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }

    /**
     * A document that two jobs read would be cleaned anew by each in turn, and a run that was cut off is found again by what it was to
     * read. An object that a job wrote would be a document of the next run.
     *
     * @throws IllegalArgumentException if two have the same; its message is one line
     */
    static void requireOwn(SortedMap<String, JobSettings> jobs) {
        Map<String, String> writers = new HashMap<>();
        jobs.forEach((name, job) -> {
            String key = "copydesk.jobs." + name;
            jobs.headMap(name).forEach((other, of) -> requireOwn(key + ".inputs", job, other, of));
            for (int i = 0; i < job.output().size(); i++) {
                String place = job.output().get(i).place();
                String other = writers.putIfAbsent(place, name);
                require(
                        other == null,
                        key + ".output[" + i + "].file",
                        place + " is written by the job " + other + " too");
                String written = key + ".output[" + i + "].file";
                jobs.forEach((reader, of) -> requireApart(written, place, reader, of));
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

    private static void requireApart(String key, String place, String reader, JobSettings job) {
        for (String input : job.inputs()) {
            require(
                    !S3Address.isMeant(input)
                            || !S3Address.isMeant(place)
                            || !S3Inputs.of(input).fits(S3Address.of(place)),
                    key,
                    place + " would be read by the job " + reader + "; put it elsewhere");
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
