package org.copydesk.pipeline.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * The step that learns: decodes payloads that are new, keeps their texts, and gathers what they tell of the corpus. Nothing counts
 * before {@link #remember}, which saves the sum and notes in one transaction from whom it was learned; a run that is cut off before learns
 * again, one that is cut off after learns nothing twice.
 */
final class Learning {
    private final RunState state;
    private final Desk desk;
    private final PayloadStore payloads;
    private final KnowledgeStore knowledge;
    private final Careful careful;
    private final Set<String> seen = new HashSet<>();
    private final List<String> learned = new ArrayList<>();
    /** Sums of 1, 2, 4, 8... documents, as in a binary counter: every word is copied a few times, not once a document. */
    private final List<Knowledge> sums = new ArrayList<>();

    private long done;

    Learning(RunState state, Desk desk, PayloadStore payloads, KnowledgeStore knowledge, Careful careful) {
        this.state = state;
        this.desk = desk;
        this.payloads = payloads;
        this.knowledge = knowledge;
        this.careful = careful;
    }

    /** Whether this is the first capture of its payload: the same bytes at two addresses count once. */
    boolean isNew(Capture capture) {
        return seen.add(Link.payloadId(capture));
    }

    Observed observe(Capture capture) throws InterruptedException {
        try {
            return careful.work(capture, "decode", 0, () -> decode(capture));
        } catch (Careful.BadDocument bad) {
            state.undecodable().put(Link.payloadId(capture), bad);
            return new Observed(Link.payloadId(capture), null, Knowledge.NONE);
        }
    }

    private Observed decode(Capture capture) {
        String id = Link.payloadId(capture);
        SourceText source =
                payloads.text(id, state.decoder(), capture.uri()).orElseGet(() -> Link.decode(desk, capture, payloads));
        View view = desk.cleaner().view(source, Phase.FACTS);
        Knowledge one = Knowledge.learner().observe().apply(view);
        return new Observed(id, DecodedText.of(source, capture.uri()), one);
    }

    void write(Chunk<? extends Observed> chunk) {
        List<DecodedText> texts = new ArrayList<>();
        for (Observed observed : chunk) {
            if (observed.text() != null) {
                texts.add(observed.text());
                learned.add(observed.payloadId());
                add(observed.knowledge());
            }
        }
        payloads.putTexts(state.decoder(), texts);
        done += chunk.size();
        state.report("learn", done, -1);
    }

    private void add(Knowledge one) {
        Knowledge carry = one;
        int level = 0;
        while (level < sums.size() && sums.get(level) != Knowledge.NONE) {
            carry = carry.merge(sums.get(level));
            sums.set(level++, Knowledge.NONE);
        }
        if (level == sums.size()) {
            sums.add(carry);
        } else {
            sums.set(level, carry);
        }
    }

    /** Saves what was known before and what is new; returns its id. The caller holds the transaction. */
    String remember() {
        String latest = knowledge.latest();
        if (learned.isEmpty()) {
            return latest;
        }
        Knowledge before = knowledge
                .find(latest)
                .orElseThrow(() -> new IllegalStateException("the knowledge " + latest + " is gone"));
        Knowledge all = Stream.concat(Stream.of(before), sums.stream()).reduce(Knowledge.NONE, Knowledge::merge);
        payloads.markLearned(learned);
        return knowledge.save(all.pruned());
    }

    /**
     * What one payload tells.
     *
     * @param payloadId the payload
     * @param text its text, or null if it has none
     * @param knowledge what it adds
     */
    record Observed(String payloadId, @Nullable DecodedText text, Knowledge knowledge) {}
}
