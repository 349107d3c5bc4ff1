package org.copydesk.pipeline.cleaning;

import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.pipeline.record.RecordDecoder;

/** Gives the cleaner that works with what is known of the corpus. Thread-safe. */
@FunctionalInterface
public interface Engine {
    /** The fingerprint of what it gives must not depend on the knowledge. */
    Copydesk with(Knowledge knowledge);

    /** The engine that is set up as given, its knowledge apart; rules and models are read once. */
    static Engine of(Setup setup) {
        return Copydesk.of(setup).with(new RecordDecoder())::with;
    }
}
