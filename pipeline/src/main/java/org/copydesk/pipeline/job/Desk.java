package org.copydesk.pipeline.job;

import org.copydesk.core.Copydesk;
import org.copydesk.core.Decoders;
import org.copydesk.core.Setup;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.stage.Cleaner;

/**
 * The decoders and the cleaner a run works with. The cleaner stops when a {@link Deadline} is missed. Immutable and thread-safe.
 *
 * @param decoders make texts of payloads
 * @param cleaner makes articles of texts
 */
public record Desk(Decoders decoders, Cleaner cleaner) {
    public Desk {
        cleaner = cleaner.until(Deadline::isMissed);
    }

    /** Names everything that decides what a payload becomes, what was learned apart. */
    public String fingerprint() {
        return decoders.fingerprint() + " " + cleaner.fingerprint();
    }

    /** Makes a desk out of what is known of the corpus; the fingerprint must not depend on it. */
    @FunctionalInterface
    public interface Maker {
        Desk with(Knowledge knowledge);

        /** The desk that is set up as given, its knowledge apart. */
        static Maker of(Setup setup) {
            return knowledge -> {
                Copydesk copydesk = Copydesk.of(setup.with(knowledge));
                return new Desk(copydesk.decoders(), copydesk.cleaner());
            };
        }
    }
}
