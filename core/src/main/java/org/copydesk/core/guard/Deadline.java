package org.copydesk.core.guard;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs work that may hang or nest deeply: on threads of its own, which have a large stack and are left behind when the time is up.
 * Work that asks {@link #isMissed} from time to time then stops soon; while too much goes on all the same, none is begun.
 * Thread-safe.
 */
public final class Deadline implements AutoCloseable {
    /** In bytes; the default is 1 MB, and deep trees are what hostile pages are made of. */
    private static final long STACK = 16L * 1024 * 1024;
    /** How many threads may be left behind at work. */
    static final int MOST_LEFT = 8;

    private static final ThreadLocal<@Nullable Future<?>> WORK = new ThreadLocal<>();

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "copydesk-document", STACK);
        thread.setDaemon(true);
        return thread;
    });
    private final Lock lock = new ReentrantLock();
    private final Condition fewerLeft = lock.newCondition();
    private int left;

    /** Whether nobody waits any more for what the calling thread does here. */
    public static boolean isMissed() {
        Future<?> work = WORK.get();
        return work != null && work.isCancelled();
    }

    /**
     * @throws TimeoutException if the work takes longer
     * @throws ExecutionException if the work fails; its cause is what it threw
     * @throws RejectedExecutionException if the work isn't begun, since too much that was left behind goes on for as long as this
     */
    public <T> T within(long nanos, Callable<T> work)
            throws TimeoutException, ExecutionException, InterruptedException {
        long most = Math.max(1, nanos);
        awaitTurn(most);
        Work<T> task = new Work<>(work);
        threads.execute(task);
        try {
            return task.get(most, TimeUnit.NANOSECONDS);
        } finally {
            // Not interrupted: work that is reading from a store in a file would close the file for everybody.
            task.cancel(false);
        }
    }

    private void awaitTurn(long nanos) throws InterruptedException {
        long rest = nanos;
        lock.lock();
        try {
            while (left >= MOST_LEFT) {
                if (rest <= 0) {
                    throw new RejectedExecutionException(
                            left + " documents that took too long are still being worked on");
                }
                rest = fewerLeft.awaitNanos(rest);
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave(int more) {
        lock.lock();
        try {
            left += more;
            fewerLeft.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** Work that counts as left behind from when it is given up until it ends. */
    private final class Work<T> extends FutureTask<T> {
        private boolean ended;
        private boolean abandoned;

        Work(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            WORK.set(this);
            try {
                super.run();
            } finally {
                WORK.remove();
                end();
            }
        }

        private synchronized void end() {
            ended = true;
            if (abandoned) {
                leave(-1);
            }
        }

        /** Called by {@link FutureTask} when the work ends or is given up. */
        @Override
        protected synchronized void done() {
            if (isCancelled() && !ended) {
                abandoned = true;
                leave(1);
            }
        }
    }
}
