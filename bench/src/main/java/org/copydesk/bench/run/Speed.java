package org.copydesk.bench.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.subject.Peers;
import org.copydesk.bench.subject.Subject;
import org.copydesk.core.score.Answer;

/**
 * Pages a second of one thread's processor time, beside jsoup's decoding and parsing of the same pages in the same run. Every
 * page goes through all subjects in turn before the next one, so that a busy machine slows all of them alike.
 *
 * @param pagesPerSecond the middle one of the passes
 * @param ratio to jsoup's pages a second, the middle one of the passes' ratios
 */
public record Speed(double pagesPerSecond, double ratio) {
    private static final String YARDSTICK = "jsoup parse";

    /** @param passes how many count; one more before them warms up */
    public static Map<String, Speed> of(Map<String, Subject> subjects, List<Page> pages, int passes) {
        Map<String, Subject> all = new LinkedHashMap<>();
        all.put(YARDSTICK, (id, payload) -> {
            Peers.parse(payload);
            return Answer.NONE;
        });
        all.putAll(subjects);
        List<String> names = new ArrayList<>(all.keySet());
        List<Subject> turns = new ArrayList<>(all.values());
        long[][] nanos = new long[passes + 1][names.size()];
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int pass = 0; pass <= passes; pass++) {
            for (int p = 0; p < pages.size(); p++) {
                for (int s = 0; s < names.size(); s++) {
                    int turn = (s + p) % names.size();
                    nanos[pass][turn] += time(turns.get(turn), pages.get(p), clock);
                }
            }
        }
        Map<String, Speed> speeds = new LinkedHashMap<>();
        for (int s = 0; s < names.size(); s++) {
            speeds.put(names.get(s), speed(nanos, s, pages.size()));
        }
        return speeds;
    }

    private static Speed speed(long[][] nanos, int subject, int pages) {
        double[] rates = new double[nanos.length - 1];
        double[] ratios = new double[nanos.length - 1];
        for (int pass = 1; pass < nanos.length; pass++) {
            rates[pass - 1] = pages * 1e9 / nanos[pass][subject];
            ratios[pass - 1] = (double) nanos[pass][0] / nanos[pass][subject];
        }
        Arrays.sort(rates);
        Arrays.sort(ratios);
        return new Speed(rates[rates.length / 2], ratios[ratios.length / 2]);
    }

    private static long time(Subject subject, Page page, ThreadMXBean clock) {
        long start = clock.getCurrentThreadCpuTime();
        try {
            subject.clean(page.id(), page.payload());
        } catch (Exception failed) {
            // Costs the time until then; the evaluation beside counts and names the failures.
            return clock.getCurrentThreadCpuTime() - start;
        }
        return clock.getCurrentThreadCpuTime() - start;
    }
}
