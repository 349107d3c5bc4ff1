package org.copydesk.pipeline.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.runs.RunSummary.StepTime;

/** Counts and times the links of the chain. Thread-safe. */
final class LinkTimes {
    private final Map<String, LongAdder> documents = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

    void add(String link, long count, long tookNanos) {
        documents.computeIfAbsent(link, l -> new LongAdder()).add(count);
        nanos.computeIfAbsent(link, l -> new LongAdder()).add(tookNanos);
    }

    /** What went through each link so far. */
    Map<String, RunObserver.Work> work() {
        Map<String, RunObserver.Work> work = new TreeMap<>();
        nanos.forEach((link, took) -> work.put(
                link,
                new RunObserver.Work(
                        documents.getOrDefault(link, new LongAdder()).sum(), took.sum())));
        return work;
    }

    List<StepTime> times(List<String> links) {
        List<StepTime> times = new ArrayList<>();
        for (String link : links) {
            long took = nanos.getOrDefault(link, new LongAdder()).sum();
            long count = documents.getOrDefault(link, new LongAdder()).sum();
            times.add(new StepTime(link, count, TimeUnit.NANOSECONDS.toMillis(took)));
        }
        return times;
    }
}
