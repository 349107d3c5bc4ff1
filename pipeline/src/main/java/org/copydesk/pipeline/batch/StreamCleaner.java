package org.copydesk.pipeline.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.core.Copydesk;
import org.copydesk.core.guard.Deadline;
import org.copydesk.core.guard.QuarantineStage;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.pipeline.cleaning.CleaningChain;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.input.InputItem;
import org.copydesk.pipeline.runs.RunFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Cleans documents without a store: each record is handed on as soon as it and all before it are made, in the order of the input.
 * Nothing is learned from the documents, and nothing about them is kept. Thread-safe.
 */
public final class StreamCleaner {
    private static final int READ_AHEAD_PER_WORKER = 4;
    private static final Future<Outcome> END = CompletableFuture.completedFuture(results -> {});

    private final Copydesk copydesk;
    private final CleaningProfile profile;
    private final PipelineSettings settings;
    private volatile boolean stopped;

    /**
     * @param profile how documents are read and cleaned
     * @param settings the number of workers, the deadline and the largest document; the rest is for runs
     */
    public StreamCleaner(CleaningProfile profile, PipelineSettings settings) {
        this.copydesk = profile.engine().with(Knowledge.NONE).until(Deadline::isMissed);
        this.profile = profile;
        this.settings = settings;
    }

    /**
     * Cleans all documents of an input. A reader, the workers and the caller's thread, which hands on, work at the same time.
     *
     * @param stdin what {@code -} reads; not closed
     * @param withSource whether records hold the decoded source
     * @throws org.copydesk.pipeline.input.InputException if a path leads nowhere
     * @throws RunFailedException if the work can't go on, which is no document's fault
     * @throws IOException if the results can't be taken
     */
    public void clean(RunRequest input, InputStream stdin, boolean withSource, Results results)
            throws IOException, InterruptedException {
        BlockingQueue<Future<Outcome>> inWork = new ArrayBlockingQueue<>(READ_AHEAD_PER_WORKER * settings.workers());
        ExecutorService threads = Executors.newFixedThreadPool(settings.workers() + 1, StreamCleaner::daemon);
        try (FolderSource source = source(input, stdin);
                Deadline deadline = new Deadline()) {
            CleaningChain chain = new CleaningChain(new DocumentGuard(deadline, settings.deadline()));
            Future<?> reading = threads.submit(() -> {
                try {
                    for (InputItem item = next(source); item != null; item = next(source)) {
                        InputItem read = item;
                        inWork.put(threads.submit(() -> outcome(read, chain, withSource)));
                    }
                } finally {
                    inWork.put(END);
                }
                return null;
            });
            for (Future<Outcome> next = inWork.take(); next != END; next = inWork.take()) {
                done(next).to(results);
            }
            done(reading);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads no more: what is read is cleaned, then {@link #clean} returns. */
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    private FolderSource source(RunRequest input, InputStream stdin) {
        InputLimits limits = profile.limits().withLargest(settings.largest());
        return FolderSource.open(input.paths(), input.ours(), input.listed(), limits, profile.fields(), stdin);
    }

    private @Nullable InputItem next(FolderSource source) {
        return stopped ? null : source.next();
    }

    private Outcome outcome(InputItem item, CleaningChain chain, boolean withSource) throws InterruptedException {
        if (!(item instanceof InputItem.Whole whole)) {
            String reason = item instanceof InputItem.Refused refused ? refused.reason() : "";
            return results -> results.refused(item.uri(), QuarantineStage.INTAKE.label(), reason);
        }
        try {
            ArticleRecord record = chain.clean(copydesk, whole.payload(), whole.place(), whole.fetched(), withSource);
            return results -> results.cleaned(record);
        } catch (DocumentGuard.BadDocument bad) {
            return results -> results.refused(
                    whole.uri(), bad.failure().stage(), bad.failure().reason());
        }
    }

    private static <T> T done(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new RunFailedException("the stream broke off: " + e.getCause(), e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "copydesk-stream");
        thread.setDaemon(true);
        return thread;
    }

    /** What came of a document. */
    private interface Outcome {
        void to(Results results) throws IOException;
    }

    /** Takes what comes of the documents, in the order of the input and on one thread. */
    public interface Results {
        void cleaned(ArticleRecord record) throws IOException;

        /**
         * A document that can't be cleaned.
         *
         * @param stage where it failed, by the labels of the quarantine
         * @param reason one sentence
         */
        void refused(String uri, String stage, String reason) throws IOException;
    }
}
