package org.copydesk.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.batch.StreamCleaner;
import org.copydesk.pipeline.export.RecordWriter;

/** {@code clean --no-store}: writes the record of each document as soon as it is made, and names those that can't be cleaned. */
final class CleanStream implements StreamCleaner.Results {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Terminal terminal;
    private final OutputStream out;
    private final RecordWriter records;
    private final long begun = System.nanoTime();
    private long cleaned;
    private long refused;

    private CleanStream(Terminal terminal, OutputStream out) {
        this.terminal = terminal;
        this.out = new BufferedOutputStream(out);
        this.records = new RecordWriter(this.out);
    }

    /** Cleans an input to its end, or until a signal; returns the exit code. */
    static int run(
            StreamCleaner cleaner,
            RunRequest input,
            boolean withSource,
            RecordOutput output,
            boolean quiet,
            Terminal terminal,
            Interrupts interrupts)
            throws IOException, InterruptedException {
        CleanStream results = new CleanStream(terminal, output.stream());
        interrupts.onSignal(cleaner::stop);
        cleaner.clean(input, System.in, withSource, results);
        output.complete();
        if (!quiet) {
            results.sum();
        }
        if (cleaner.isStopped()) {
            return ExitCodes.STOPPED;
        }
        return results.refused > 0 ? ExitCodes.QUARANTINED : ExitCodes.OK;
    }

    @Override
    public void cleaned(ArticleRecord record) throws IOException {
        records.write(record);
        out.flush();
        cleaned++;
    }

    @Override
    public void refused(String uri, String stage, String reason) {
        terminal.err().println("refused  " + VisibleText.line(uri + ": " + stage + ": " + reason));
        refused++;
    }

    private void sum() {
        double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "%d in, %d cleaned, %d refused; %.1f s%n",
                        cleaned + refused,
                        cleaned,
                        refused,
                        seconds);
    }
}
