package org.copydesk.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets nobody try passwords quickly: after {@value #FREE} wrong ones an address has one try every {@value #SECONDS_EACH} seconds.
 * Thread-safe.
 */
final class LimitedLogins implements AuthenticationProvider {
    static final int FREE = 20;
    static final int SECONDS_EACH = 3;

    private static final int ADDRESSES = 10_000;
    private static final long EACH = TimeUnit.SECONDS.toNanos(SECONDS_EACH);

    private final AuthenticationProvider provider;
    private final LongSupplier nanos;

    /** When an address will have paid for its wrong passwords; the ones longest untouched are forgotten. */
    private final Map<String, Long> paidAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** @param nanos a clock that only goes on */
    LimitedLogins(AuthenticationProvider provider, LongSupplier nanos) {
        this.provider = provider;
        this.nanos = nanos;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
        long now = nanos.getAsLong();
        if (owed(address, now) > (FREE - 1) * EACH) {
            throw new LockedException("too many wrong passwords");
        }
        try {
            return provider.authenticate(attempt);
        } catch (BadCredentialsException e) {
            charge(address, now);
            throw e;
        }
    }

    private long owed(String address, long now) {
        synchronized (paidAt) {
            return Math.max(0, paidAt.getOrDefault(address, now) - now);
        }
    }

    private void charge(String address, long now) {
        synchronized (paidAt) {
            paidAt.put(address, now + owed(address, now) + EACH);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return provider.supports(authentication);
    }
}
