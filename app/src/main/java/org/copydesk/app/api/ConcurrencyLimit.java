package org.copydesk.app.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Lets so many requests compute at once; others wait a moment and are then refused. Thread-safe. */
final class ConcurrencyLimit {
    private final int most;
    private final Duration patience;
    private final Semaphore free;

    ConcurrencyLimit(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
        this.free = new Semaphore(most, true);
    }

    /** @throws ResponseStatusException (503) if none comes free in time */
    Turn take() throws InterruptedException {
        if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "the server is cleaning " + most + " documents already, and no more at once; send it again later");
        }
        return free::release;
    }

    /** Lasts until it is closed. */
    @FunctionalInterface
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
