package org.copydesk.app.jobs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * The times of a cron expression in a time zone. Where the expression names its hours, such as {@code 0 30 2 * * *}, each of its times
 * comes once a day: one that the clocks leave out in spring comes as much later as they are put forward, one that they show twice in
 * autumn comes the first time. Where it names none, such as {@code 0 0,30 * * * *}, or a step or a range of them, its times follow one
 * another as they do on any day, whatever the clocks show. Immutable and thread-safe.
 */
public final class CronTimes {
    private static final Pattern NAMED_HOURS = Pattern.compile("\\S+\\s+\\S+\\s+[0-9]+(,[0-9]+)*\\s.*");

    private final String cron;
    private final CronExpression expression;
    private final ZoneId zone;
    private final boolean byTheClock;

    /**
     * @param cron six fields: second, minute, hour, day, month, weekday
     * @throws IllegalArgumentException if it isn't that
     */
    public CronTimes(String cron, ZoneId zone) {
        this.cron = cron.strip();
        this.expression = CronExpression.parse(this.cron);
        this.zone = zone;
        this.byTheClock = NAMED_HOURS.matcher(this.cron).matches();
    }

    public String cron() {
        return cron;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The first time after another; empty if none ever comes. */
    public Optional<Instant> after(Instant time) {
        return Optional.ofNullable(byTheClock ? afterOnTheClock(time) : afterInTime(time));
    }

    private @Nullable Instant afterInTime(Instant time) {
        ZonedDateTime next = expression.next(time.atZone(zone));
        return next == null ? null : next.toInstant();
    }

    private @Nullable Instant afterOnTheClock(Instant time) {
        // A time that was put off stands on the clock before the time at which it comes.
        LocalDateTime shown = time.atZone(zone).toLocalDateTime().minusDays(1);
        while (true) {
            shown = expression.next(shown);
            if (shown == null) {
                return null;
            }
            Instant comes = shown.atZone(zone).toInstant();
            if (comes.isAfter(time)) {
                return comes;
            }
        }
    }

    /** The times after one and up to another, that one included; at most so many. */
    List<Instant> due(Instant after, Instant upTo, int most) {
        List<Instant> due = new ArrayList<>();
        Optional<Instant> next = after(after);
        while (next.isPresent() && !next.get().isAfter(upTo) && due.size() < most) {
            due.add(next.get());
            next = after(next.get());
        }
        return due;
    }

    /** A time as the zone's clocks show it. */
    String shown(Instant time) {
        return time.atZone(zone).toOffsetDateTime().toString();
    }
}
