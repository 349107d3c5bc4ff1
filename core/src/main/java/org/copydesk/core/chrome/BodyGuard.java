package org.copydesk.core.chrome;

import java.util.List;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.SiteHint;
import org.copydesk.core.text.SiteHint.Kind;
import org.copydesk.core.text.Span;

/**
 * Another stage, without the labels of chrome and asides that touch what a site rule calls the article's body. Where no site rule speaks, it
 * says what the other says. Immutable; as thread-safe as the other.
 */
public final class BodyGuard implements Stage {
    private final Stage stage;
    private final boolean pruning;

    private BodyGuard(Stage stage, boolean pruning) {
        this.stage = stage;
        this.pruning = pruning;
    }

    /** For a stage that looks for the body itself: it may take nothing out of one that a rule names. */
    public static Stage over(Stage stage) {
        return new BodyGuard(stage, false);
    }

    /** For a stage that looks at one block alone: it may take something out of such a body unless the rule says {@code prune: no}. */
    public static Stage pruning(Stage stage) {
        return new BodyGuard(stage, true);
    }

    @Override
    public String id() {
        return stage.id();
    }

    @Override
    public Phase phase() {
        return stage.phase();
    }

    @Override
    public String fingerprint() {
        return stage.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> marks = stage.inspect(view);
        Kept kept = view.reading(Kept.class, Kept::of);
        if (kept.bodies().isEmpty()) {
            return marks;
        }
        List<Span> mine = pruning ? kept.whole() : kept.bodies();
        return marks.stream()
                .filter(mark -> !(mark instanceof Label label
                        && (label.role() == Role.CHROME || label.role().isAside())
                        && mine.stream().anyMatch(label.span()::overlaps)))
                .toList();
    }

    /**
     * The blocks that site rules call the body.
     *
     * @param bodies all of them
     * @param whole those from which nobody may take anything
     */
    private record Kept(List<Span> bodies, List<Span> whole) {
        static Kept of(View view) {
            List<Block> blocks = view.source().blocks();
            return new Kept(
                    blocks.stream().filter(SiteHint::isBody).map(Block::span).toList(),
                    blocks.stream()
                            .filter(block -> SiteHint.has(block, Kind.BODY))
                            .map(Block::span)
                            .toList());
        }
    }
}
