package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.copydesk.pipeline.job.RunProgress;

/** A plain line every few seconds: step, count, rate, time left, quarantined. */
final class LineProgress implements Progress {
    private static final long EVERY_NS = 3_000_000_000L;
    private static final double NS = 1e9;

    private final PrintStream err;
    private final LongSupplier nanos;
    private String step = "";
    private long started;
    private long lastLine;

    LineProgress(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
    }

    @Override
    public void progress(RunProgress progress) {
        long now = nanos.getAsLong();
        if (!step.equals(progress.step())) {
            step = progress.step();
            started = now;
            lastLine = now;
        }
        if (now - lastLine < EVERY_NS) {
            return;
        }
        lastLine = now;
        err.println(line(progress, (now - started) / NS));
    }

    private static String line(RunProgress progress, double seconds) {
        double rate = progress.done() / seconds;
        StringBuilder line = new StringBuilder(progress.step()).append(": ").append(progress.done());
        if (progress.total() >= 0) {
            line.append(" of ").append(progress.total());
        }
        line.append(String.format(Locale.ROOT, ", %.0f/s", rate));
        if (progress.total() > progress.done() && rate > 0) {
            line.append(", ").append(time((progress.total() - progress.done()) / rate)).append(" left");
        }
        if (progress.quarantined() > 0) {
            line.append(", ").append(progress.quarantined()).append(" quarantined");
        }
        return line.toString();
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    @Override
    public void close() {}
}
