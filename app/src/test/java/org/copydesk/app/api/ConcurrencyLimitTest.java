package org.copydesk.app.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class ConcurrencyLimitTest {
    private final ConcurrencyLimit turns = new ConcurrencyLimit(2, Duration.ZERO);

    @Test
    void refusesWhoComesWhileAllTurnsAreTaken() throws InterruptedException {
        try (ConcurrencyLimit.Turn first = turns.take();
                ConcurrencyLimit.Turn second = turns.take()) {
            assertThatThrownBy(turns::take)
                    .isInstanceOf(ResponseStatusException.class)
                    .hasMessageContaining("503")
                    .hasMessageContaining("2 documents already")
                    .hasMessageContaining("send it again");
        }
    }

    @Test
    void letsInWhoComesAfterOne() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            turns.take().close();
        }
    }
}
