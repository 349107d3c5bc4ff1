package org.copydesk.pipeline.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.cleaning.WorkItem;
import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.neardup.NearDuplicates;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.sitewatch.SiteAlarms;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.InputFileStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RunCounts;
import org.copydesk.pipeline.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code cleaning}: intake, learn, remember, golden, clean, judge (the sites by what they were before), then sign, forget and
 * link, which find articles that say the same. Every step may run again: intake and learning find what they did before,
 * and cleaning reads only what is pending.
 */
record CleaningJob(
        JobRepository repository,
        PlatformTransactionManager transactions,
        PipelineSettings settings,
        PayloadStore payloads,
        KnowledgeStore knowledge,
        QuarantineStore quarantine,
        RunStore runs,
        DocumentCleaner documents,
        PersistWriter persist,
        SiteAlarms alarms,
        NearDuplicates clusters,
        DocumentGuard guard,
        InputFileStore files,
        DecisionStore decisions,
        PayloadStorage keep,
        GoldenGate gate,
        RunHistory history) {
    static final String NAME = "cleaning";

    /** Chunks that are taken in at once: taking one in is so little work that committing it would be most of it. */
    private static final int TAKEN_AT_ONCE = 5;

    /** Texts that are signed in one transaction. */
    private static final int SIGNED_AT_ONCE = 500;

    /** Texts that are compared in one transaction: the more, the fewer pages of the store's index are read for each. */
    private static final int LINKED_AT_ONCE = 8_192;

    /**
     * The job for one run.
     *
     * @param engine makes the engine it works with
     * @param source what to take in, or null for a run whose captures are there already
     */
    Job of(RunState state, Engine engine, @Nullable FolderSource source, AsyncTaskExecutor workers) {
        Learning learning = new Learning(state, engine.with(Knowledge.NONE), payloads, knowledge, runs, alarms, guard);
        Step learn = learn(state, learning, workers);
        Clean clean = new Clean(state, engine);
        SimpleJobBuilder begun = source == null
                ? new JobBuilder(NAME, repository).start(learn)
                : new JobBuilder(NAME, repository).start(intake(state, source)).next(learn);
        return begun.next(remember(state, learning))
                .next(golden(state, engine))
                .next(clean(state, clean, workers))
                .next(cleanDecided(state, clean))
                .next(check(state))
                .next(likeness(state, "sign", last -> clusters.sign(last, SIGNED_AT_ONCE)))
                .next(likeness(state, "forget", this::dropForgotten))
                .next(likeness(state, "link", last -> clusters.link(last, LINKED_AT_ONCE)))
                .build();
    }

    private Step intake(RunState state, FolderSource source) {
        Intake intake = new Intake(
                state,
                source,
                payloads,
                quarantine,
                runs,
                files,
                decisions,
                keep,
                new QuarantineWatch(state, history, settings.quarantine()));
        return new StepBuilder("intake", repository)
                .<Intake.Taken, Intake.Taken>chunk(TAKEN_AT_ONCE * settings.chunk())
                .reader(intake)
                .writer(watched(state, intake))
                .listener((StepExecutionListener) intake)
                .transactionManager(transactions)
                .listener(state.stop())
                .allowStartIfComplete(true)
                .build();
    }

    private Step learn(RunState state, Learning learning, AsyncTaskExecutor workers) {
        CaptureReader.Pages pages = last -> runs.unlearned(state.runId(), last, settings.chunk());
        ReadAheadReader<Capture, Learning.Observed> reader =
                new ReadAheadReader<>(new CaptureReader(pages), learning::observe, workers, settings.chunk());
        return new StepBuilder("learn", repository)
                .<Learning.Observed, Learning.Observed>chunk(settings.chunk())
                .reader(reader)
                .writer(CleaningJob.<Learning.Observed>watched(state, learning::write))
                .transactionManager(transactions)
                .listener(state.stop())
                .allowStartIfComplete(true)
                .build();
    }

    /**
     * What is written stays only if this process still has the store's batch when the transaction ends. The lease is asked for last:
     * from then on nobody else can give a sign of life, or ask for a stop.
     */
    private static <T> ItemWriter<T> watched(RunState state, ItemWriter<T> writer) {
        return chunk -> {
            writer.write(chunk);
            state.heartbeat().require();
        };
    }

    private Step remember(RunState state, Learning learning) {
        return new StepBuilder("remember", repository)
                .tasklet(
                        (contribution, context) -> {
                            runs.setKnowledge(state.runId(), learning.remember());
                            state.heartbeat().require();
                            state.monitor()
                                    .at("remember", 0, state.quarantined().get());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(state.stop())
                .allowStartIfComplete(true)
                .build();
    }

    /** Nothing is cleaned into the store before the golden records are known to stay as they are. */
    private Step golden(RunState state, Engine engine) {
        return new StepBuilder("golden", repository)
                .tasklet(
                        (contribution, context) -> {
                            gate.pass(engine, runs.knowledge(state.runId()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(state.stop())
                .allowStartIfComplete(true)
                .build();
    }

    private Step clean(RunState state, Clean clean, AsyncTaskExecutor workers) {
        ReadAheadReader<WorkItem, WorkItem> cleaned =
                new ReadAheadReader<>(clean::read, clean::clean, workers, settings.chunk());
        return new StepBuilder("clean", repository)
                        .<WorkItem, WorkItem>chunk(settings.chunk())
                        .reader(cleaned)
                        .writer(CleaningJob.<WorkItem>watched(state, chunk -> clean.write(chunk.getItems())))
                        .stream(clean)
                        .transactionManager(transactions)
                        .listener(state.stop())
                        .build();
    }

    /** Cleans documents once more about which somebody decided while they were cleaned, until there are none. */
    private Step cleanDecided(RunState state, Clean clean) {
        return new StepBuilder("clean-decided", repository)
                .tasklet(
                        (contribution, context) -> {
                            state.heartbeat().require();
                            List<WorkItem> items = clean.again();
                            clean.write(items);
                            return items.isEmpty() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
                        },
                        transactions)
                .listener(state.stop())
                .allowStartIfComplete(true)
                .build();
    }

    private Step check(RunState state) {
        return new StepBuilder("judge", repository)
                .tasklet(
                        (contribution, context) -> {
                            alarms.check(state.runId());
                            state.heartbeat().require();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Goes on in transactions of their own until nothing is left to do. */
    private Step likeness(RunState state, String name, Function<String, NearDuplicates.Slice> work) {
        AtomicLong done = new AtomicLong();
        AtomicReference<String> last = new AtomicReference<>("");
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            NearDuplicates.Slice some = work.apply(last.get());
                            last.set(some.last());
                            state.monitor()
                                    .at(
                                            name,
                                            done.addAndGet(some.count()),
                                            state.quarantined().get());
                            return some.count() == 0 ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private NearDuplicates.Slice dropForgotten(String last) {
        return new NearDuplicates.Slice(clusters.dropForgotten(), last);
    }

    /** The clean step's two ends. */
    private final class Clean implements ItemStream {
        private final RunState state;
        private final Engine engine;
        private final CaptureReader captures;
        private WorkItem.@Nullable Run run;
        private long before;
        private long done;
        private long all;

        Clean(RunState state, Engine engine) {
            this.state = state;
            this.engine = engine;
            this.captures = new CaptureReader(this::pending);
        }

        private List<Capture> pending(@Nullable Capture last) {
            return runs.pending(state.runId(), last, settings.chunk());
        }

        @Override
        public void open(ExecutionContext context) {
            RunCounts counts = state.monitor().cleans();
            all = runs.captures(state.runId());
            before = all - counts.pending();
            done = before;
        }

        @Nullable
        WorkItem read() {
            persist.requireFewFaults(state);
            Capture next = captures.read();
            return next == null ? null : WorkItem.of(run(), next);
        }

        private WorkItem.Run run() {
            if (run == null) {
                String id = runs.knowledge(state.runId());
                run = new WorkItem.Run(documents.copydesk(engine, id), state.decoder(), id, state.undecodable());
            }
            return run;
        }

        /** Counts at once what stages failed on, so that a run of many faults ends before it stores more. */
        WorkItem clean(WorkItem item) throws InterruptedException {
            WorkItem cleaned = documents.clean(item);
            if (cleaned.fault()) {
                state.faults().incrementAndGet();
            }
            return cleaned;
        }

        /** The next of those that are pending still. */
        List<WorkItem> again() throws InterruptedException {
            List<WorkItem> items = new ArrayList<>();
            for (Capture capture : pending(null)) {
                items.add(clean(WorkItem.of(run(), capture)));
            }
            return items;
        }

        void write(List<? extends WorkItem> items) {
            if (items.isEmpty()) {
                return;
            }
            done += persist.write(state, items);
            state.monitor()
                    .at("clean", done, all, done - before, state.quarantined().get());
        }
    }
}
