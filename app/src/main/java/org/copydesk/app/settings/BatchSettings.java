package org.copydesk.app.settings;

import java.time.Duration;
import org.copydesk.pipeline.batch.PipelineSettings;
import org.copydesk.pipeline.batch.QuarantineLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the batch runs, below {@code copydesk.batch}.
 *
 * @param chunk documents a transaction
 * @param workers threads that clean, or null for one a processor
 * @param deadline the longest a document may take before it is set aside
 * @param faults the most documents on which stages may fail before a run is given up
 * @param largest the largest document, decompressed
 * @param lease how long after its last sign of life a run on PostgreSQL is taken for dead
 */
public record BatchSettings(
        @DefaultValue("100") int chunk,
        @Nullable Integer workers,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("100") int faults,
        @DefaultValue("32MB") DataSize largest,
        @DefaultValue("30s") Duration lease) {

    /** @throws IllegalArgumentException if a value can't be; its message is one line */
    public BatchSettings {
        require(chunk >= 1, "chunk: 1 or more, not " + chunk);
        require(workers == null || workers >= 1, "workers: 1 or more, not " + workers);
        require(deadline.toMillis() >= 1, "deadline: some time, such as 30s, not " + deadline);
        require(faults >= 0, "faults: 0 or more, not " + faults);
        require(
                largest.toBytes() >= 1 && largest.toBytes() <= Integer.MAX_VALUE,
                "largest: up to 2047MB, not " + largest);
        require(lease.toMillis() >= 1000, "lease: 1s or more, not " + lease);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("copydesk.batch." + otherwise);
        }
    }

    /** As the pipeline takes them. */
    public PipelineSettings with(QuarantineLimit limit) {
        int threads = workers == null ? PipelineSettings.standard().workers() : workers;
        return new PipelineSettings(chunk, threads, deadline, faults, (int) largest.toBytes(), limit, lease);
    }
}
