package org.copydesk.pipeline.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.guard.QuarantineStage;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.SitePaths;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.record.RecordReplay;
import org.copydesk.pipeline.sitewatch.SiteAlarms;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.LostPayloadException;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * The step that learns: decodes payloads that are new, keeps their texts, and gathers what they say of the corpus. Nothing counts
 * before {@link #remember}, which saves the sum and notes in one transaction from whom it was learned; a run that is cut off before learns
 * again, one that is cut off after learns nothing twice.
 */
final class Learning {
    /** The level of the sums that is remembered at once: 8,192 documents. */
    private static final int FULL = 13;

    private final RunState state;
    private final Copydesk copydesk;
    private final PayloadStore payloads;
    private final KnowledgeStore knowledge;
    private final RunStore runs;
    private final SiteAlarms alarms;
    private final DocumentGuard guard;
    /** The payloads learned from, by document. */
    private final Map<String, String> learned = new LinkedHashMap<>();
    /** Sums of 1, 2, 4, 8... documents, as in a binary counter: every word is copied a few times, not once a document. */
    private final List<Knowledge> sums = new ArrayList<>();
    /** The sites of which anything was learned. */
    private final Set<String> sites = new TreeSet<>();
    /** What was known before and in the parts of this night that are full; null until the first is. */
    private @Nullable Knowledge known;
    /** What was known of paths before this night. */
    private SitePaths pathsBefore = SitePaths.EMPTY;

    private long done;

    Learning(
            RunState state,
            Copydesk copydesk,
            PayloadStore payloads,
            KnowledgeStore knowledge,
            RunStore runs,
            SiteAlarms alarms,
            DocumentGuard guard) {
        this.state = state;
        this.copydesk = copydesk;
        this.payloads = payloads;
        this.knowledge = knowledge;
        this.runs = runs;
        this.alarms = alarms;
        this.guard = guard;
    }

    Observed observe(Capture capture) throws InterruptedException {
        try {
            return guard.work(capture, QuarantineStage.DECODE.label(), 0, () -> decode(capture));
        } catch (DocumentGuard.BadDocument bad) {
            state.undecodable().put(DocumentCleaner.payloadId(capture), bad);
            return new Observed(capture, null, Knowledge.NONE);
        }
    }

    private Observed decode(Capture capture) {
        SourceText source = DocumentCleaner.text(copydesk, capture, payloads);
        Knowledge one = knowledge(source);
        String before = payloads.learned(capture.documentId()).orElse(null);
        if (before != null) {
            one = one.merge(knowledge(before, capture.uri()).negated());
        }
        return new Observed(capture, DecodedText.of(source, capture.uri()), one);
    }

    /** What was exported elsewhere was learned from there. */
    private Knowledge knowledge(SourceText source) {
        return RecordReplay.isOf(source)
                ? Knowledge.NONE
                : Knowledge.learner().observe().apply(copydesk.cleaner().view(source, Phase.FACTS));
    }

    /** What a former version of a document said: a document that is fetched anew counts once, as it is now. */
    private Knowledge knowledge(String payloadId, String uri) {
        try {
            return knowledge(payloads.text(payloadId, state.decoder(), uri)
                    .or(() -> payloads.find(payloadId, uri).map(copydesk::decode))
                    .orElseThrow(() -> new IllegalStateException("the payload " + payloadId + " is gone")));
        } catch (UndecodableException | LostPayloadException noLongerRead) {
            return Knowledge.NONE;
        }
    }

    void write(Chunk<? extends Observed> chunk) {
        List<DecodedText> texts = new ArrayList<>();
        for (Observed observed : chunk) {
            if (observed.text() != null) {
                texts.add(observed.text());
                learned.put(observed.capture().documentId(), DocumentCleaner.payloadId(observed.capture()));
                add(observed.knowledge());
            }
        }
        payloads.putTexts(state.decoder(), texts);
        done += chunk.size();
        state.monitor().at("learn", done, state.quarantined().get());
    }

    /** A night of many documents is remembered in parts, as several nights are: what occurs once and never again takes no room. */
    private void add(Knowledge one) {
        Knowledge carry = one;
        int level = 0;
        while (level < sums.size() && sums.get(level) != Knowledge.NONE) {
            carry = carry.merge(sums.get(level));
            sums.set(level++, Knowledge.NONE);
        }
        if (level == FULL) {
            known = remembered(carry);
        } else if (level == sums.size()) {
            sums.add(carry);
        } else {
            sums.set(level, carry);
        }
    }

    /**
     * Saves what was known before and what is new, and lets the records of those sites be cleaned again of which it says enough
     * that is new; reports new layouts; returns its id. The caller holds the transaction.
     */
    String remember() {
        String latest = knowledge.latest();
        if (learned.isEmpty()) {
            return latest;
        }
        Knowledge after = remembered(sums.stream().reduce(Knowledge.NONE, Knowledge::merge));
        payloads.markLearned(learned);
        String id = knowledge.save(after);
        for (String site : sites) {
            alarms.checkLayout(state.runId(), site, pathsBefore, after.sitePaths());
            if (after.siteLines().differsEnough(site, knowledge.lines(site))) {
                knowledge.putLines(site, after.siteLines().recurring(site), id);
                runs.cleanAgain(state.runId(), site);
            }
        }
        return id;
    }

    private Knowledge remembered(Knowledge part) {
        sites.addAll(part.siteLines().pages().keySet());
        sites.addAll(part.siteLines().lines().keySet());
        Knowledge before = known;
        if (before == null) {
            String latest = knowledge.latest();
            before = knowledge
                    .find(latest)
                    .orElseThrow(() -> new IllegalStateException("the knowledge " + latest + " is gone"));
            pathsBefore = before.sitePaths();
        }
        return before.remember(part);
    }

    /**
     * What one payload says.
     *
     * @param capture where it came from
     * @param text its text, or null if it has none
     * @param knowledge what it adds, less what the former one added
     */
    record Observed(Capture capture, @Nullable DecodedText text, Knowledge knowledge) {}
}
