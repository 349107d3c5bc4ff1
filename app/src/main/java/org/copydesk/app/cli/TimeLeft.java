package org.copydesk.app.cli;

import java.time.Duration;

/** How a time left reads: no more exact than it can be known. */
final class TimeLeft {
    private TimeLeft() {}

    /** As 40 s, 3 min 20 s or 2 h 5 min. */
    static String of(Duration left) {
        long seconds = Math.round(left.toMillis() / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
