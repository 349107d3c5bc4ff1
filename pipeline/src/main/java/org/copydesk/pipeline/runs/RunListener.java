package org.copydesk.pipeline.runs;

/** Hears how a run gets on: after every chunk, on the run's own thread. Must not throw. */
@FunctionalInterface
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = progress -> {};

    void progress(RunProgress progress);
}
