package org.copydesk.app.api;

import org.copydesk.app.jobs.JobBusyException;
import org.copydesk.pipeline.cleaning.NotCleanedException;
import org.copydesk.pipeline.decision.UnknownChangeException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** All that programs may ask, and how a refusal looks: a problem as of RFC 9457. */
@Configuration(proxyBeanMethods = false)
@Import({
    ArticlesApi.class,
    RunsApi.class,
    DecisionsApi.class,
    QuarantineApi.class,
    CleanApi.class,
    JobsApi.class,
    OpenApiDocument.class,
    Api.Problems.class
})
public class Api {
    /** Where the paths of this version begin. */
    static final String V1 = "/api/v1";

    private static final int MOST = 500;

    /** An answer that hasn't changed is not sent twice: 304 where {@code If-None-Match} names it. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> etags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        etags.addUrlPatterns(V1 + "/articles/*", V1 + "/articles", V1 + "/runs/*", V1 + "/runs", V1 + "/rulings");
        etags.addUrlPatterns(V1 + "/quarantine", V1 + "/jobs");
        return etags;
    }

    @Bean
    WebMvcConfigurer knownParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns(V1 + "/**");
            }
        };
    }

    /** @throws ResponseStatusException if a page can't have so many */
    static int most(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit is 1 to " + MOST + ", not " + asked);
        }
        return asked;
    }

    static ResponseStatusException unknown(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "not in the store: " + what);
    }

    /** Says in a sentence why something was refused; what stands in no sentence of ours is not told. */
    @RestControllerAdvice(
            assignableTypes = {
                ArticlesApi.class,
                RunsApi.class,
                DecisionsApi.class,
                QuarantineApi.class,
                CleanApi.class,
                JobsApi.class
            })
    static final class Problems {
        @ExceptionHandler
        ProblemDetail refused(ResponseStatusException e) {
            return ProblemDetail.forStatusAndDetail(e.getStatusCode(), String.valueOf(e.getReason()));
        }

        @ExceptionHandler
        ProblemDetail wrongKind(MethodArgumentTypeMismatchException e) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "not understood: " + e.getName());
        }

        @ExceptionHandler
        ProblemDetail unknownChange(UnknownChangeException e) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
        }

        @ExceptionHandler
        ProblemDetail busy(JobBusyException e) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }

        @ExceptionHandler
        ProblemDetail notCleaned(NotCleanedException e) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }
}
