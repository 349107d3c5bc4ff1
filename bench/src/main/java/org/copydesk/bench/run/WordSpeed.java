package org.copydesk.bench.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.copydesk.bench.data.Injected;
import org.copydesk.core.Copydesk;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Step;
import org.copydesk.core.text.SourceText;

/** How many words a second the repairing and the wording phase together do on one core, by that thread's processor time. */
public final class WordSpeed {
    private static final int PASSES = 5;

    private WordSpeed() {}

    /** The median of several passes, after as many that warm up. Rendering the text for both phases counts. */
    public static double of(List<Injected> texts, Function<Injected, String> side, Copydesk copydesk) {
        List<SourceText> sources = new ArrayList<>();
        List<Cleaning> stripped = new ArrayList<>();
        long words = 0;
        for (Injected text : texts) {
            SourceText source = copydesk.decoders().decode(FaultEvaluation.payload(text, side.apply(text)));
            sources.add(source);
            stripped.add(copydesk.cleaner().run(Step.STRIP, copydesk.cleaner().begin(source)));
            words += source.text().strip().split("\\s+").length;
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] speeds = new double[PASSES];
        for (int pass = 0; pass < 2 * PASSES; pass++) {
            long start = clock.getCurrentThreadCpuTime();
            for (SourceText source : sources) {
                copydesk.cleaner().view(source, Phase.FACTS);
            }
            for (Cleaning cleaning : stripped) {
                copydesk.cleaner().run(Step.FIX, cleaning);
            }
            speeds[pass % PASSES] = words * 1e9 / (clock.getCurrentThreadCpuTime() - start);
        }
        Arrays.sort(speeds);
        return speeds[PASSES / 2];
    }
}
