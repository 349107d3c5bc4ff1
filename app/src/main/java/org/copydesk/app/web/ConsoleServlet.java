package org.copydesk.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.app.database.ConsoleLogin;
import org.copydesk.app.database.ReadingSql;
import org.h2.server.web.JakartaWebServlet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The H2 console, one for each session of a person: what it has open ends with the login, and no other login gets at it. Whatever is
 * typed, it opens the store alone, as the user that it was given. Thread-safe.
 */
final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String HELD = "console";
    /** Its own settings, its tools for files and its users: nothing of a person who reads a store. */
    private static final List<String> CLOSED = List.of("/admin", "/tools", "/setting");

    private final transient ConsoleLogin login;

    ConsoleServlet(ConsoleLogin login) {
        this.login = login;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = String.valueOf(request.getPathInfo());
        if (CLOSED.stream().anyMatch(path::startsWith)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String sql = request.getParameter("sql");
        if (sql != null && !login.writes() && !ReadingSql.isOnly(sql)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("This console only reads: SELECT, WITH, VALUES, TABLE, SHOW and EXPLAIN.");
            return;
        }
        JakartaWebServlet console = of(request.getSession());
        if (!path.equals("/")) {
            console.service(new GivenLogin(request, login), response);
            return;
        }
        // Its first page leads to its login, of which everything is given: this one leads past it.
        ContentCachingResponseWrapper first = new ContentCachingResponseWrapper(response);
        console.service(new GivenLogin(request, login), first);
        byte[] page = new String(first.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace("login.jsp", "login.do")
                .getBytes(StandardCharsets.UTF_8);
        first.resetBuffer();
        first.getOutputStream().write(page);
        first.copyBodyToResponse();
    }

    private synchronized JakartaWebServlet of(HttpSession session) throws ServletException {
        if (session.getAttribute(HELD) instanceof Held held) {
            return held.console();
        }
        JakartaWebServlet console = new JakartaWebServlet();
        console.init(getServletConfig());
        session.setAttribute(HELD, new Held(console));
        return console;
    }

    /** Closes the console's connections when the session ends. */
    private record Held(JakartaWebServlet console) implements HttpSessionBindingListener {
        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            console.destroy();
        }
    }

    /** A request whose parameters say what was given, in place of what was typed. */
    private static final class GivenLogin extends HttpServletRequestWrapper {
        private final Map<String, String> given;

        GivenLogin(HttpServletRequest request, ConsoleLogin login) {
            super(request);
            this.given = Map.of(
                    "driver", login.driver(), "url", login.url(), "user", login.user(), "password", login.password());
        }

        @Override
        public @Nullable String getParameter(String name) {
            return given.getOrDefault(name, super.getParameter(name));
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new HashMap<>(super.getParameterMap());
            given.forEach((name, value) -> all.put(name, new String[] {value}));
            return all;
        }
    }
}
