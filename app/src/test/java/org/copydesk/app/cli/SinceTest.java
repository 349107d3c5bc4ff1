package org.copydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-21T23:00:00Z",
        "2026-07-01, 2026-06-30T22:00:00Z",
        "2026-11-22T03:00, 2026-11-22T02:00:00Z",
        "2026-11-22T03:00:30, 2026-11-22T02:00:30Z",
        "2026-11-22T03:00Z, 2026-11-22T03:00:00Z",
        "2026-11-22T03:00:30+05:30, 2026-11-21T21:30:30Z",
        "30s, 2026-11-22T09:59:30Z",
        "90m, 2026-11-22T08:30:00Z",
        "36h, 2026-11-20T22:00:00Z",
        "7d, 2026-11-15T10:00:00Z",
        "2w, 2026-11-08T10:00:00Z"
    })
    void readsTimesAndDurations(String text, Instant meant) {
        assertThat(Since.of(text, CLOCK).toInstant()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-13-01",
                "36",
                "-7d",
                "7 d",
                "1.5h",
                "2026-11-22 03:00",
                "9999999d"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Since.of(text, CLOCK)).isInstanceOf(DateTimeException.class);
    }
}
