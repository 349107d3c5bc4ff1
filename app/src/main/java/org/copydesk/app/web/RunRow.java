package org.copydesk.app.web;

import java.time.Duration;
import org.copydesk.pipeline.store.RunHistory;

/** A run as the pages tell it. */
record RunRow(RunHistory.Told run) {
    public long id() {
        return run.id();
    }

    public String outcome() {
        return run.outcome();
    }

    public String started() {
        return Typeset.time(run.startedAt());
    }

    public String took() {
        return run.finishedAt() == null ? "–" : Typeset.took(Duration.between(run.startedAt(), run.finishedAt()));
    }

    public String documentCount() {
        return Typeset.number(run.counts().received());
    }

    public String cleanedCount() {
        return Typeset.number(run.counts().cleaned());
    }

    public String unchangedCount() {
        return Typeset.number(run.counts().unchanged());
    }

    public String quarantinedCount() {
        return Typeset.number(run.counts().quarantined());
    }

    public String cleanedAgainCount() {
        return Typeset.number(run.counts().cleanedAgain());
    }

    public String removedShare() {
        return Typeset.share(run.removed(), run.sourceLength());
    }
}
