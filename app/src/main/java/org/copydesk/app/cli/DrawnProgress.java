package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.LongSupplier;
import org.copydesk.pipeline.runs.RunProgress;

/** One line for the whole run, drawn in place and taken away at its end. */
final class DrawnProgress implements Progress {
    private static final long REDRAWN_EVERY_NS = 250_000_000L;
    private static final Map<String, String> NAMES = Map.of(
            "intake", "reading",
            "learn", "learning",
            "remember", "learning",
            "clean", "cleaning",
            "sign", "comparing",
            "forget", "comparing",
            "link", "comparing",
            "export", "writing",
            "verify", "verifying",
            "plan", "planning");

    private final PrintStream err;
    private final LineProgress lines;
    private int drawn;

    DrawnProgress(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.lines = new LineProgress(this::draw, nanos, REDRAWN_EVERY_NS);
    }

    @Override
    public void progress(RunProgress progress) {
        lines.progress(new RunProgress(
                NAMES.getOrDefault(progress.step(), progress.step()),
                progress.done(),
                progress.total(),
                progress.quarantined()));
    }

    private void draw(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        err.flush();
        drawn = line.length();
    }

    @Override
    public void close() {
        if (drawn > 0) {
            draw("");
            err.print("\r");
            err.flush();
            drawn = 0;
        }
    }
}
