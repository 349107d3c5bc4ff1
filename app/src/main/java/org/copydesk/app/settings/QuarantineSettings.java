package org.copydesk.app.settings;

import org.copydesk.pipeline.batch.QuarantineLimit;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a run fails for what it sets aside, below {@code copydesk.quarantine}.
 *
 * @param mostShare the largest share of newly quarantined documents among those that are new or changed, 0 to 1
 * @param leastDocuments how many new or changed documents there must be for the share to count
 */
public record QuarantineSettings(
        @DefaultValue("0.3") double mostShare,
        @DefaultValue("100") int leastDocuments) {

    /** @throws IllegalArgumentException if a value can't be; its message is one line */
    public QuarantineSettings {
        if (!(mostShare >= 0 && mostShare <= 1)) {
            throw new IllegalArgumentException("copydesk.quarantine.most-share: 0 to 1, not " + mostShare);
        }
        if (leastDocuments < 1) {
            throw new IllegalArgumentException("copydesk.quarantine.least-documents: 1 or more, not " + leastDocuments);
        }
    }

    /** As the pipeline takes it. */
    public QuarantineLimit limit() {
        return new QuarantineLimit(mostShare, leastDocuments);
    }
}
