package org.copydesk.pipeline.job;

import java.time.Duration;

/**
 * How the batch runs; no setting changes what becomes of a document, limits apart.
 *
 * @param chunk documents a transaction
 * @param workers threads that clean; the result is the same for any number
 * @param deadline the longest a document may take before it is quarantined
 * @param faults the most documents on which stages may fail before the run is given up
 * @param largest the largest document, decompressed, in bytes
 */
public record PipelineSettings(int chunk, int workers, Duration deadline, int faults, int largest) {
    /** @throws IllegalArgumentException if a number is out of range */
    public PipelineSettings {
        if (chunk < 1 || workers < 1 || faults < 0 || largest < 1 || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("chunk, workers, deadline and largest are 1 or more, faults 0 or more");
        }
    }

    /** Chunks of 50, a worker a processor, 30 seconds and 32 MB a document, 100 faults. */
    public static PipelineSettings standard() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new PipelineSettings(50, processors, Duration.ofSeconds(30), 100, 32 * 1024 * 1024);
    }

    public PipelineSettings withWorkers(int number) {
        return new PipelineSettings(chunk, number, deadline, faults, largest);
    }

    public PipelineSettings withFaults(int most) {
        return new PipelineSettings(chunk, workers, deadline, most, largest);
    }
}
