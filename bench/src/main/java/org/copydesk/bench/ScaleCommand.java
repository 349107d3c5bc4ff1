package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a crawl of any size costs on many machines, and where that ends. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the processor time of a news page here and works out what a million to ten thousand million pages take. Then",
            "simulates learning and the search for near-duplicates at the given numbers of keys: memory, bytes to send, time to add up.",
            "Ten million keys need COPYDESK_JAVA_OPTS=-Xmx6g."
        })
final class ScaleCommand implements Callable<Integer> {
    private static final long[] SIZES = {1_000_000L, 100_000_000L, 10_000_000_000L};
    private static final int PART = 100_000;
    private static final int WARM_PASSES = 2;
    /** Of a signature, as the near-duplicates of a store are found: bands, each a number of 32 bits. */
    private static final int BANDS = 20;

    private static final int SIGNATURE_BYTES = 480;
    private static final int ID_BYTES = 16;
    private static final double MILLION = 1e6;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--keys",
            split = ",",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "Distinct words, and pages with a signature. Default: 1000000.")
    private List<Integer> keys = List.of();

    @Option(
            names = "--price",
            defaultValue = "0.045",
            paramLabel = "USD",
            description = "Of an hour of one processor. Default: 0.045.")
    private double price;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private long mergeNanos;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        double page = cpuMillisAPage();
        out.printf("a page: %.2f ms of processor time to learn from and to clean%n%n", page);
        out.printf("%16s %14s %12s%n", "pages", "hours of a CPU", "USD");
        for (long pages : SIZES) {
            double hours = pages * page / 3_600_000;
            out.printf("%,16d %,14.1f %,12.0f%n", pages, hours, hours * price);
        }
        out.printf("%nlearning%n%12s %8s %10s %9s %10s%n", "words", "MB heap", "MB to send", "add up s", "words kept");
        for (int count : keys) {
            learn(count, out);
        }
        out.printf("%nnear-duplicates%n%16s %12s %12s %22s%n", "pages", "GB to send", "GB signed", "pairs by chance");
        for (int count : keys) {
            near(count, "drawn", drawnPairs(count), out);
        }
        for (long pages : SIZES) {
            near(pages, "expected", BANDS * pages * (double) pages / (1L << Integer.SIZE + 1), out);
        }
        out.flush();
        return 0;
    }

    /** What learning from a page and cleaning it take, warm. */
    private double cpuMillisAPage() throws IOException {
        Copydesk copydesk = Copydesk.standard();
        List<Page> pages = data.sets(List.of(DataSet.NEWS)).get(0).pages();
        long start = 0;
        for (int pass = 0; pass <= WARM_PASSES; pass++) {
            start = clock.getCurrentThreadCpuTime();
            for (Page page : pages) {
                SourceText source = copydesk.decode(page.payload());
                Knowledge.learner().observe().apply(copydesk.cleaner().view(source, Phase.FACTS));
                copydesk.clean(page.payload());
            }
        }
        return (clock.getCurrentThreadCpuTime() - start) / MILLION / pages.size();
    }

    /** Adds up parts of which each has half its words in common with others, as partitions of a crawl do. */
    private void learn(int words, PrintWriter out) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        mergeNanos = 0;
        Knowledge sum = sum(0, words, words);
        memory.gc();
        long heap = memory.getHeapMemoryUsage().getUsed() - before;
        long bytes = sum.write().length();
        long kept = Knowledge.NONE
                .remember(sum)
                .write()
                .lines()
                .filter(line -> line.startsWith("word\t"))
                .count();
        out.printf(
                "%,12d %,8.0f %,10.0f %9.1f %,10d%n", words, heap / MILLION, bytes / MILLION, mergeNanos / 1e9, kept);
    }

    private Knowledge sum(int from, int count, int all) {
        if (count <= PART) {
            return part(from, count, all);
        }
        int half = count / 2;
        Knowledge first = sum(from, half, all);
        Knowledge second = sum(from + half, count - half, all);
        long start = clock.getCurrentThreadCpuTime();
        Knowledge sum = Knowledge.learner().merge().apply(first, second);
        mergeNanos += clock.getCurrentThreadCpuTime() - start;
        return sum;
    }

    /** As many new words, each in fewer pages the later it comes (Zipf), and as many again that the part before has. */
    private static Knowledge part(int from, int count, int all) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, from - count); i < from + count; i++) {
            text.append("word\t")
                    .append(1 + all / (i + 1))
                    .append('\t')
                    .append(word(i))
                    .append('\n');
        }
        return Knowledge.read(text.toString());
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 26 * 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    /** How many pairs of unlike pages share a band's number, drawn at random for one band and taken for all. */
    private static double drawnPairs(int pages) {
        int[] numbers = new Random(pages).ints(pages).toArray();
        Arrays.sort(numbers);
        long pairs = 0;
        int same = 0;
        for (int i = 1; i < numbers.length; i++) {
            same = numbers[i] == numbers[i - 1] ? same + 1 : 0;
            pairs += same;
        }
        return (double) BANDS * pairs;
    }

    private static void near(long pages, String how, double pairs, PrintWriter out) {
        double sent = pages * BANDS * (double) (Long.BYTES + ID_BYTES) / 1e9;
        double signed = pages * (double) SIGNATURE_BYTES / 1e9;
        out.printf("%,16d %,12.2f %,12.2f %,12.0f %s%n", pages, sent, signed, pairs, how);
    }
}
