package org.copydesk.core.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.ManualDecisions;
import org.copydesk.core.mark.CanceledException;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.SourceText;

/**
 * Runs stages over a source, phase by phase. Immutable and thread-safe.
 *
 * <p>{@link #clean} does all steps; a host that counts and times them calls {@link #begin} and then {@link #run} for each
 * {@link Step} in order, with the same result.
 */
public final class Cleaner {
    private final List<Stage> stages;
    private final Policy policy;
    private final String fingerprint;
    private final BooleanSupplier canceled;

    /** @param stages in any order; those of one phase can't see each other's marks */
    public Cleaner(List<Stage> stages, Policy policy) {
        this.stages = stages.stream().sorted(Comparator.comparing(Stage::id)).toList();
        this.policy = policy;
        StringBuilder parts = new StringBuilder(policy.fingerprint());
        this.stages.forEach(stage -> parts.append('\n').append(stage.fingerprint()));
        this.fingerprint = Digest.sha256(parts.toString()).substring(0, 16);
        this.canceled = () -> false;
    }

    private Cleaner(Cleaner other, BooleanSupplier canceled) {
        this.stages = other.stages;
        this.policy = other.policy;
        this.fingerprint = other.fingerprint;
        this.canceled = canceled;
    }

    /**
     * The same cleaner, which stops soon after nobody waits for its work any more: it then throws {@link CanceledException}.
     *
     * @param newCanceled whether nobody waits for what the calling thread does; asked often
     */
    public Cleaner until(BooleanSupplier newCanceled) {
        return new Cleaner(this, newCanceled);
    }

    /** In the order of their ids. */
    List<Stage> stages() {
        return stages;
    }

    /** Names the stages with their rules and models, and the policy: 16 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** @throws StageException if a stage fails */
    public Cleaning clean(SourceText source) {
        return clean(source, List.of());
    }

    /**
     * @param decisions what people decided about the source, in any order
     * @throws StageException if a stage fails
     */
    public Cleaning clean(SourceText source, Collection<ManualDecision> decisions) {
        Cleaning cleaning = begin(source, decisions);
        for (Step step : Step.values()) {
            cleaning = run(step, cleaning);
        }
        return cleaning;
    }

    /** The cleaning before the first step: nothing said yet. */
    public Cleaning begin(SourceText source) {
        return begin(source, List.of());
    }

    /** The same, with what people decided about the source. */
    public Cleaning begin(SourceText source, Collection<ManualDecision> decisions) {
        ManualDecisions placed = ManualDecisions.of(source, decisions, policy);
        return new Cleaning(source, Marks.of(List.of(), placed), policy, fingerprint, source.notes(), placed);
    }

    /** @throws StageException if a stage fails */
    public Cleaning run(Step step, Cleaning cleaning) {
        Marks marks = cleaning.marks();
        ManualDecisions decisions = cleaning.decisions();
        for (Phase phase : step.phases()) {
            marks = marks.plus(decisions.with(phase, inspect(View.of(cleaning.source(), marks, phase, canceled))));
            marks = marks.plus(decisions.missing(phase, marks));
        }
        return cleaning.with(marks, step == Step.SEGMENT ? decisions.notes(marks) : List.of());
    }

    /**
     * The view that the stages of a phase see of a source: all earlier phases done. Learners observe it.
     *
     * @throws StageException if a stage fails
     */
    public View view(SourceText source, Phase phase) {
        Marks marks = Marks.of(List.of(), policy);
        for (Phase earlier : Phase.values()) {
            if (earlier.compareTo(phase) < 0) {
                marks = marks.plus(inspect(View.of(source, marks, earlier, canceled)));
            }
        }
        return View.of(source, marks, phase, canceled);
    }

    private List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        for (Stage stage : stages) {
            if (stage.phase() == view.phase()) {
                view.checkCanceled();
                found.addAll(inspect(stage, view));
            }
        }
        return found;
    }

    private static List<Mark> inspect(Stage stage, View view) {
        try {
            return stage.inspect(view);
        } catch (CanceledException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StageException(stage.id(), e);
        }
    }
}
