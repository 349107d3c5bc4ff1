package org.copydesk.pipeline.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work that may hang or nest deeply: on threads of its own, which have a large stack and are left behind when the time is up,
 * since no thread can be stopped that doesn't want to. Thread-safe.
 */
final class Deadline implements AutoCloseable {
    /** In bytes; the default is 1 MB, and deep trees are what hostile pages are made of. */
    private static final long STACK = 16L * 1024 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "copydesk-document", STACK);
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @throws TimeoutException if the work takes longer
     * @throws ExecutionException if the work fails; its cause is what it threw
     */
    <T> T within(long nanos, Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        Future<T> future = threads.submit(LogContext.carried(work));
        try {
            return future.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
        } finally {
            // Not interrupted: work that is reading from a store in a file would close the file for everybody.
            future.cancel(false);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
