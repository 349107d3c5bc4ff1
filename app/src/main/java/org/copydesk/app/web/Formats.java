package org.copydesk.app.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers and times are set in the pages: the same everywhere, and by no machine's locale. */
final class Formats {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Formats() {}

    /** As 12,345. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share of 0 to 1 as 12.3 %, with a no-break space. */
    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f\u00A0%%", share * 100);
    }

    /** A part of a whole as a share; a dash of nothing. */
    static String share(long part, long whole) {
        return whole == 0 ? "–" : share((double) part / whole);
    }

    /** A confidence of 0 to 1 as 0.95. */
    static String sure(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }

    /** In UTC, to the second; a dash where there is none. */
    static String time(@Nullable OffsetDateTime time) {
        return time == null ? "–" : TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** As 850 ms, 12.4 s, 3 min 5 s or 2 h 4 min. */
    static String took(Duration took) {
        long millis = took.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return took.toHours() > 0
                ? took.toHours() + " h " + took.toMinutesPart() + " min"
                : took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
