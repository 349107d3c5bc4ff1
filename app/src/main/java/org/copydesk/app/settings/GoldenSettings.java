package org.copydesk.app.settings;

import org.copydesk.pipeline.job.GoldenPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of runs that would make golden records worse, below {@code copydesk.golden}. A key that is not among these is refused.
 *
 * @param accept whether they go on, and what they make of the golden records is the measure from then on
 */
@ConfigurationProperties(prefix = "copydesk.golden", ignoreUnknownFields = false)
public record GoldenSettings(@DefaultValue("false") boolean accept) {

    /** As the pipeline takes it. */
    public GoldenPolicy policy() {
        return accept ? GoldenPolicy.ACCEPT : GoldenPolicy.REFUSE;
    }
}
