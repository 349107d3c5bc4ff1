package org.copydesk.app.jobs;

import java.util.List;
import java.util.Locale;
import org.copydesk.app.notice.Notice;
import org.copydesk.pipeline.runs.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a job ended.
 *
 * @param outcome {@code finished}, {@code no-input}, {@code failed}, {@code stopped} or {@code missed}
 * @param runId the run, if one was begun and is known
 * @param documents received
 * @param fresh of those, new or changed ones
 * @param says what to say of it, in a line
 * @param alarms what was out of the ordinary
 */
record TaskResult(
        String outcome,
        @Nullable Long runId,
        @Nullable Long documents,
        @Nullable Long fresh,
        String says,
        List<String> alarms) {
    TaskResult {
        alarms = List.copyOf(alarms);
    }

    static TaskResult ended(String outcome, String says) {
        return new TaskResult(outcome, null, null, null, says, List.of());
    }

    /** What people may want to hear of; null if nothing. */
    Notice.@Nullable Event event() {
        return switch (outcome) {
            case "failed" -> Notice.Event.FAILURE;
            case "missed" -> Notice.Event.MISSED;
            case "stopped" -> null;
            default -> alarms.isEmpty() ? Notice.Event.SUCCESS : Notice.Event.ALARM;
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
