package org.copydesk.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show the token; digests are compared, which takes equally long whatever is shown. */
final class TokenCheck extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    /** Whose name stands at what programs decide. */
    private static final String NAME = "api";

    private final byte[] expected;

    TokenCheck(String token) {
        this.expected = digest(token);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown != null
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(
                        expected, digest(shown.substring(BEARER.length()).strip()))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    NAME, null, List.of(new SimpleGrantedAuthority("ROLE_PROGRAM"))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    static void refuse(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException cause)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"show the token: Authorization: Bearer"
                        + " TOKEN\"}");
    }

    private static byte[] digest(String text) {
        return Digest.sha256(text).getBytes(StandardCharsets.US_ASCII);
    }
}
