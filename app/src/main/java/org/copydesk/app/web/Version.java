package org.copydesk.app.web;

import org.copydesk.pipeline.store.RunHistory;
import org.jspecify.annotations.Nullable;

/** What a run made of a document, for people; see {@link RunHistory.Version}. */
record Version(
        long runId, String when, String outcome, @Nullable String payload) {
    static Version of(RunHistory.Version one) {
        return new Version(one.runId(), Typeset.time(one.fetchedAt()), one.outcome(), one.payload());
    }
}
