package org.copydesk.pipeline.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.store.CleaningOrigin;

/**
 * What the steps of one run share. Thread-safe.
 *
 * @param heartbeat whose the store's batch is while the run lasts
 * @param monitor what is kept of the run while it goes on
 * @param decoder the decoders' fingerprint
 * @param fingerprint names the rules, stages and policy
 * @param undecodable payloads that the learn step couldn't decode, so that no one waits for them twice
 * @param documents received by this process
 * @param quarantined set aside by this process
 * @param faults documents on which stages failed
 * @param stop asks the run to stop after the chunk it has in hand
 * @param cutShort whether nothing more is taken in: too much of it is set aside
 */
record RunState(
        long runId,
        LeaseHeartbeat heartbeat,
        RunMonitor monitor,
        String decoder,
        String fingerprint,
        LinkTimes tally,
        Map<String, DocumentGuard.BadDocument> undecodable,
        AtomicLong documents,
        AtomicLong quarantined,
        AtomicLong faults,
        StopSignal stop,
        AtomicBoolean cutShort) {

    static RunState of(long runId, LeaseHeartbeat heartbeat, RunMonitor monitor, Copydesk copydesk) {
        return new RunState(
                runId,
                heartbeat,
                monitor,
                copydesk.decoders().fingerprint(),
                copydesk.fingerprint(),
                new LinkTimes(),
                new ConcurrentHashMap<>(),
                new AtomicLong(),
                new AtomicLong(),
                new AtomicLong(),
                new StopSignal(),
                new AtomicBoolean());
    }

    CleaningOrigin origin(String knowledgeId) {
        return new CleaningOrigin(runId, decoder, fingerprint, knowledgeId);
    }
}
