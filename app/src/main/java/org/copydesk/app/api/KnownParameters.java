package org.copydesk.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Refuses what is asked by a name that nobody reads: a filter that is misspelt must not give everything. Thread-safe. */
final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        List<String> known = Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .sorted()
                .toList();
        Set<String> asked = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .keySet();
        for (String name : asked) {
            String decoded = UriUtils.decode(name, StandardCharsets.UTF_8);
            if (!known.contains(decoded)) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "there is no parameter " + decoded + "; "
                                + (known.isEmpty() ? "this takes none" : "known: " + String.join(", ", known)));
            }
        }
        return true;
    }
}
