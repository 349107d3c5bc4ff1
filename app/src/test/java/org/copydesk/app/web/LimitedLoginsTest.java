package org.copydesk.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class LimitedLoginsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final LimitedLogins logins = new LimitedLogins(new OnePassword(), now::get);

    @Test
    void makesGuessingSlow() {
        for (int i = 0; i < LimitedLogins.FREE; i++) {
            assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> tried("right", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThat(tried("right", "10.0.0.2")).isNotNull();
        now.addAndGet(TimeUnit.SECONDS.toNanos(LimitedLogins.SECONDS_EACH));
        assertThatThrownBy(() -> tried("wrong", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tried("right", "10.0.0.1")).isInstanceOf(LockedException.class);
        now.addAndGet(TimeUnit.SECONDS.toNanos(LimitedLogins.SECONDS_EACH));
        assertThat(tried("right", "10.0.0.1")).isNotNull();
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
        @Override
        public Authentication authenticate(Authentication attempt) {
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
