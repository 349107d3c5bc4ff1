package org.copydesk.app.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.copydesk.pipeline.runs.RunProgress;
import org.jspecify.annotations.Nullable;

/** A bar for each step, drawn in place. */
final class BarProgress implements Progress {
    private static final int REDRAWN_EVERY_MS = 250;

    private final Terminal terminal;
    private @Nullable ProgressBar bar;
    private String step = "";

    BarProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progress(RunProgress progress) {
        ProgressBar current = bar;
        if (current == null || !step.equals(progress.step())) {
            close();
            current = started(progress.step());
            bar = current;
            step = progress.step();
        }
        current.maxHint(progress.total());
        current.stepTo(progress.done());
        current.setExtraMessage(progress.quarantined() == 0 ? "" : progress.quarantined() + " quarantined");
    }

    private ProgressBar started(String name) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setStyle(
                        terminal.coloursAllowed()
                                ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                : ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAWN_EVERY_MS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .showSpeed()
                .build();
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
