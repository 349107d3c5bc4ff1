package org.copydesk.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when somebody ends this process, by Ctrl-C or SIGTERM: work that can stop in order does so, and the process ends with
 * the work's own exit code rather than the signal's. Thread-safe.
 */
public final class Interrupts {
    private static final long LONGEST_MINUTES = 5;

    private final boolean ofProcess;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = ExitCodes.FAILED;
    private Runnable stop = () -> {};
    private boolean signalled;

    private Interrupts(boolean ofProcess) {
        this.ofProcess = ofProcess;
    }

    /** Signals are left alone: the process is not ours. */
    public static Interrupts none() {
        return new Interrupts(false);
    }

    /** Signals to the process that runs one command and then ends. */
    public static Interrupts ofProcess() {
        return new Interrupts(true);
    }

    /** Does work during which a signal means to end soon, in order. */
    <T> T during(Callable<T> work) throws Exception {
        if (!ofProcess) {
            return work.call();
        }
        Thread hook = new Thread(this::stopAndEnd, "copydesk-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException onItsWayAlready) {
                // The hook waits for the exit code.
            }
        }
    }

    /** What makes the work end soon; done at once if the signal came before. */
    synchronized void onSignal(Runnable action) {
        stop = action;
        if (signalled) {
            action.run();
        }
    }

    private synchronized void signal() {
        signalled = true;
        stop.run();
    }

    private void stopAndEnd() {
        signal();
        try {
            if (ended.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says what the process ends with, when all its work is over. */
    public void end(int code) {
        exitCode = code;
        ended.countDown();
    }
}
