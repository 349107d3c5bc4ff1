package org.copydesk.pipeline.cleaning;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries what every log line says, the run's number, to other threads. */
public final class LogContext {
    /** The name of the run's number. */
    public static final String RUN = "run";

    private LogContext() {}

    /** The task as it logs here, wherever it runs. */
    public static Runnable carried(Runnable task) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            set(context);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }

    /** The same of a task that returns something. */
    public static <T> Callable<T> carried(Callable<T> task) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            set(context);
            try {
                return task.call();
            } finally {
                MDC.clear();
            }
        };
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
