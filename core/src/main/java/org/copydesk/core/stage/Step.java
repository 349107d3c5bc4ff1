package org.copydesk.core.stage;

import java.util.List;
import java.util.Locale;
import org.copydesk.core.mark.Phase;

/** The links of the cleaning chain, in order. */
public enum Step {
    STRIP(Phase.REPAIR, Phase.FACTS, Phase.CHROME),
    FIX(Phase.WORDING),
    SEGMENT(Phase.STRUCTURE);

    private final List<Phase> phases;

    Step(Phase... phases) {
        this.phases = List.of(phases);
    }

    public List<Phase> phases() {
        return phases;
    }

    /** The name in reports: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
