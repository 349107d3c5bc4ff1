package org.copydesk.app.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copydesk.pipeline.store.ListingCounts;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the store holds, beside the pages: counting everything takes a moment, and no page waits for it longer than for a
 * blink. While a run writes, the counts are a little old, and say of when they are. Thread-safe.
 */
final class StoreCounts implements AutoCloseable {
    private static final long BLINK_MILLIS = 80;
    /** Counting may take this part of the time, no more. */
    private static final int SHARE = 20;

    /** So many records are counted so quickly that every page can wait for it. */
    private static final int FEW = 10_000;

    private static final long FEW_MILLIS = 5000;

    private final ListingCounts listing;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "copydesk-counts");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Counted last;
    private @Nullable CompletableFuture<Counted> next;
    private long notBefore = System.nanoTime();

    StoreCounts(ListingCounts listing) {
        this.listing = listing;
    }

    /** Begins to count, so that the first page needn't wait for so long. */
    synchronized void begin() {
        if (next == null) {
            next = CompletableFuture.supplyAsync(() -> count(listing.state()), counting);
        }
    }

    /** The latest counts; the first ones are waited for. */
    StoreTotals now() {
        String state = listing.state();
        CompletableFuture<Counted> running;
        @Nullable Counted known;
        synchronized (this) {
            known = last;
            if (known != null && (known.state.equals(state) || next == null && System.nanoTime() < notBefore)) {
                return known.counts;
            }
            if (next == null) {
                next = CompletableFuture.supplyAsync(() -> count(state), counting);
            }
            running = next;
        }
        try {
            if (known == null) {
                return running.get().counts;
            }
            return running.get(known.few() ? FEW_MILLIS : BLINK_MILLIS, TimeUnit.MILLISECONDS).counts;
        } catch (TimeoutException notYet) {
            return known.counts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store can't be counted", e.getCause());
        }
    }

    private Counted count(String state) {
        long begun = System.nanoTime();
        try {
            Counted counted = new Counted(state, StoreTotals.of(listing.all()));
            long now = System.nanoTime();
            synchronized (this) {
                last = counted;
                notBefore = now + (counted.few() ? 0 : SHARE * (now - begun));
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
    private record Counted(String state, StoreTotals counts) {
        boolean few() {
            return counts.all().records() < FEW;
        }
    }
}
