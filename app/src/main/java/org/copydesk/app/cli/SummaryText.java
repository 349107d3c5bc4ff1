package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.guard.QuarantineStage;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.QuarantineReason;

/** The summary at the end of a run, for people. */
final class SummaryText {
    private static final int TOP = 5;

    private SummaryText() {}

    /**
     * @param reasons why documents were set aside, the most frequent first
     * @param again what names the store for the next command
     */
    static void print(
            RunSummary summary, List<QuarantineReason> reasons, OpenStore store, String again, PrintStream err) {
        err.printf(
                Locale.ROOT,
                "%d in, %d cleaned, %d unchanged, %d quarantined%s%s; %.1f s%s%n",
                summary.in(),
                summary.cleaned(),
                summary.unchanged(),
                summary.quarantined(),
                summary.duplicatesOfPayload() == 0
                        ? ""
                        : ", " + summary.duplicatesOfPayload() + " with the bytes of another",
                summary.cleanedAgain() == 0 ? "" : ", " + summary.cleanedAgain() + " of before cleaned again",
                summary.millis() / 1000.0,
                summary.resumed() ? " (a run that was cut off, completed)" : "");
        top(err, "characters removed", summary.removedCharactersByRule());
        top(err, "edits", summary.editsByRule());
        quarantined(err, reasons);
        err.println("store    " + store.address().jdbcUrl());
        if (store.password().created()) {
            err.println("password in " + store.password().origin() + " (user " + store.user() + ")");
        }
        err.println("next     " + next(summary, reasons, again));
        if (summary.quarantined() > 0) {
            err.println("or       copydesk sql \"select uri, reason from quarantined\"" + again);
        }
    }

    private static void quarantined(PrintStream err, List<QuarantineReason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        err.println("quarantined by reason");
        for (QuarantineReason one : reasons.subList(0, Math.min(TOP, reasons.size()))) {
            err.printf(Locale.ROOT, "%,12d  %s: %s%n", one.documents(), one.stage(), VisibleText.line(one.reason()));
            one.examples().forEach(uri -> err.println(" ".repeat(14) + VisibleText.line(uri)));
        }
        if (reasons.size() > TOP) {
            long rest = reasons.stream()
                    .skip(TOP)
                    .mapToLong(QuarantineReason::documents)
                    .sum();
            err.printf(Locale.ROOT, "%,12d  for %d more reasons%n", rest, reasons.size() - TOP);
        }
    }

    private static void top(PrintStream err, String what, SortedMap<String, Long> byRule) {
        if (byRule.isEmpty()) {
            return;
        }
        err.println(what + " by rule");
        List<Map.Entry<String, Long>> most = byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Long> entry : most.subList(0, Math.min(TOP, most.size()))) {
            err.printf(Locale.ROOT, "%,12d  %s%n", entry.getValue(), entry.getKey());
        }
        if (most.size() > TOP) {
            long rest = most.stream().skip(TOP).mapToLong(Map.Entry::getValue).sum();
            err.printf(Locale.ROOT, "%,12d  %d more rules%n", rest, most.size() - TOP);
        }
    }

    private static String next(RunSummary summary, List<QuarantineReason> reasons, String again) {
        if (summary.quarantined() > 0) {
            boolean unread = !reasons.isEmpty()
                    && reasons.stream().allMatch(one -> one.stage().equals(QuarantineStage.INTAKE.label()));
            return unread ? "mend these files, then clean them again" : "copydesk retry" + again;
        }
        return (summary.documentIds().isEmpty()
                        ? "copydesk serve"
                        : "copydesk explain " + summary.documentIds().get(0))
                + again;
    }
}
