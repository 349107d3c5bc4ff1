package org.copydesk.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class LimitedLoginsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final OnePassword provider = new OnePassword();
    private final AtomicInteger pauses = new AtomicInteger();
    private final LimitedLogins logins = new LimitedLogins(provider, now::get, this::pause);
    private Runnable meanwhile = () -> {};

    @Test
    void makesGuessingSlow() {
        for (int i = 0; i < LimitedLogins.FREE; i++) {
            assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(pauses).hasValue(0);
        assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThat(pauses).hasValue(2);
        now.addAndGet(TimeUnit.SECONDS.toNanos(3 * LimitedLogins.SECONDS_EACH));
        assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
        assertThat(pauses).hasValue(2);
        assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(LockedException.class);
    }

    @Test
    void neverRefusesTheRightPassword() {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(AuthenticationException.class);
            assertThat(tried("right", "10.0.0.1")).isNotNull();
        }
        pauses.set(0);
        assertThat(tried("right", "10.0.0.2")).isNotNull();
        assertThat(pauses).as("another address").hasValue(0);
    }

    @Test
    void countsTriesBeforeTheyAreChecked() {
        // Each begins another while it waits for its own answer.
        AtomicInteger begun = new AtomicInteger();
        provider.before = () -> {
            if (begun.incrementAndGet() <= LimitedLogins.FREE) {
                assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(AuthenticationException.class);
            }
        };
        assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
        assertThat(pauses).hasValue(1);
    }

    @Test
    void letsFewWaitAtATime() {
        for (int i = 0; i < LimitedLogins.FREE; i++) {
            assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
        }
        meanwhile = () -> assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThat(pauses).hasValue(LimitedLogins.MOST_WAITING);
    }

    private void pause(long millis) {
        assertThat(millis).isEqualTo(LimitedLogins.WAIT_MILLIS);
        pauses.incrementAndGet();
        meanwhile.run();
    }

    @Test
    void rightPasswordsCostNothing() {
        for (int i = 0; i < 3 * LimitedLogins.FREE; i++) {
            assertThat(tried("right", "10.0.0.1")).isNotNull();
        }
    }

    private Authentication tried(String password, String address) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated("copydesk", password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return logins.authenticate(attempt);
    }

    private static final class OnePassword implements AuthenticationProvider {
        private Runnable before = () -> {};

        @Override
        public Authentication authenticate(Authentication attempt) {
            before.run();
            if (!"right".equals(attempt.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return attempt;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
