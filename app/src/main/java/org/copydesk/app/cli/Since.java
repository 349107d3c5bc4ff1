package org.copydesk.app.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as a person says it: a date, a time, or how long ago. */
final class Since {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhdw])");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]]").withResolverStyle(ResolverStyle.STRICT);

    private Since() {}

    /**
     * @param text {@code 2026-11-22}, {@code 2026-11-22T03:00}, the same with an offset, {@code 90m}, {@code 36h}, {@code 7d}
     * @param clock now, and the zone of a time that names none
     * @throws DateTimeException if it is none of these
     */
    static OffsetDateTime of(String text, Clock clock) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return OffsetDateTime.now(clock).minus(duration(Long.parseLong(ago.group(1)), ago.group(2)));
        }
        TemporalAccessor time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof OffsetDateTime exact) {
            return exact;
        }
        ZonedDateTime local = time instanceof LocalDateTime here
                ? here.atZone(clock.getZone())
                : LocalDate.from(time).atStartOfDay(clock.getZone());
        return local.toOffsetDateTime();
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }
}
