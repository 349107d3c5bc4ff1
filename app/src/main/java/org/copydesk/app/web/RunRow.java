package org.copydesk.app.web;

import java.time.Duration;
import org.copydesk.pipeline.runs.RunHistory;

/** A run as the pages tell it. */
record RunRow(RunHistory.Entry run) {
    public long id() {
        return run.id();
    }

    public String outcome() {
        return run.outcome().label();
    }

    public String started() {
        return Formats.time(run.startedAt());
    }

    public String took() {
        return run.finishedAt() == null ? "–" : Formats.took(Duration.between(run.startedAt(), run.finishedAt()));
    }

    public String documentCount() {
        return Formats.number(run.counts().received());
    }

    public String cleanedCount() {
        return Formats.number(run.counts().cleaned());
    }

    public String unchangedCount() {
        return Formats.number(run.counts().unchanged());
    }

    public String quarantinedCount() {
        return Formats.number(run.counts().quarantined());
    }

    public String cleanedAgainCount() {
        return Formats.number(run.counts().cleanedAgain());
    }

    public String removedShare() {
        return Formats.share(run.removed(), run.sourceLength());
    }
}
