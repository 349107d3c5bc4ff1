package org.copydesk.pipeline.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.pipeline.store.Origin;

/** What the steps of one run share. Thread-safe. */
final class RunState {
    private final long runId;
    private final RunBook book;
    private final String decoder;
    private final String fingerprint;
    private final Tally tally = new Tally();
    private final Map<String, Careful.BadDocument> undecodable = new ConcurrentHashMap<>();
    private final AtomicLong documents = new AtomicLong();
    private final AtomicLong quarantined = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final Stop stop = new Stop();
    private final Watch watch;
    private volatile boolean cutShort;

    RunState(long runId, Watch watch, RunBook book, Desk desk) {
        this.runId = runId;
        this.watch = watch;
        this.book = book;
        this.decoder = desk.decoders().fingerprint();
        this.fingerprint = desk.fingerprint();
    }

    long runId() {
        return runId;
    }

    String decoder() {
        return decoder;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Asks the run to stop after the chunk it has in hand. */
    Stop stop() {
        return stop;
    }

    /** Whose the store's batch is while the run lasts. */
    Watch watch() {
        return watch;
    }

    Origin origin(String knowledgeId) {
        return new Origin(runId, decoder, fingerprint, knowledgeId);
    }

    Tally tally() {
        return tally;
    }

    /** Payloads that the learn step couldn't decode, so that no one waits for them twice. */
    Map<String, Careful.BadDocument> undecodable() {
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
    void fault() {
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
    RunBook book() {
        return book;
    }
}
