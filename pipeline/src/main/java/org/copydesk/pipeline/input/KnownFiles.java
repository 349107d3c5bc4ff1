package org.copydesk.pipeline.input;

import java.util.Optional;

/** Files whose documents were all taken in before, so that they needn't be read. */
@FunctionalInterface
public interface KnownFiles {
    /** None. */
    KnownFiles NONE = (file, stamp) -> Optional.empty();

    /**
     * The documents of a file, if they are known as it is now.
     *
     * @param file its URI
     * @param stamp of the file and of how it is read; two stamps of a file are equal only if it holds the same documents
     */
    Optional<Range> find(String file, String stamp);

    /**
     * Documents that a former run took in one after the other.
     *
     * @param runId that run
     * @param first the place of the first among all that the run took in
     * @param count how many
     */
    record Range(long runId, long first, int count) {
        /** Some of these. */
        Range part(int from, int most) {
            return new Range(runId, first + from, Math.min(most, count - from));
        }
    }

    /**
     * A file that was taken in as a whole.
     *
     * @param file its URI
     * @param stamp as above
     * @param documents how many it holds
     */
    record Whole(String file, String stamp, int documents) {}
}
