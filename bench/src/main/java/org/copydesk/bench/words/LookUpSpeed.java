package org.copydesk.bench.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.dictionary.WordList;

/** How fast a word list loads and answers, in processor time of one thread. */
public final class LookUpSpeed {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 60;
    private static final int WARM = 40;

    private LookUpSpeed() {}

    /** One line; the medians of rounds after a warm-up. */
    public static String line(Coverage on, WordList list) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        list.write(file);
        byte[] bytes = file.toByteArray();
        double first = seconds(() -> WordList.read(bytes).size());
        double load = median(() -> WordList.read(bytes).size());
        double words = on.words().size() / median(() -> known(list, on.words()));
        double near = on.typos().size() / median(() -> near(list, on.typos()));
        return "loads in %.1f ms, the first time in %.1f; %,.0f look-ups and %,.0f searches for near words a second"
                .formatted(load * 1e3, first * 1e3, words, near);
    }

    private static int known(Dictionary dictionary, List<String> words) {
        int known = 0;
        for (String word : words) {
            known += dictionary.knows(word) ? 1 : 0;
        }
        return known;
    }

    private static int near(Dictionary dictionary, List<String> words) {
        int near = 0;
        for (String word : words) {
            near += dictionary.near(word).size();
        }
        return near;
    }

    private static double median(IntSupplier work) {
        double[] rounds = new double[ROUNDS];
        Arrays.setAll(rounds, i -> seconds(work));
        double[] warm = Arrays.copyOfRange(rounds, WARM, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static double seconds(IntSupplier work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        if (work.getAsInt() < 0) {
            throw new IllegalStateException("no work counts below nothing");
        }
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
