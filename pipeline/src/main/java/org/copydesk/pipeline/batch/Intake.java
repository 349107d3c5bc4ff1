package org.copydesk.pipeline.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.guard.QuarantineStage;
import org.copydesk.core.input.RecordForm;
import org.copydesk.core.record.DocumentId;
import org.copydesk.pipeline.input.FilePayloadReader;
import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.input.InputItem;
import org.copydesk.pipeline.input.KnownFiles;
import org.copydesk.pipeline.record.ExportedRecord;
import org.copydesk.pipeline.record.RecordDecisions;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.CaptureStatus;
import org.copydesk.pipeline.store.CleaningFailure;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.InputFileStore;
import org.copydesk.pipeline.store.PayloadReference;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** The step that takes documents in: each payload is stored once, each document captured once a run. */
final class Intake implements ItemStreamReader<Intake.Taken>, ItemWriter<Intake.Taken>, StepExecutionListener {
    private static final String FILE = "file";
    private static final String INPUTS = "inputs";
    private static final String TAKEN = "taken";
    private static final String ORDINAL = "ordinal";

    private final RunState state;
    private final FolderSource source;
    private final PayloadBuffer inHand;
    private final QuarantineStore quarantine;
    private final RunStore runs;
    private final DecisionStore decisions;
    private final PayloadStorage keep;
    private final InputFileStore files;
    private final QuarantineWatch flood;
    private final List<Ended> ended = new ArrayList<>();
    private long ordinal;

    Intake(
            RunState state,
            FolderSource source,
            PayloadStore payloads,
            QuarantineStore quarantine,
            RunStore runs,
            InputFileStore files,
            DecisionStore decisions,
            PayloadStorage keep,
            QuarantineWatch flood) {
        this.state = state;
        this.source = source;
        this.inHand = new PayloadBuffer(payloads);
        this.quarantine = quarantine;
        this.runs = runs;
        this.files = files;
        this.decisions = decisions;
        this.keep = keep;
        this.flood = flood;
        Set<String> known = files.ids();
        source.passOver((file, stamp) -> known.contains(InputFileStore.id(file))
                ? files.find(file, stamp + keep)
                        .map(found -> new KnownFiles.Range(found.runId(), found.first(), found.count()))
                : Optional.empty());
    }

    /** A step that came to its end begins with nothing when the job is taken up again; the job remembers for it. */
    @Override
    public void beforeStep(StepExecution step) {
        copy(step.getJobExecution().getExecutionContext(), step.getExecutionContext());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        copy(step.getExecutionContext(), step.getJobExecution().getExecutionContext());
        if (step.getStatus() == BatchStatus.COMPLETED) {
            noteEnded();
        }
        return step.getExitStatus();
    }

    private static void copy(ExecutionContext from, ExecutionContext to) {
        if (from.containsKey(FILE) && !to.containsKey(FILE)) {
            List.of(INPUTS, FILE, TAKEN, ORDINAL).forEach(key -> to.put(key, from.get(key)));
        }
    }

    /** Goes on where the input was left; what was taken in of a large file is passed over. */
    @Override
    public void open(ExecutionContext context) {
        if (context.containsKey(FILE)) {
            ordinal = context.getLong(ORDINAL);
            source.goOn(new FolderSource.Position(
                    context.getString(INPUTS), context.getString(FILE), context.getInt(TAKEN, 0)));
        }
    }

    @Override
    public void update(ExecutionContext context) {
        FolderSource.Position position = source.position();
        context.putString(FILE, position.file());
        context.putString(INPUTS, position.inputs());
        context.putInt(TAKEN, position.taken());
        context.putLong(ORDINAL, ordinal);
    }

    @Override
    public @Nullable Taken read() {
        if (state.cutShort().get()) {
            return null;
        }
        InputItem received = source.next();
        KnownFiles.Whole whole = source.ended();
        if (whole != null) {
            int count = whole.documents();
            ended.add(new Ended(whole, new InputFileStore.Captured(state.runId(), ordinal - count, count)));
        }
        if (received == null) {
            return null;
        }
        if (received instanceof InputItem.Known known) {
            KnownFiles.Range range = known.range();
            ordinal += range.count();
            return new Known(
                    new InputFileStore.Captured(range.runId(), range.first(), range.count()), ordinal - range.count());
        }
        Payload payload = payload(received);
        if (payload != null) {
            inHand.take(payload, place(received));
        }
        Capture capture = capture(received, payload == null ? null : payload.id());
        return new Fetched(
                capture, received instanceof InputItem.Refused refused ? refused.reason() : null, decided(payload));
    }

    /** What people decided about a record elsewhere. */
    private static List<StoredDecision> decided(@Nullable Payload payload) {
        return payload == null || !payload.contentType().equals(RecordForm.TYPE)
                ? List.of()
                : RecordDecisions.of(ExportedRecord.of(payload.bytes()));
    }

    @Override
    public void write(Chunk<? extends Taken> chunk) {
        inHand.store();
        List<Fetched> fetched = new ArrayList<>();
        for (Taken taken : chunk) {
            if (taken instanceof Known known) {
                write(fetched);
                fetched.clear();
                takeOver(known);
            } else if (taken instanceof Fetched one) {
                fetched.add(one);
            }
        }
        write(fetched);
        noteEnded();
        if (flood.isCertain(source)) {
            state.cutShort().set(true);
        }
    }

    private void noteEnded() {
        quarantine.release(
                ended.stream().map(one -> DocumentId.of(one.file().file())).toList());
        ended.forEach(one -> files.put(one.file().file(), one.file().stamp() + keep, one.captured()));
        ended.clear();
    }

    private void takeOver(Known known) {
        runs.takeOver(state.runId(), known.former(), known.first(), state.fingerprint());
        received(known.former().count());
    }

    private void write(List<Fetched> fetched) {
        List<Capture> captures = new ArrayList<>();
        Map<Capture, CleaningFailure> failures = new LinkedHashMap<>();
        for (Fetched taken : fetched) {
            Capture capture = taken.capture();
            captures.add(capture);
            if (taken.refused() != null) {
                failures.put(
                        capture,
                        new CleaningFailure(
                                capture.documentId(),
                                capture.payloadId(),
                                QuarantineStage.INTAKE.label(),
                                taken.refused()));
            }
        }
        List<StoredDecision> decided =
                fetched.stream().flatMap(taken -> taken.decisions().stream()).toList();
        if (!decided.isEmpty()) {
            decisions.takeOver(decided);
        }
        failures.keySet().retainAll(runs.capture(state.runId(), captures, state.fingerprint()));
        quarantine.release(mended(fetched));
        List<CleaningFailure> refused = List.copyOf(failures.values());
        quarantine.put(state.runId(), refused);
        runs.settle(
                state.runId(),
                CaptureStatus.QUARANTINED,
                refused.stream().map(CleaningFailure::documentId).toList());
        state.quarantined().addAndGet(refused.size());
        received(fetched.size());
    }

    /** What could not be read had no name but its place; what is there now may have one. */
    private static List<String> mended(List<Fetched> fetched) {
        return fetched.stream()
                .filter(one -> one.refused() == null)
                .map(one -> one.capture())
                .filter(one -> one.place() != null && !one.place().equals(one.uri()))
                .map(one -> DocumentId.of(String.valueOf(one.place())))
                .toList();
    }

    private void received(int count) {
        long documents = state.documents().addAndGet(count);
        state.monitor()
                .at(
                        "intake",
                        documents,
                        source.total(),
                        documents,
                        state.quarantined().get());
    }

    private Capture capture(InputItem received, @Nullable String payloadId) {
        Instant fetched = received instanceof InputItem.Whole whole ? whole.fetched() : null;
        boolean refused = received instanceof InputItem.Refused;
        String uri = received.uri();
        String place = received.place().isEmpty() ? null : received.place();
        return new Capture(ordinal++, DocumentId.of(uri), uri, payloadId, place, fetched, refused);
    }

    /** Where it is kept, if it is kept by reference. */
    private Optional<PayloadReference.Place> place(InputItem received) {
        if (keep == PayloadStorage.BYTES || !(received instanceof InputItem.Whole whole) || !whole.lasting()) {
            return Optional.empty();
        }
        FilePayloadReader.Spot spot = FilePayloadReader.spot(whole.place());
        return Optional.of(new PayloadReference.Place(spot.file(), spot.offset()));
    }

    private static @Nullable Payload payload(InputItem received) {
        if (received instanceof InputItem.Whole whole) {
            return whole.payload();
        }
        return received instanceof InputItem.Refused refused ? refused.kept() : null;
    }

    /** What was taken in. */
    sealed interface Taken {}

    /**
     * A document.
     *
     * @param refused why it is set aside, or null
     * @param decisions what people decided about it elsewhere
     */
    private record Fetched(Capture capture, @Nullable String refused, List<StoredDecision> decisions)
            implements Taken {}

    /**
     * Documents that are known.
     *
     * @param former where they are
     * @param first the place of the first in this run's input
     */
    private record Known(InputFileStore.Captured former, long first) implements Taken {}

    private record Ended(KnownFiles.Whole file, InputFileStore.Captured captured) {}
}
