package org.copydesk.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.copydesk.app.web.PersonLogin.Role;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may come in. People log in with the store's user and password, for a session; programs show the same with every request, or
 * below {@code /api} the token.
 */
@Configuration(proxyBeanMethods = false)
class Access {
    /** The console brings scripts and frames of its own; every other page has its one file of each kind, and nothing inline. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Frames, scripts and handlers stand inside its pages; still nothing leads to another server, or comes from one. */
    private static final String CONSOLE_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'self'";

    /** Where a person decides about articles; whatever else changes anything begins or stops a run. */
    private static final String[] DECIDED = {"/articles/**", "/sites/held", "/review/**", "/decisions", "/values"};

    @Bean
    @Order(1)
    SecurityFilterChain consoleAccess(HttpSecurity http) throws Exception {
        return http.securityMatcher(WebPages.CONSOLE, WebPages.CONSOLE + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.RUN.name()))
                .formLogin(form -> form.loginPage(LoginPage.PATH))
                .httpBasic(Customizer.withDefaults())
                // The console knows no CSRF token; each of its requests carries a session id of its own.
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONSOLE_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageAccess(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(LoginPage.PATH, LoginPage.STYLE)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, DECIDED)
                        .hasRole(Role.DECIDE.name())
                        .anyRequest()
                        .hasRole(Role.RUN.name()))
                .formLogin(form -> form.loginPage(LoginPage.PATH)
                        .failureHandler(Access::failed)
                        .successHandler(asAsked()))
                .logout(logout -> logout.logoutSuccessUrl(LoginPage.PATH))
                .httpBasic(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** Keeps no session, so that no page elsewhere can ask in a person's name, and no token against that is needed. */
    @Bean
    @Order(0)
    SecurityFilterChain programAccess(HttpSecurity http, WebStore store) throws Exception {
        return http.securityMatcher(WebPages.API, WebPages.API + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new TokenCheck(store.token()), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(TokenCheck::refuse))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)))
                .build();
    }

    @Bean
    AuthenticationProvider people(WebStore store, PasswordEncoder encoder) {
        List<UserDetails> all = new ArrayList<>();
        all.add(User.withUsername(store.user())
                .password(encoder.encode(store.password()))
                .roles(Role.RUN.held())
                .build());
        store.logins()
                .forEach(login -> all.add(User.withUsername(login.name())
                        .password(login.hash())
                        .roles(login.role().held())
                        .build()));
        DaoAuthenticationProvider one = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(all));
        one.setPasswordEncoder(encoder);
        return new LimitedLogins(one, System::nanoTime, Access::pause);
    }

    /** Leads to the page that was asked for, on this server whatever name the request called it by. */
    private static SavedRequestAwareAuthenticationSuccessHandler asAsked() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRedirectStrategy((request, response, address) -> {
            URI asked = URI.create(address);
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            response.sendRedirect("/" + asked.getRawPath().replaceFirst("^/+", "") + query);
        });
        return handler;
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** To the login again, which says what was wrong. */
    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean slow = cause instanceof LockedException;
        response.sendRedirect(request.getContextPath() + LoginPage.PATH + (slow ? "?error=slow" : "?error"));
    }

    /**
     * Of the store's password a digest is enough, and asked for with every request it must be quick: it is never stored in this form, and a
     * generated one has 192 random bits. Those of other people are stored by bcrypt.
     */
    @Bean
    PasswordEncoder encoder() {
        return new PasswordEncoder() {
            private final PasswordEncoder people = new BCryptPasswordEncoder();

            @Override
            public String encode(@Nullable CharSequence raw) {
                return Digest.sha256(String.valueOf(raw));
            }

            @Override
            public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
                if (String.valueOf(encoded).startsWith("$2")) {
                    return people.matches(raw, encoded);
                }
                return MessageDigest.isEqual(
                        encode(raw).getBytes(StandardCharsets.US_ASCII),
                        String.valueOf(encoded).getBytes(StandardCharsets.US_ASCII));
            }
        };
    }
}
