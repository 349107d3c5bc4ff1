package org.copydesk.pipeline.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.core.Copydesk;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.FindingsCollector;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.PlannedRecord;
import org.copydesk.pipeline.plan.StoredPlan;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunProgress;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.CleaningOrigin;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of plans: tries today's setup on the stored documents, and applies what came of it. Making a plan writes the plan alone.
 * Thread-safe.
 */
public final class Plans {
    /** Documents that one thread takes at once. */
    private static final int CHUNK = 50;

    private final PlanStore plans;
    private final CleaningStore cleanings;
    private final KnowledgeStore knowledge;
    private final DocumentCleaner documents;
    private final GoldenGate gate;
    private final CleaningRuns runs;
    private final TransactionTemplate inTransaction;
    private final PipelineSettings settings;
    private final Engine engine;
    private final FindingsJson json = new FindingsJson();

    Plans(
            PlanStore plans,
            CleaningStore cleanings,
            KnowledgeStore knowledge,
            DocumentCleaner documents,
            GoldenGate gate,
            CleaningRuns runs,
            TransactionTemplate inTransaction,
            PipelineSettings settings,
            Engine engine) {
        this.plans = plans;
        this.cleanings = cleanings;
        this.knowledge = knowledge;
        this.documents = documents;
        this.gate = gate;
        this.runs = runs;
        this.inTransaction = inTransaction;
        this.settings = settings;
        this.engine = engine;
    }

    /**
     * Cleans documents anew by today's setup and the latest knowledge, and keeps what would become of their records as a plan;
     * returns its number.
     *
     * @param documentIds those that have records
     */
    public long make(List<String> documentIds, RunListener listener) {
        long begun = System.nanoTime();
        String knowledgeId = knowledge.latest();
        Copydesk copydesk = documents.copydesk(engine, knowledgeId);
        DryRun trial = new DryRun(cleanings, documents, copydesk);
        FindingsCollector gathered = new FindingsCollector();
        List<PlannedRecord> planned = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(settings.workers(), task -> {
            Thread thread = new Thread(task, "copydesk-plan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<List<DryRun.Result>>> open = new ArrayDeque<>();
            listener.progress(new RunProgress("plan", 0, documentIds.size(), 0));
            for (int from = 0; from < documentIds.size() || !open.isEmpty(); from += CHUNK) {
                if (from < documentIds.size()) {
                    List<String> some = documentIds.subList(from, Math.min(documentIds.size(), from + CHUNK));
                    open.add(threads.submit((Callable<List<DryRun.Result>>) () -> trial.of(some)));
                }
                if (from >= documentIds.size() || open.size() > 2 * settings.workers()) {
                    for (DryRun.Result result : done(open.remove())) {
                        result.addTo(gathered);
                        planned.add(result.planned());
                    }
                    listener.progress(new RunProgress("plan", planned.size(), documentIds.size(), 0));
                }
            }
        } finally {
            // Not interrupted: that would close a file of H2.
            threads.shutdown();
        }
        Findings findings = gathered.findings(gate.check(), (System.nanoTime() - begun) / 1_000_000);
        CleaningOrigin origin =
                new CleaningOrigin(0, copydesk.decoders().fingerprint(), copydesk.fingerprint(), knowledgeId);
        return Objects.requireNonNull(inTransaction.execute(
                status -> plans.save(origin, planned, findings.worse().size(), json.write(findings))));
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while a plan was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new RunFailedException("the plan failed: " + e.getCause(), e);
        }
    }

    /** What came of a plan. */
    public Findings findings(StoredPlan plan) {
        return json.read(plan.findings());
    }

    /**
     * Cleans the documents that a plan changes, and only those, in a run of its own. Throws what {@link CleaningRuns#clean} throws.
     *
     * @throws PlanRefusedException if the setup, the knowledge or the records are no longer those of the plan
     * @throws GoldenWorseException if golden records would get worse, and that is not accepted
     */
    public RunSummary apply(long id, RunListener listener) {
        StoredPlan plan = requireFits(id);
        List<String> pending = plans.pending(id);
        RunSummary summary = runs.again(
                () -> new CleaningRuns.Again("plan " + id + " (" + pending.size() + " documents)", pending), listener);
        inTransaction.executeWithoutResult(status -> plans.apply(plan, summary.runId()));
        return summary;
    }

    /**
     * A plan that can be applied now.
     *
     * @throws PlanRefusedException if the setup, the knowledge or the records are no longer those of the plan
     */
    public StoredPlan requireFits(long id) {
        StoredPlan plan = plans.find(id).orElseThrow(() -> new PlanRefusedException("there is no plan " + id));
        if (plan.appliedAt() != null) {
            throw new PlanRefusedException("plan " + id + " was applied by run " + plan.runId());
        }
        if (!plan.fingerprint().equals(engine.with(Knowledge.NONE).fingerprint())) {
            throw new PlanRefusedException("plan " + id + " was made with other rules or settings than are given now;"
                    + " give apply the same options as plan");
        }
        if (!plan.knowledgeId().equals(knowledge.latest())) {
            throw new PlanRefusedException("a run has learned more since plan " + id + " was made; make it again");
        }
        long stale = plans.stale(id);
        if (stale > 0) {
            throw new PlanRefusedException(
                    stale + " records have changed since plan " + id + " was made; make it again");
        }
        return plan;
    }
}
