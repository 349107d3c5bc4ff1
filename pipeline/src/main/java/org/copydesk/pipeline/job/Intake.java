package org.copydesk.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.decode.Payload;
import org.copydesk.pipeline.input.PayloadSource;
import org.copydesk.pipeline.input.Position;
import org.copydesk.pipeline.input.Received;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.DocumentId;
import org.copydesk.pipeline.store.Failure;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** The step that takes documents in: each payload is stored once, each document captured once a run. */
final class Intake implements ItemStreamReader<Received>, ItemWriter<Received>, StepExecutionListener {
    private static final String FILE = "file";
    private static final String INPUTS = "inputs";
    private static final String INSIDE = "inside";
    private static final String ORDINAL = "ordinal";

    private final RunState state;
    private final PayloadSource source;
    private final PayloadStore payloads;
    private final QuarantineStore quarantine;
    private final RunStore runs;
    private long ordinal;

    Intake(RunState state, PayloadSource source, PayloadStore payloads, QuarantineStore quarantine, RunStore runs) {
        this.state = state;
        this.source = source;
        this.payloads = payloads;
        this.quarantine = quarantine;
        this.runs = runs;
    }

    /** A step that came to its end begins with nothing when the job is taken up again; the job remembers for it. */
    @Override
    public void beforeStep(StepExecution step) {
        copy(step.getJobExecution().getExecutionContext(), step.getExecutionContext());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        copy(step.getExecutionContext(), step.getJobExecution().getExecutionContext());
        return step.getExitStatus();
    }

    private static void copy(ExecutionContext from, ExecutionContext to) {
        if (from.containsKey(FILE) && !to.containsKey(FILE)) {
            for (String key : List.of(INPUTS, FILE, INSIDE)) {
                to.putString(key, from.getString(key));
            }
            to.putLong(ORDINAL, from.getLong(ORDINAL));
        }
    }

    /** Goes on where the input was left, inside a large file too. */
    @Override
    public void open(ExecutionContext context) {
        if (context.containsKey(FILE)) {
            ordinal = context.getLong(ORDINAL);
            source.goOn(new Position(context.getString(INPUTS), context.getString(FILE), context.getString(INSIDE)));
        }
    }

    @Override
    public void update(ExecutionContext context) {
        Position position = source.position();
        context.putString(FILE, position.file());
        context.putString(INPUTS, position.inputs());
        context.putString(INSIDE, position.inside());
        context.putLong(ORDINAL, ordinal);
    }

    @Override
    public @Nullable Received read() {
        return source.next();
    }

    @Override
    public void write(Chunk<? extends Received> chunk) {
        List<Payload> kept = new ArrayList<>();
        List<Capture> captures = new ArrayList<>();
        List<Failure> refused = new ArrayList<>();
        for (Received received : chunk) {
            String id = DocumentId.of(received.uri());
            Payload payload = payload(received);
            String payloadId = payload == null ? null : payload.id();
            if (payload != null) {
                kept.add(payload);
            }
            if (received instanceof Received.Refused why) {
                refused.add(new Failure(id, payloadId, "intake", why.reason()));
            }
            captures.add(capture(received, id, payload));
        }
        payloads.put(kept);
        int unchanged = runs.capture(state.runId(), captures, state.fingerprint());
        quarantine.put(state.runId(), refused);
        runs.settle(
                state.runId(),
                "quarantined",
                refused.stream().map(Failure::documentId).toList());
        state.setAside(refused.size());
        state.received(chunk.size());
        long weight = captures.stream().mapToLong(Capture::weight).sum();
        state.book()
                .takenIn(
                        state.documents(),
                        source.total(),
                        state.quarantined(),
                        source.read(),
                        source.size(),
                        weight,
                        (double) (unchanged + refused.size()) / Math.max(1, captures.size()));
    }

    private Capture capture(Received received, String documentId, @Nullable Payload payload) {
        String payloadId = payload == null ? null : payload.id();
        Received.Whole whole = received instanceof Received.Whole one ? one : null;
        return new Capture(
                ordinal++,
                documentId,
                received.uri(),
                payloadId,
                whole == null ? null : whole.place(),
                whole == null ? null : whole.fetched(),
                Weight.of(payload));
    }

    private static @Nullable Payload payload(Received received) {
        if (received instanceof Received.Whole whole) {
            return whole.payload();
        }
        return received instanceof Received.Refused refused ? refused.kept() : null;
    }
}
