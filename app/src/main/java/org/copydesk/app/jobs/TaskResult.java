package org.copydesk.app.jobs;

import java.util.List;
import java.util.Locale;
import org.copydesk.app.notice.Notice;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.FiringOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a job ended.
 *
 * @param runId the run, if one was begun and is known
 * @param documents received
 * @param fresh of those, new or changed ones
 * @param says what to say of it, in a line
 * @param alarms what was out of the ordinary
 */
record TaskResult(
        FiringOutcome outcome,
        @Nullable Long runId,
        @Nullable Long documents,
        @Nullable Long fresh,
        String says,
        List<String> alarms) {
    TaskResult {
        alarms = List.copyOf(alarms);
    }

    static TaskResult ended(FiringOutcome outcome, String says) {
        return new TaskResult(outcome, null, null, null, says, List.of());
    }

    /** What people may want to hear of; null if nothing. */
    Notice.@Nullable Event event() {
        return switch (outcome) {
            case FAILED -> Notice.Event.FAILURE;
            case MISSED -> Notice.Event.MISSED;
            case STOPPED, PAUSED -> null;
            case TAKEN, FINISHED, NO_INPUT -> alarms.isEmpty() ? Notice.Event.SUCCESS : Notice.Event.ALARM;
        };
    }

    static String counts(RunSummary summary) {
        return String.format(
                Locale.ROOT,
                "%d in, %d cleaned, %d unchanged, %d quarantined",
                summary.in(),
                summary.cleaned(),
                summary.unchanged(),
                summary.quarantined());
    }
}
