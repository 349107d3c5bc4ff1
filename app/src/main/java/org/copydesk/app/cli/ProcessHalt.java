package org.copydesk.app.cli;

import org.copydesk.pipeline.batch.FatalStoreHandler;

/** Ends the process at once, as a kill would, rather than leave it at work for ever on a store that was closed beneath it. */
public final class ProcessHalt implements FatalStoreHandler {
    @Override
    public void storeLost() {
        System.err.println(
                "copydesk: the database was closed beneath the run, as by a full disk, and the run doesn't end by itself;"
                        + " what is done is stored, and the same command goes on with the rest");
        Runtime.getRuntime().halt(ExitCodes.FAILED);
    }
}
