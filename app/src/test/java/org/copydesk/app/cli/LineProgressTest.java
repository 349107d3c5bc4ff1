package org.copydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.pipeline.runs.RunProgress;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();
    private final LineProgress progress =
            new LineProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), now::get);

    @Test
    void saysCountRateTimeLeftAndQuarantined() {
        progress.progress(new RunProgress("clean", 0, 1000, 0));
        now.set(10 * SECOND);
        progress.progress(new RunProgress("clean", 200, 1000, 3));
        assertThat(said()).isEqualTo("clean: 200 of 1000, 20/s, 40 s left, 3 quarantined\n");
    }

    @Test
    void speaksAtMostEveryFewSeconds() {
        for (int i = 0; i <= 100; i++) {
            now.set(i * SECOND / 10);
            progress.progress(new RunProgress("intake", i, -1, 0));
        }
        assertThat(said()).isEqualTo("intake: 30, 10/s\nintake: 60, 10/s\nintake: 90, 10/s\n");
    }

    @Test
    void onATerminalOneLineStandsForTheRunAndGoesAtItsEnd() {
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (DrawnProgress drawn = new DrawnProgress(err, now::get)) {
            drawn.progress(new RunProgress("intake", 0, -1, 0));
            now.set(SECOND);
            drawn.progress(new RunProgress("intake", 200, -1, 0));
            drawn.progress(new RunProgress("clean", 0, 200, 0));
            now.set(3 * SECOND);
            drawn.progress(new RunProgress("clean", 2, 200, 0));
        }
        assertThat(said())
                .isEqualTo("\rreading: 200, 200/s\rcleaning: 2 of 200, 1/s, 3 min 18 s left\r" + " ".repeat(40) + "\r");
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
