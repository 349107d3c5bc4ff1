package org.copydesk.app.web;

import org.copydesk.pipeline.runs.RunHistory;
import org.jspecify.annotations.Nullable;

/** What a run made of a document, for people; see {@link RunHistory.Version}. */
record VersionView(
        long runId, String when, String outcome, @Nullable String payload) {
    static VersionView of(RunHistory.Version one) {
        return new VersionView(
                one.runId(), Formats.time(one.fetchedAt()), one.outcome().label(), one.payload());
    }
}
