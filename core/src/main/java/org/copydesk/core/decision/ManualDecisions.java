package org.copydesk.core.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.mark.AcceptancePolicy;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on one source, each where its words are now. It comes before the policy: what a person decided goes before
 * confidence and competition, and what no rule says any more is said by the decision itself. Immutable and thread-safe.
 *
 * <p>The laws, each a property test in {@code ManualDecisionLawsTest}:
 *
 * <ol>
 *   <li>Without decisions nothing changes.
 *   <li>The order of decisions changes nothing; of two that contradict each other that of the greater number holds.
 *   <li>To reject every change gives the text as it was before the first.
 *   <li>To take back a decision gives what was there without it.
 * </ol>
 */
public final class ManualDecisions implements AcceptancePolicy {
    /** The code of the remark on a decision that doesn't fit any more. */
    public static final String UNFIT = "ruling.no-longer-fits";

    private final SourceText source;
    private final AcceptancePolicy policy;
    private final DecidedEdits edits;
    private final DecidedPassages passages = new DecidedPassages();
    private final List<Fact> pins = new ArrayList<>();
    private final Map<ManualDecision, PlacedDecision> placed = new LinkedHashMap<>();

    private ManualDecisions(SourceText source, AcceptancePolicy policy) {
        this.source = source;
        this.policy = policy;
        this.edits = new DecidedEdits(source.text());
    }

    /**
     * @param decisions in any order
     * @param policy decides where no person did
     */
    public static ManualDecisions of(SourceText source, Collection<ManualDecision> decisions, AcceptancePolicy policy) {
        ManualDecisions placed = new ManualDecisions(source, policy);
        QuoteFinder anchors = new QuoteFinder(source.text());
        Map<Field, ManualDecision> pinned = new EnumMap<>(Field.class);
        decisions.stream()
                .distinct()
                .sorted(Comparator.comparingLong(ManualDecision::number))
                .forEach(decision -> placed.place(decision, anchors, pinned));
        return placed;
    }

    private void place(ManualDecision decision, QuoteFinder anchors, Map<Field, ManualDecision> pinned) {
        QuoteFinder.Found found = decision.quote().exact().isEmpty()
                ? new QuoteFinder.Found(null, "")
                : anchors.find(decision.quote(), decision.isPassage());
        Span span = found.span();
        String trouble = found.trouble();
        Field field = decision.field();
        if (field != null) {
            pin(decision, field, span, pinned);
            return;
        }
        if (span != null && !decision.isPassage() && !isInOneBlock(span)) {
            trouble = "the text is divided there now";
        }
        placed.put(decision, new PlacedDecision(decision, span, trouble));
        if (span == null || !trouble.isEmpty()) {
            return;
        }
        if (decision.isPassage()) {
            passages.add(span, decision);
        } else {
            overtake(edits.add(span, decision));
        }
    }

    /** A pinned value is a person's word: it holds even where it is not in the text. */
    private void pin(ManualDecision decision, Field field, @Nullable Span span, Map<Field, ManualDecision> pinned) {
        placed.put(decision, new PlacedDecision(decision, span, ""));
        ManualDecision before = field == Field.AUTHOR ? null : pinned.put(field, decision);
        if (before != null) {
            overtake(before);
            pins.removeIf(fact -> fact.field() == field);
        }
        pins.add(new Fact(
                Phase.FACTS,
                span == null ? new Metadata(Evidence.MANUAL + decision.number(), decision.after()) : span,
                field,
                decision.after(),
                said(decision, "pinned by a person")));
    }

    private void overtake(@Nullable ManualDecision before) {
        if (before != null) {
            placed.put(before, new PlacedDecision(before, null, "a later decision took its place"));
        }
    }

    private boolean isInOneBlock(Span span) {
        return source.blocks().stream().map(Block::span).anyMatch(block -> block.covers(span));
    }

    @Override
    public boolean applies(Mark mark) {
        if (mark instanceof Edit edit && !isPassage(mark)) {
            DecidedEdits.Placed decided = edits.about(edit.span(), edit.replacement());
            return decided == null
                    ? policy.applies(mark)
                    : decided.decision().kind().isFor();
        }
        return isOwn(mark) || isPassage(mark) && passages.takesOut(Marks.span(mark)) || policy.applies(mark);
    }

    @Override
    public boolean rejects(Mark mark) {
        if (isOwn(mark)) {
            return false;
        }
        if (isPassage(mark)) {
            return passages.protects(Marks.span(mark));
        }
        DecidedEdits.Placed decided = mark instanceof Edit edit ? edits.about(edit.span(), edit.replacement()) : null;
        return decided != null && !decided.decision().kind().isFor();
    }

    @Override
    public boolean insists(Mark mark) {
        DecidedEdits.Placed decided =
                mark instanceof Edit edit && !isPassage(mark) ? edits.about(edit.span(), edit.replacement()) : null;
        return isOwn(mark) || decided != null && decided.decision().kind().isFor();
    }

    private static boolean isPassage(Mark mark) {
        return mark.phase() == Phase.CHROME && Marks.alters(mark);
    }

    private static boolean isOwn(Mark mark) {
        return mark.evidence().isManual();
    }

    /**
     * What stages found in a phase, and what decisions add to it: pinned values, and what is left of a chrome label without the
     * passages of it that a person kept.
     */
    public List<Mark> with(Phase phase, List<Mark> found) {
        List<Mark> all = new ArrayList<>(found);
        if (phase == Phase.FACTS) {
            all.addAll(pins);
        }
        if (phase == Phase.CHROME && !passages.isEmpty()) {
            for (Mark mark : found) {
                if (mark instanceof Label label && isPassage(mark) && passages.protects(label.span())) {
                    for (Span rest : passages.unprotected(label.span())) {
                        addLabel(rest, label.evidence(), all);
                    }
                }
            }
        }
        return all;
    }

    /** The changes of a phase that a person wants and no stage made: the decision makes them itself. */
    public List<Mark> missing(Phase phase, Marks marks) {
        List<Mark> missing = new ArrayList<>();
        if (phase == Phase.CHROME) {
            List<Span> out = marks.alterations().stream()
                    .filter(Label.class::isInstance)
                    .map(Marks::span)
                    .toList();
            for (DecidedPassages.Stretch stretch : passages.chrome()) {
                for (Span gap : DecidedPassages.without(stretch.span(), out)) {
                    addLabel(whole(gap, marks), said(stretch.decision(), "taken out by a person"), missing);
                }
            }
            return missing;
        }
        Map<ManualDecision, MarkStatus> made = made(marks);
        for (DecidedEdits.Placed placed : edits.all()) {
            ManualDecision decision = placed.decision();
            if (decision.kind().isFor() && decision.phase() == phase && !made.containsKey(decision)) {
                missing.add(new Edit(phase, placed.span(), decision.after(), said(decision, "decided by a person")));
            }
        }
        return missing;
    }

    /** A gap with the whole of each replacement that it touches. */
    private static Span whole(Span gap, Marks marks) {
        Span whole = gap;
        for (Mark mark : marks.alterations()) {
            Span span = Marks.span(mark);
            if (mark instanceof Edit && span.overlaps(gap)) {
                whole = new Span(Math.min(whole.start(), span.start()), Math.max(whole.end(), span.end()));
            }
        }
        return whole;
    }

    /** What became of the edits that a person decided about, as far as they were made. */
    private Map<ManualDecision, MarkStatus> made(Marks marks) {
        Map<ManualDecision, MarkStatus> made = new LinkedHashMap<>();
        if (edits.isEmpty()) {
            return made;
        }
        for (Mark mark : marks.all()) {
            if (mark instanceof Edit edit) {
                DecidedEdits.Placed placed = edits.about(edit.span(), edit.replacement());
                if (placed != null && made.get(placed.decision()) != MarkStatus.IN_FORCE) {
                    made.put(placed.decision(), marks.outcome(mark));
                }
            }
        }
        return made;
    }

    private void addLabel(Span span, Evidence evidence, List<Mark> to) {
        int start = White.skip(source.text(), span.start(), span.end());
        int end = White.skipBack(source.text(), start, span.end());
        if (start < end) {
            to.add(new Label(Phase.CHROME, new Span(start, end), Role.CHROME, evidence));
        }
    }

    private static Evidence said(ManualDecision decision, String what) {
        String by = decision.rule().isEmpty() ? "" : "; " + decision.rule() + " had said so";
        return Evidence.of(Evidence.MANUAL + decision.kind().label(), 1, what + by);
    }

    /** What became of each ruling, by number; {@code marks} are all that were made. */
    public List<PlacedDecision> placed(Marks marks) {
        Map<ManualDecision, MarkStatus> made = made(marks);
        List<PlacedDecision> all = new ArrayList<>();
        placed.forEach((decision, placed) -> {
            boolean cut = made.get(decision) == MarkStatus.OVERRULED
                    && decision.kind().isFor();
            all.add(
                    cut && placed.holds()
                            ? new PlacedDecision(decision, placed.span(), "another change cuts through it")
                            : placed);
        });
        return all;
    }

    /** A remark on each decision that doesn't fit any more. */
    public List<Note> notes(Marks marks) {
        return placed(marks).stream()
                .filter(placed -> !placed.holds())
                .map(placed -> new Note(
                        UNFIT,
                        "decision " + placed.decision().number() + " does not fit any more: " + placed.trouble()))
                .toList();
    }
}
