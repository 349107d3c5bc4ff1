package org.copydesk.pipeline.runs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a unit of work costs in each step of a run. Immutable.
 *
 * @param millis by step, in the order of the steps
 */
public record StepCosts(Map<String, Double> millis) {
    /** The standard costs count as if runs of this many milliseconds had shown them. */
    private static final double SHOWN = 5_000;

    public StepCosts {
        millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
    }

    /** Measured on two cores over 870 saved pages (WCXB); only how they compare counts, for a run finds the machine's own speed. */
    public static StepCosts standard() {
        Map<String, Double> millis = new LinkedHashMap<>();
        millis.put("intake", 0.0002);
        millis.put("learn", 0.0009);
        millis.put("clean", 0.0019);
        millis.put("sign", 2.0);
        millis.put("link", 0.15);
        return new StepCosts(millis);
    }

    /** These, as far as earlier runs don't know better: the more they did, the more they count. */
    public StepCosts learnedFrom(List<StepTime> earlier) {
        Map<String, Double> known = new LinkedHashMap<>(millis);
        millis.forEach((step, standard) -> {
            double took = 0;
            double work = 0;
            for (StepTime one : earlier) {
                if (one.step().equals(step)) {
                    took += one.millis();
                    work += one.work();
                }
            }
            known.put(step, (took + SHOWN) / (work + SHOWN / standard));
        });
        return new StepCosts(known);
    }
}
