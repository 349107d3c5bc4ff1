package org.copydesk.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether somebody has a session to end. */
@ControllerAdvice
final class LoggedIn {
    @ModelAttribute("loggedIn")
    boolean loggedIn(HttpServletRequest request) {
        return request.getUserPrincipal() != null && request.getHeader("Authorization") == null;
    }
}
