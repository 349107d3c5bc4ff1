package org.copydesk.pipeline.batch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.copydesk.pipeline.runs.RunObserver.Work;
import org.copydesk.pipeline.runs.RunReport.Time;

/** Counts and times the links of the chain. Thread-safe. */
final class LinkTimes {
    /** The links, in their order. */
    private static final List<String> LINKS = List.of("strip", "fix", "segment", PersistWriter.NAME);

    private final Map<String, Work> work = new ConcurrentHashMap<>();

    void add(String link, long count, long tookNanos) {
        work.merge(link, new Work(count, tookNanos), Work::plus);
    }

    /** What went through each link so far. */
    Map<String, Work> work() {
        return Map.copyOf(work);
    }

    List<Time> times() {
        return LINKS.stream()
                .map(link -> {
                    Work of = work.getOrDefault(link, Work.NONE);
                    return new Time(link, of.documents(), TimeUnit.NANOSECONDS.toMillis(of.nanos()));
                })
                .toList();
    }
}
