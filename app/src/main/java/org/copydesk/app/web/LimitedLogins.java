package org.copydesk.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Makes guessing passwords slow: after {@value #FREE} wrong ones, each answer to their address takes {@value #WAIT_MILLIS} ms; one of them
 * is forgotten every {@value #SECONDS_EACH} seconds. The right password is never refused: whoever shares an address
 * with somebody who guesses waits, too. At most {@value #MOST_WAITING} wait at a time, so that no guesser holds all threads of the server;
 * what comes beyond is answered at once. Thread-safe.
 */
final class LimitedLogins implements AuthenticationProvider {
    static final int FREE = 20;
    static final int SECONDS_EACH = 3;
    static final int WAIT_MILLIS = 1000;
    static final int MOST_WAITING = 16;

    private static final int ADDRESSES = 10_000;
    private static final long EACH = TimeUnit.SECONDS.toNanos(SECONDS_EACH);

    private final AuthenticationProvider provider;
    private final LongSupplier nanos;
    private final LongConsumer pause;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** When an address will have paid for its wrong passwords; the ones longest untouched are forgotten. */
    private final Map<String, Long> paidAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > ADDRESSES;
        }
    };

    /**
     * @param nanos a clock that only goes on
     * @param pause waits for so many milliseconds
     */
    LimitedLogins(AuthenticationProvider provider, LongSupplier nanos, LongConsumer pause) {
        this.provider = provider;
        this.nanos = nanos;
        this.pause = pause;
    }

    /** @throws LockedException if it was wrong, and so were many before */
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
        boolean slow = charge(address) > FREE * EACH;
        if (slow) {
            pause();
        }
        try {
            Authentication right = provider.authenticate(attempt);
            refund(address);
            return right;
        } catch (BadCredentialsException e) {
            if (slow) {
                throw new LockedException("wrong, and many wrong passwords came before", e);
            }
            throw e;
        }
    }

    private void pause() {
        if (waiting.tryAcquire()) {
            try {
                pause.accept(WAIT_MILLIS);
            } finally {
                waiting.release();
            }
        }
    }

    /** Counts a try, before it is known whether it is right, so that tries at one time count too; what is owed then. */
    private long charge(String address) {
        synchronized (paidAt) {
            long now = nanos.getAsLong();
            long owed = Math.max(0, paidAt.getOrDefault(address, now) - now) + EACH;
            paidAt.put(address, now + Math.min(owed, 2 * FREE * EACH));
            return owed;
        }
    }

    private void refund(String address) {
        synchronized (paidAt) {
            paidAt.computeIfPresent(address, (key, paid) -> paid - EACH);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return provider.supports(authentication);
    }
}
