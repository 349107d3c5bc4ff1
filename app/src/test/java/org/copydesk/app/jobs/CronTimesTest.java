package org.copydesk.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In Vienna, 2 to 3 o'clock is left out on 29 March 2026, and comes twice on 25 October 2026. */
class CronTimesTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private static List<String> due(String cron, String after, String upTo) {
        CronTimes times = new CronTimes(cron, VIENNA);
        return times
                .due(
                        OffsetDateTime.parse(after).toInstant(),
                        OffsetDateTime.parse(upTo).toInstant(),
                        100)
                .stream()
                .map(times::shown)
                .toList();
    }

    @Test
    void putsOffANamedHourThatTheClocksLeaveOut() {
        assertThat(due("0 30 2 * * *", "2026-03-28T00:00+01:00", "2026-03-30T12:00+02:00"))
                .containsExactly("2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
    }

    @Test
    void takesTheFirstOfANamedHourThatTheClocksShowTwice() {
        assertThat(due("0 30 2 * * *", "2026-10-24T00:00+02:00", "2026-10-26T12:00+01:00"))
                .containsExactly("2026-10-24T02:30+02:00", "2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    }

    @Test
    void looksForThePutOffHourFromWithinTheGap() {
        assertThat(due("0 30 2 * * *", "2026-03-29T03:10+02:00", "2026-03-29T12:00+02:00"))
                .containsExactly("2026-03-29T03:30+02:00");
    }

    @Test
    void runsOnceWhereTwoNamedHoursFallTogether() {
        assertThat(due("0 30 2,3 * * *", "2026-03-29T00:00+01:00", "2026-03-29T12:00+02:00"))
                .containsExactly("2026-03-29T03:30+02:00");
    }

    @Test
    void goesOnWithoutAPauseWhereNoHourIsNamed() {
        assertThat(due("0 0,30 * * * *", "2026-10-25T01:45+02:00", "2026-10-25T03:00+01:00"))
                .containsExactly(
                        "2026-10-25T02:00+02:00",
                        "2026-10-25T02:30+02:00",
                        "2026-10-25T02:00+01:00",
                        "2026-10-25T02:30+01:00",
                        "2026-10-25T03:00+01:00");
        assertThat(due("0 0,30 * * * *", "2026-03-29T01:15+01:00", "2026-03-29T03:30+02:00"))
                .containsExactly("2026-03-29T01:30+01:00", "2026-03-29T03:00+02:00", "2026-03-29T03:30+02:00");
    }

    @Test
    void endsWhereNoTimeEverComes() {
        assertThat(new CronTimes("0 0 3 30 2 *", VIENNA).after(Instant.EPOCH)).isEmpty();
    }
}
