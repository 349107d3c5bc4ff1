package org.copydesk.pipeline.batch;

import java.time.Duration;

/**
 * How the batch runs; no setting changes what becomes of a document, limits apart.
 *
 * @param chunk documents a transaction
 * @param workers threads that clean; the result is the same for any number
 * @param deadline the longest a document may take before it is quarantined
 * @param faults the most documents on which stages may fail before the run is given up
 * @param largest the largest document, decompressed, in bytes
 * @param quarantine when too many documents are set aside
 * @param lease how long after its last sign of life a run is taken for dead, on a database that others reach too
 */
public record PipelineSettings(
        int chunk,
        int workers,
        Duration deadline,
        int faults,
        int largest,
        QuarantineLimit quarantine,
        Duration lease) {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_LEASE = Duration.ofMillis(100);

    /** @throws IllegalArgumentException if a number is out of range; its message is one line */
    public PipelineSettings {
        if (chunk < 1 || workers < 1 || faults < 0 || largest < 1 || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("chunk, workers, deadline and largest are 1 or more, faults 0 or more");
        }
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("lease is a tenth of a second or more");
        }
    }

    /** With the standard limit of quarantine and lease. */
    public PipelineSettings(int chunk, int workers, Duration deadline, int faults, int largest) {
        this(chunk, workers, deadline, faults, largest, QuarantineLimit.standard(), LEASE);
    }

    /**
     * Chunks of 100, a worker a processor, 30 seconds and 32 MB a document, 100 faults, 30 % in quarantine, a lease of 30
     * seconds.
     */
    public static PipelineSettings standard() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new PipelineSettings(100, processors, Duration.ofSeconds(30), 100, 32 * 1024 * 1024);
    }

    public PipelineSettings withWorkers(int number) {
        return new PipelineSettings(chunk, number, deadline, faults, largest, quarantine, lease);
    }

    public PipelineSettings withFaults(int most) {
        return new PipelineSettings(chunk, workers, deadline, most, largest, quarantine, lease);
    }

    public PipelineSettings with(QuarantineLimit limit) {
        return new PipelineSettings(chunk, workers, deadline, faults, largest, limit, lease);
    }

    public PipelineSettings withLease(Duration length) {
        return new PipelineSettings(chunk, workers, deadline, faults, largest, quarantine, length);
    }
}
