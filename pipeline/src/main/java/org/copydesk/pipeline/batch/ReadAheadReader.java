package org.copydesk.pipeline.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Reads items and has them processed by others ahead of whoever asks for them: while one chunk is written, the next is worked on. The
 * results come in the order of the items. For the thread of one step.
 */
final class ReadAheadReader<I, O> implements ItemReader<O>, ItemStream {
    private final ItemReader<? extends I> items;
    private final ItemProcessor<? super I, ? extends O> processor;
    private final AsyncTaskExecutor workers;
    private final int most;
    private final Deque<Future<O>> inWork = new ArrayDeque<>();
    private boolean allRead;

    /**
     * @param processor filters nothing
     * @param most how many items are read ahead
     */
    ReadAheadReader(
            ItemReader<? extends I> items,
            ItemProcessor<? super I, ? extends O> processor,
            AsyncTaskExecutor workers,
            int most) {
        this.items = items;
        this.processor = processor;
        this.workers = workers;
        this.most = most;
    }

    @Override
    public @Nullable O read() throws Exception {
        while (!allRead && inWork.size() <= most) {
            I next = items.read();
            if (next == null) {
                allRead = true;
            } else {
                inWork.add(workers.submit(() -> Objects.requireNonNull(processor.process(next))));
            }
        }
        Future<O> first = inWork.poll();
        return first == null ? null : result(first);
    }

    private static <O> O result(Future<O> work) throws Exception {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** What was not begun is left. */
    @Override
    public void close() {
        // Not interrupted: that would close a file of H2.
        inWork.forEach(work -> work.cancel(false));
        inWork.clear();
    }
}
