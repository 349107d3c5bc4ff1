package org.copydesk.pipeline.batch;

/**
 * What is left to do when the store was closed beneath a run, as by a full disk, and the run doesn't end: its thread may be caught
 * inside the database (H2 2.4.240 can wait for ever for a version of a store that it closed itself). Called once, from another thread.
 */
@FunctionalInterface
public interface FatalStoreHandler {
    /** Ends what can't end by itself. All that was committed is in the store. */
    void storeLost();
}
