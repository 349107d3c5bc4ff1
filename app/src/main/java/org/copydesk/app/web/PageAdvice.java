package org.copydesk.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    @ModelAttribute("format")
    Formats format() {
        return new Formats();
    }

    @ExceptionHandler(NotUnderstoodException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
