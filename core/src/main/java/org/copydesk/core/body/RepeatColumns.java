package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.ArrayList;
import java.util.List;

/** What repeats itself in the page: shapes of elements, dates and hours, and what follows the end of the first story. */
final class RepeatColumns {
    private static final int LEVELS = 4;
    private static final int WIDE = 10;
    private static final int NEAR = 3;
    private static final int FAR = 99;

    private RepeatColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("kin", Sign.ALIKE, (look, i) -> kin(look, i).count),
                new Column("kin-chars", Sign.ALIKE, (look, i) -> share(kin(look, i).chars, kin(look, i).count)),
                new Column("kin-linked", Sign.ALIKE, (look, i) -> share(kin(look, i).linked, kin(look, i).chars)),
                new Column("kin-prose", Sign.ALIKE, (look, i) -> share(kin(look, i).prose, kin(look, i).count)),
                new Column("kin-stamped", Sign.ALIKE, (look, i) -> share(kin(look, i).stamped, kin(look, i).count)),
                new Column(
                        "kin-share",
                        Sign.ALIKE,
                        (look, i) -> share(kin(look, i).chars, look.survey.charsBefore[look.survey.size])),
                new Column("kin-back", Sign.REPEATS, (look, i) -> look.survey.kin.back[i]),
                new Column("kin-on", Sign.REPEATS, (look, i) -> look.survey.kin.on[i]),
                new Column("beats", Sign.REPEATS, (look, i) -> Math.min(FAR, look.survey.kin.beats[i])),
                new Column("stamped", Sign.STAMPS, (look, i) -> look.survey.stamped[i] ? 1 : 0),
                new Column("since-stamp", Sign.STAMPS, (look, i) -> look.survey.sinceStamp[i]),
                new Column("until-stamp", Sign.STAMPS, (look, i) -> look.survey.untilStamp[i]),
                new Column("stamps-before", Sign.STAMPS, (look, i) -> stamps(look, i - WIDE, i)),
                new Column("stamps-after", Sign.STAMPS, (look, i) -> stamps(look, i + 1, i + WIDE + 1)),
                new Column("stamps-near", Sign.STAMPS, (look, i) -> stamps(look, i - NEAR, i + NEAR + 1)),
                new Column("stamps-so-far", Sign.STAMPS, (look, i) -> look.survey.stampsBefore[i]),
                new Column("headings-so-far", Sign.STORY, (look, i) -> look.survey.headingsBefore[i]),
                new Column("headings-since-title", Sign.STORY, RepeatColumns::headingsSinceTitle),
                new Column("story", Sign.STORY, (look, i) -> look.survey.story.distance(i)),
                new Column("story-wide", Sign.STORY, (look, i) -> look.survey.storyWide.distance(i)),
                new Column("own-run", Sign.RUN, (look, i) -> look.survey.runs.passages()[i]),
                new Column(
                        "own-run-chars", Sign.RUN, (look, i) -> look.survey.runs.chars()[i]),
                new Column(
                        "own-run-share",
                        Sign.RUN,
                        (look, i) -> share(look.survey.runs.chars()[i], look.survey.runs.longest())),
                new Column(
                        "runs-before", Sign.STORY, (look, i) -> look.survey.runs.before()[i]),
                new Column("story-chars", Sign.STORY, (look, i) -> charsAfter(look, look.survey.story, i)),
                new Column("story-size", Sign.STORY, (look, i) -> size(look, look.survey.story)),
                new Column("story-wide-size", Sign.STORY, (look, i) -> size(look, look.survey.storyWide))));
        for (int k = 0; k < LEVELS; k++) {
            int level = k;
            columns.add(new Column("around" + k + "-units", Sign.REPEATS, (look, i) -> units(look, i, level)));
            columns.add(new Column("around" + k + "-unit", Sign.REPEATS, (look, i) -> {
                int element = around(look, i, level);
                return element < 0 ? -1 : share(look.survey.sums.passages[element], units(look, i, level));
            }));
        }
        return columns;
    }

    private static Kin.Sums kin(Look look, int passage) {
        return look.survey.kin.of(passage);
    }

    /** How often the first passage's shape stands in the element so many levels around a passage; -1 where there is none. */
    private static double units(Look look, int passage, int level) {
        int element = around(look, passage, level);
        return element < 0 ? -1 : look.survey.sums.units[element];
    }

    private static int around(Look look, int passage, int level) {
        int at = look.survey.elements.of(passage);
        for (int k = 0; k < level && at >= 0; k++) {
            at = look.survey.elements.parent(at);
        }
        return at;
    }

    private static double stamps(Look look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : look.survey.stampsBefore[end] - look.survey.stampsBefore[start];
    }

    private static double headingsSinceTitle(Look look, int i) {
        int title = look.survey.title;
        return title < 0 ? -1 : look.survey.headingsBefore[i] - look.survey.headingsBefore[title];
    }

    private static double charsAfter(Look look, Story story, int i) {
        return i <= story.last() ? 0 : look.survey.charsBefore[i] - look.survey.charsBefore[story.last() + 1];
    }

    /** The share of the page's prose that the story has. */
    private static double size(Look look, Story story) {
        if (story.first() == look.survey.size) {
            return 0;
        }
        double own = look.survey.proseBefore[story.last() + 1] - look.survey.proseBefore[story.first()];
        return share(own, look.survey.proseBefore[look.survey.size]);
    }
}
