package org.copydesk.core.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Hostile inputs, each in two lengths: no stage may take more time for the longer one than its length explains. CPU time of the
 * thread is measured, so a busy machine changes little.
 */
@Isolated
class DoublingTest {
    private static final int SHORT = 4_000;
    private static final int TIMES = 4;
    private static final int WARM = 1_000;
    /** The time grows with the length to this power at most. */
    private static final double GROWTH = 1.3;
    /** In milliseconds: what is faster is fast enough, and too short to be measured well. */
    private static final double FAST = 60;

    private static final int LONGEST = 12 * SHORT;
    /** So often a growth is measured again before it is believed: a busy machine compiles late, and takes cache away. */
    private static final int DOUBTS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Copydesk copydesk = Copydesk.standard();

    @Test
    void noStageTakesMoreThanItsShareOfALongerInput() {
        List<String> slow = new ArrayList<>();
        warmUp();
        HostileTexts.families().forEach((name, family) -> {
            Map<String, Double> seen = times(family.apply(TIMES * SHORT), type(name));
            if (seen.values().stream().anyMatch(millis -> millis > FAST)
                    && !growing(name, times(family.apply(SHORT), type(name)), seen)
                            .isEmpty()) {
                slow.addAll(growing(name, family));
            }
        });
        assertEquals(List.of(), slow);
    }

    private void warmUp() {
        HostileTexts.families().forEach((name, family) -> times(family.apply(WARM), type(name)));
    }

    private static String type(String name) {
        return name.startsWith("html") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    }

    /** What grows too fast, whatever the length: what only seems to, in a cache too small, does not with a longer one. */
    private List<String> growing(String name, IntFunction<String> family) {
        List<String> growing = List.of();
        for (int length = SHORT; length <= LONGEST && (length == SHORT || !growing.isEmpty()); length *= 2) {
            growing = growing(name, family.apply(length), family.apply(TIMES * length));
        }
        return growing;
    }

    private List<String> growing(String name, String shorter, String longer) {
        Map<String, Double> small = times(shorter, type(name));
        Map<String, Double> large = times(longer, type(name));
        for (int doubt = 0; doubt < DOUBTS && !growing(name, small, large).isEmpty(); doubt++) {
            small = lesser(small, times(shorter, type(name)));
            large = lesser(large, times(longer, type(name)));
        }
        return growing(name, small, large);
    }

    private static List<String> growing(String name, Map<String, Double> small, Map<String, Double> large) {
        List<String> growing = new ArrayList<>();
        large.forEach((stage, millis) -> {
            double exponent = Math.log(millis / small.get(stage)) / Math.log(TIMES);
            if (millis > FAST && exponent > GROWTH) {
                growing.add("%s: %s took %.0f ms, then %.0f for %d times as much (exponent %.2f)"
                        .formatted(name, stage, small.get(stage), millis, TIMES, exponent));
            }
        });
        return growing;
    }

    private static Map<String, Double> lesser(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> lesser = new TreeMap<>(one);
        other.forEach((stage, millis) -> lesser.merge(stage, millis, Math::min));
        return lesser;
    }

    /** What each stage takes, in milliseconds, and what goes on between them. */
    Map<String, Double> times(String text, String type) {
        Map<String, Double> times = new TreeMap<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Clock clock = new Clock(times);
        SourceText source = copydesk.decoders().decode(new Payload(bytes, "https://news.example/story", type));
        clock.lap("decode");
        Cleaner cleaner = copydesk.cleaner();
        Marks marks = Marks.of(List.of(), Policy.STANDARD);
        for (Phase phase : Phase.values()) {
            View view = View.of(source, marks, phase);
            clock.lap("views");
            List<Mark> found = new ArrayList<>();
            for (Stage stage : cleaner.stages()) {
                if (stage.phase() == phase) {
                    found.addAll(stage.inspect(view));
                    clock.lap(stage.id());
                }
            }
            marks = marks.plus(found);
            clock.lap("marks");
        }
        Article article =
                Article.of(new Cleaning(source, marks, Policy.STANDARD, cleaner.fingerprint(), source.notes()));
        clock.lap("article");
        assertTrue(article.paragraphs().size() <= text.length());
        return times;
    }

    private final class Clock {
        private final Map<String, Double> times;
        private long last = threads.getCurrentThreadCpuTime();

        Clock(Map<String, Double> times) {
            this.times = times;
        }

        void lap(String what) {
            long now = threads.getCurrentThreadCpuTime();
            times.merge(what, (now - last) / 1e6, Double::sum);
            last = threads.getCurrentThreadCpuTime();
        }
    }
}
