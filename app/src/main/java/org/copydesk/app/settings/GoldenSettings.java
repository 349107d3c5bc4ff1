package org.copydesk.app.settings;

import org.copydesk.pipeline.batch.GoldenPolicy;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of runs that would make golden records worse, below {@code copydesk.golden}.
 *
 * @param accept whether they go on, and what they make of the golden records is the measure from then on
 */
public record GoldenSettings(@DefaultValue("false") boolean accept) {

    /** As the pipeline takes it. */
    public GoldenPolicy policy() {
        return accept ? GoldenPolicy.ACCEPT : GoldenPolicy.REFUSE;
    }
}
