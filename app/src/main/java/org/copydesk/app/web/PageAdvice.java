package org.copydesk.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.copydesk.app.web.PersonLogin.Role;
import org.copydesk.pipeline.store.NotUnderstoodException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how to set numbers and whether somebody has a session to end, and refuses addresses that no page links to. */
@ControllerAdvice
final class PageAdvice {
    @ModelAttribute("loggedIn")
    boolean loggedIn(HttpServletRequest request) {
        return request.getUserPrincipal() != null && request.getHeader("Authorization") == null;
    }

    /** The classes of a page by which it hides the buttons that the person's role has no use for. */
    @ModelAttribute("hides")
    String hides(HttpServletRequest request) {
        return (request.isUserInRole(Role.DECIDE.name()) ? "" : "no-decide ")
                + (request.isUserInRole(Role.RUN.name()) ? "" : "no-run");
    }

    @ModelAttribute("format")
    Formats format() {
        return new Formats();
    }

    @ExceptionHandler(NotUnderstoodException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
