package org.copydesk.pipeline.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * A reason for which documents were set aside.
 *
 * @param stage where they failed
 * @param reason that of the first, one sentence
 * @param documents how many
 * @param examples the URIs of the first of them, at most {@value #EXAMPLES}
 */
public record QuarantineReason(String stage, String reason, long documents, List<String> examples) {
    static final int EXAMPLES = 3;

    public QuarantineReason {
        examples = List.copyOf(examples);
    }

    static QuarantineReason of(String stage, String reason, String uri) {
        return new QuarantineReason(stage, reason, 1, List.of(uri));
    }

    /** What is the same for documents that failed alike: all but the numbers. */
    String kind() {
        return Quarantined.kind(stage, reason);
    }

    QuarantineReason and(QuarantineReason more) {
        List<String> some = Stream.concat(examples.stream(), more.examples().stream())
                .limit(EXAMPLES)
                .toList();
        return new QuarantineReason(stage, reason, documents + more.documents(), some);
    }
}
