package org.copydesk.app.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when it is told to. */
public final class SimulatedClock extends Clock {
    private volatile Instant now;

    public SimulatedClock(String now) {
        this.now = Instant.parse(now);
    }

    /** Puts it forward, or back. */
    public void set(Instant time) {
        now = time;
    }

    public void goOn(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
