package org.copydesk.pipeline.sitewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SiteDriftTest {
    private static final String SITE = "news.example.org";

    private final SiteDrift drift = new SiteDrift(AlarmLimits.standard());

    private static SiteRun run(long id, int pages, double removed, double length) {
        return new SiteRun(id, SITE, pages, pages, removed, .02, length, .2, 1_000, true);
    }

    private static List<SiteRun> usual(int runs) {
        List<SiteRun> before = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            before.add(run(i, 20, .30 + .01 * (i % 3), 3_000 + 50 * (i % 5)));
        }
        return before;
    }

    private List<String> kinds(SiteRun now, List<SiteRun> before) {
        return drift.find(now, before).stream().map(jump -> jump.kind().label()).toList();
    }

    @Test
    void findsNothingInARunLikeThoseBefore() {
        assertThat(kinds(run(9, 20, .32, 3_100), usual(8))).isEmpty();
        assertThat(kinds(run(9, 20, .36, 3_600), usual(8))).isEmpty();
    }

    @Test
    void seesTheRemovedShareJumpUpAndDown() {
        assertThat(kinds(run(9, 20, .85, 3_000), usual(8))).containsExactly("removed");
        assertThat(kinds(run(9, 20, .02, 3_000), usual(8))).containsExactly("removed");
    }

    @Test
    void seesTextsGrowAndShrink() {
        assertThat(kinds(run(9, 20, .31, 700), usual(8))).containsExactly("length");
        assertThat(kinds(run(9, 20, .31, 12_000), usual(8))).containsExactly("length");
        assertThat(kinds(run(9, 20, .31, 0), usual(8))).containsExactly("length");
    }

    @Test
    void saysWhatItIsAndWhatItWas() {
        assertThat(drift.find(run(9, 20, .85, 3_000), usual(8)))
                .singleElement()
                .extracting(SiteDrift.Jump::says)
                .isEqualTo(
                        "85 % of the source was taken out of 20 new pages of news.example.org; in the 8 runs before it"
                                + " was 31 %");
    }

    @Test
    void judgesNothingByTooFewRunsOrPages() {
        assertThat(kinds(run(9, 20, .85, 100), usual(4))).isEmpty();
        assertThat(kinds(run(9, 4, .85, 100), usual(8))).isEmpty();
    }

    @Test
    void isNotLedAstrayByAnOddRunAmongThoseBefore() {
        List<SiteRun> before = usual(8);
        before.set(3, run(3, 20, .95, 50));
        before.set(5, run(5, 20, .93, 60));
        assertThat(kinds(run(9, 20, .31, 3_000), before)).isEmpty();
        assertThat(kinds(run(9, 20, .85, 3_000), before)).containsExactly("removed");
    }

    @Test
    void allowsMoreWhereARunIsOfFewOrUnlikePages() {
        SiteRun few = new SiteRun(9, SITE, 5, 5, .31, .02, 1_800, .6, 1_000, true);
        assertThat(kinds(few, usual(8))).isEmpty();
        SiteRun many = new SiteRun(9, SITE, 100, 100, .31, .02, 1_800, .2, 1_000, true);
        assertThat(kinds(many, usual(8))).containsExactly("length");
    }

    /**
     * Lengths of news articles are about log-normal with a deviation of 0.7; the removed share is drawn with one of 0.12. With
     * sites of 5 to 40 pages a night and 5 to 30 nights before, fewer than 1 in 1,000 quiet nights raise an alarm, and more than 98 in 100
     * nights after a redesign that takes half of the text do.
     */
    @Test
    void raisesFewFalseAlarmsAndMissesFewRedesigns() {
        Random random = new Random(41);
        int nights = 20_000;
        int falseAlarms = 0;
        int found = 0;
        for (int i = 0; i < nights; i++) {
            int pages = 5 + random.nextInt(36);
            List<SiteRun> before = new ArrayList<>();
            int runs = 5 + random.nextInt(26);
            for (int run = 0; run < runs; run++) {
                before.add(drawn(random, run, pages, .3, 3_000));
            }
            falseAlarms +=
                    drift.find(drawn(random, runs, pages, .3, 3_000), before).isEmpty() ? 0 : 1;
            found += drift.find(drawn(random, runs, pages, .75, 1_000), before).isEmpty() ? 0 : 1;
        }
        assertThat(falseAlarms / (double) nights).isLessThan(.001);
        assertThat(found / (double) nights).isGreaterThan(.98);
    }

    private static SiteRun drawn(Random random, long id, int pages, double removed, double length) {
        double[] shares = DoubleStream.generate(() -> Math.max(0, Math.min(1, removed + .12 * random.nextGaussian())))
                .limit(pages)
                .toArray();
        double[] lengths = DoubleStream.generate(() -> length * Math.exp(.7 * random.nextGaussian()))
                .limit(pages)
                .toArray();
        double[] logs = DoubleStream.of(lengths).map(Math::log1p).toArray();
        return new SiteRun(
                id,
                SITE,
                pages,
                pages,
                Medians.median(shares),
                Medians.spread(shares),
                Medians.median(lengths),
                Medians.spread(logs),
                1_000,
                true);
    }
}
