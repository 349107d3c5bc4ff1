package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.copydesk.pipeline.runs.RunProgress;

/** A plain line every few seconds: step, count, rate, time left of the step, quarantined. */
final class LineProgress implements Progress {
    private static final long EVERY_NS = 3_000_000_000L;
    private static final double NS = 1e9;

    private final Consumer<String> lines;
    private final LongSupplier nanos;
    private final long everyNs;
    private String step = "";
    private long started;
    private long before;
    private long lastLine;

    LineProgress(PrintStream err, LongSupplier nanos) {
        this(err::println, nanos, EVERY_NS);
    }

    /** @param everyNs how long there is no further line after one */
    LineProgress(Consumer<String> lines, LongSupplier nanos, long everyNs) {
        this.lines = lines;
        this.nanos = nanos;
        this.everyNs = everyNs;
    }

    @Override
    public void progress(RunProgress progress) {
        long now = nanos.getAsLong();
        if (!step.equals(progress.step())) {
            step = progress.step();
            started = now;
            before = progress.done();
            lastLine = now;
        }
        if (now - lastLine < everyNs) {
            return;
        }
        lastLine = now;
        lines.accept(line(progress, (progress.done() - before) / ((now - started) / NS)));
    }

    private static String line(RunProgress progress, double rate) {
        StringBuilder line = new StringBuilder(progress.step()).append(": ").append(progress.done());
        if (progress.total() >= 0) {
            line.append(" of ").append(progress.total());
        }
        line.append(String.format(Locale.ROOT, ", %.0f/s", rate));
        if (progress.total() > progress.done() && rate > 0) {
            line.append(", ")
                    .append(left((progress.total() - progress.done()) / rate))
                    .append(" left");
        }
        if (progress.quarantined() > 0) {
            line.append(", ").append(progress.quarantined()).append(" quarantined");
        }
        return line.toString();
    }

    /** As 40 s, 3 min 20 s or 2 h 5 min: no more exact than it can be known. */
    private static String left(double time) {
        long seconds = Math.round(time);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    @Override
    public void close() {}
}
