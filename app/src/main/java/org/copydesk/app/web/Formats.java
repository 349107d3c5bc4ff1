package org.copydesk.app.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.copydesk.app.escape.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * How numbers, times and scraped texts are set in the pages: the same everywhere, and by no machine's locale. Templates know it as
 * {@code format}.
 */
final class Formats {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final int SHOWN = 20;
    private static final int FEW = 3;

    Formats() {}

    /** As 12,345. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share of 0 to 1 as 12.3 %, with a no-break space. */
    public static String share(double share) {
        return String.format(Locale.ROOT, "%.1f\u00A0%%", share * 100);
    }

    /** A part of a whole as a share; a dash of nothing. */
    public static String share(long part, long whole) {
        return whole == 0 ? "–" : share((double) part / whole);
    }

    /** A confidence of 0 to 1 as 0.95. */
    public static String hundredths(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** The mean of so many confidences; a dash where there are none. */
    public static String mean(double sum, long count) {
        return count == 0 ? "–" : hundredths(sum / count);
    }

    /** As 12,345, rounded. */
    public static String whole(double number) {
        return number(Math.round(number));
    }

    /** As 12.3. */
    public static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** The width of a bar, 0 to 100. */
    public static long bar(long value, long most) {
        return most == 0 ? 0 : 100 * value / most;
    }

    /** The rows of a list that a page shows. */
    public static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** The first three of a list, or all four: a fourth takes no more room than to say that there is one. */
    public static <T> List<T> few(List<T> all) {
        return all.size() <= FEW + 1 ? all : all.subList(0, FEW);
    }

    /** What follows those. */
    public static <T> List<T> others(List<T> all) {
        return all.subList(few(all).size(), all.size());
    }

    /** Scraped text on one line, made visible. */
    public static String line(String text) {
        return VisibleText.line(text);
    }

    public static String list(List<String> texts) {
        return VisibleText.line(String.join(", ", texts));
    }

    /** In UTC, to the second; a dash where there is none. */
    public static String time(@Nullable OffsetDateTime time) {
        return time == null ? "–" : TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** From one time to another; a dash where that did not come yet. */
    public static String took(OffsetDateTime from, @Nullable OffsetDateTime to) {
        return to == null ? "–" : took(Duration.between(from, to));
    }

    public static String millis(long millis) {
        return took(Duration.ofMillis(millis));
    }

    /** As 850 ms, 12.4 s, 3 min 5 s or 2 h 4 min. */
    public static String took(Duration took) {
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
