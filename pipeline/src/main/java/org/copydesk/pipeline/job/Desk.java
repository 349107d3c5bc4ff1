package org.copydesk.pipeline.job;

import org.copydesk.core.Copydesk;
import org.copydesk.core.decode.Decoders;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.model.Models;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Policy;

/**
 * The decoders and the cleaner a run works with. Immutable and thread-safe.
 *
 * @param decoders make texts of payloads
 * @param cleaner makes articles of texts
 */
public record Desk(Decoders decoders, Cleaner cleaner) {
    /** Names everything that decides what a payload becomes, what was learned apart. */
    public String fingerprint() {
        return decoders.fingerprint() + " " + cleaner.fingerprint();
    }

    /** Makes a desk out of what is known of the corpus; the fingerprint must not depend on it. */
    @FunctionalInterface
    public interface Maker {
        Desk with(Knowledge knowledge);

        /** The desk that comes with Copydesk, under the policy given. */
        static Maker standard(Policy policy) {
            return standard(policy, SiteRules.NONE);
        }

        /** The desk that comes with Copydesk, with an owner's rules for single sites. */
        static Maker standard(Policy policy, SiteRules sites) {
            return knowledge -> {
                Copydesk copydesk = Copydesk.with(knowledge, policy, Models.standard(), sites);
                return new Desk(copydesk.decoders(), copydesk.cleaner());
            };
        }
    }
}
