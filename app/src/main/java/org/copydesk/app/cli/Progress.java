package org.copydesk.app.cli;

import org.copydesk.pipeline.runs.RunListener;

/** Shows a person on standard error how a run gets on. For one thread. */
interface Progress extends RunListener, AutoCloseable {
    /** Shows nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void progress(org.copydesk.pipeline.runs.RunProgress progress) {}

        @Override
        public void close() {}
    };

    /** One line in place where there is a terminal to draw on, otherwise lines. */
    static Progress on(Terminal terminal, boolean quiet) {
        if (quiet) {
            return SILENT;
        }
        return terminal.drawsOnErr()
                ? new DrawnProgress(terminal.err(), System::nanoTime)
                : new LineProgress(terminal.err(), System::nanoTime);
    }

    /** Ends what was drawn. */
    @Override
    void close();
}
