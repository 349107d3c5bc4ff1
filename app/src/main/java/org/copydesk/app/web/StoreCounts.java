package org.copydesk.app.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the store holds, beside the pages: counting everything takes a moment, and no page waits for it longer than for a
 * blink. While a run writes, the counts are a little old, and say of when they are. Thread-safe.
 *
 * @param <T> what is counted, with the time
 */
final class StoreCounts<T> implements AutoCloseable {
    private static final long BLINK_MILLIS = 80;
    /** Counting may take this part of the time, no more. */
    private static final int SHARE = 20;

    /** So many records are counted so quickly that every page can wait for it. */
    private static final int FEW = 10_000;

    private static final long FEW_MILLIS = 5000;

    private final Supplier<String> state;
    private final Supplier<T> counts;
    private final ToLongFunction<T> size;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "copydesk-counts");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Counted<T> last;
    private @Nullable CompletableFuture<Counted<T>> next;
    private long notBefore = System.nanoTime();

    /**
     * @param state changes with every change of what is counted; quick to ask for
     * @param counts counts it all
     * @param size how many were counted
     */
    StoreCounts(Supplier<String> state, Supplier<T> counts, ToLongFunction<T> size) {
        this.state = state;
        this.counts = counts;
        this.size = size;
    }

    /** Begins to count, so that the first page needn't wait for so long. */
    synchronized void begin() {
        if (next == null) {
            next = CompletableFuture.supplyAsync(() -> count(state.get()), counting);
        }
    }

    /** The latest counts; the first ones are waited for. */
    T now() {
        String current = state.get();
        CompletableFuture<Counted<T>> running;
        @Nullable Counted<T> known;
        synchronized (this) {
            known = last;
            if (known != null && (known.state.equals(current) || next == null && System.nanoTime() < notBefore)) {
                return known.counts;
            }
            if (next == null) {
                next = CompletableFuture.supplyAsync(() -> count(current), counting);
            }
            running = next;
        }
        try {
            if (known == null) {
                return running.get().counts;
            }
            return running.get(few(known) ? FEW_MILLIS : BLINK_MILLIS, TimeUnit.MILLISECONDS).counts;
        } catch (TimeoutException notYet) {
            return known.counts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store can't be counted", e.getCause());
        }
    }

    private boolean few(Counted<T> counted) {
        return size.applyAsLong(counted.counts) < FEW;
    }

    private Counted<T> count(String current) {
        long begun = System.nanoTime();
        try {
            Counted<T> counted = new Counted<>(current, counts.get());
            long now = System.nanoTime();
            synchronized (this) {
                last = counted;
                notBefore = now + (few(counted) ? 0 : SHARE * (now - begun));
            }
            return counted;
        } finally {
            synchronized (this) {
                next = null;
            }
        }
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }

    /** What was counted, and the state of the store before. */
    private record Counted<T>(String state, T counts) {}
}
