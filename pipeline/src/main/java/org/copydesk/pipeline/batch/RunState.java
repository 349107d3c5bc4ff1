package org.copydesk.pipeline.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.store.CleaningOrigin;

/** What the steps of one run share. Thread-safe. */
public final class RunState {
    private final long runId;
    private final RunMonitor monitor;
    private final String decoder;
    private final String fingerprint;
    private final LinkTimes tally = new LinkTimes();
    private final Map<String, DocumentGuard.BadDocument> undecodable = new ConcurrentHashMap<>();
    private final AtomicLong documents = new AtomicLong();
    private final AtomicLong quarantined = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final StopSignal stop = new StopSignal();
    private final LeaseHeartbeat heartbeat;
    private volatile boolean cutShort;

    RunState(long runId, LeaseHeartbeat heartbeat, RunMonitor monitor, Copydesk copydesk) {
        this.runId = runId;
        this.heartbeat = heartbeat;
        this.monitor = monitor;
        this.decoder = copydesk.decoders().fingerprint();
        this.fingerprint = copydesk.fingerprint();
    }

    long runId() {
        return runId;
    }

    public String decoder() {
        return decoder;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Asks the run to stop after the chunk it has in hand. */
    StopSignal stop() {
        return stop;
    }

    /** Whose the store's batch is while the run lasts. */
    LeaseHeartbeat heartbeat() {
        return heartbeat;
    }

    CleaningOrigin origin(String knowledgeId) {
        return new CleaningOrigin(runId, decoder, fingerprint, knowledgeId);
    }

    LinkTimes tally() {
        return tally;
    }

    /** Payloads that the learn step couldn't decode, so that no one waits for them twice. */
    public Map<String, DocumentGuard.BadDocument> undecodable() {
        return undecodable;
    }

    void received(long count) {
        documents.addAndGet(count);
    }

    long documents() {
        return documents.get();
    }

    void setAside(long count) {
        quarantined.addAndGet(count);
    }

    /** Counts a document on which a stage failed. */
    public void fault() {
        faults.incrementAndGet();
    }

    long faults() {
        return faults.get();
    }

    long quarantined() {
        return quarantined.get();
    }

    /** Nothing more is taken in: too much of it is set aside. */
    void cutShort() {
        cutShort = true;
    }

    boolean isCutShort() {
        return cutShort;
    }

    /** What is kept of the run while it goes on. */
    RunMonitor monitor() {
        return monitor;
    }
}
