package org.copydesk.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.copydesk.pipeline.runs.RunProgress;

/** A plain line every few seconds: step, count, rate, time left of the whole run, quarantined. */
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
        Duration left = progress.left();
        double rate = left == null ? progress.done() / seconds : progress.documentsPerSecond();
        StringBuilder line = new StringBuilder(progress.step()).append(": ").append(progress.done());
        if (progress.total() >= 0) {
            line.append(" of ").append(progress.total());
        }
        line.append(String.format(Locale.ROOT, ", %.0f/s", rate));
        if (left != null) {
            line.append(", about ").append(TimeLeft.of(left)).append(" left");
        } else if (progress.total() > progress.done() && rate > 0) {
            Duration ofStep = Duration.ofMillis(Math.round((progress.total() - progress.done()) / rate * 1000));
            line.append(", ").append(TimeLeft.of(ofStep)).append(" left");
        }
        if (progress.quarantined() > 0) {
            line.append(", ").append(progress.quarantined()).append(" quarantined");
        }
        return line.toString();
    }

    @Override
    public void close() {}
}
