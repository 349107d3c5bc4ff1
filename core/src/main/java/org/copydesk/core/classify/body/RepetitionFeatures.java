package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.ArrayList;
import java.util.List;

/** What repeats itself in the page: shapes of elements, dates and hours, and what follows the end of the first story. */
final class RepetitionFeatures {
    private static final int LEVELS = 4;
    private static final int PASSAGES_AROUND = 10;
    private static final int PASSAGES_NEARBY = 3;
    private static final int MAX_BEATS = 99;

    private RepetitionFeatures() {}

    static List<Feature> all() {
        List<Feature> columns = new ArrayList<>(List.of(
                new Feature("kin", FeatureGroup.ALIKE, (look, i) -> kin(look, i).count),
                new Feature(
                        "kin-chars", FeatureGroup.ALIKE, (look, i) -> share(kin(look, i).chars, kin(look, i).count)),
                new Feature(
                        "kin-linked", FeatureGroup.ALIKE, (look, i) -> share(kin(look, i).linked, kin(look, i).chars)),
                new Feature(
                        "kin-prose", FeatureGroup.ALIKE, (look, i) -> share(kin(look, i).prose, kin(look, i).count)),
                new Feature(
                        "kin-stamped",
                        FeatureGroup.ALIKE,
                        (look, i) -> share(kin(look, i).stamped, kin(look, i).count)),
                new Feature(
                        "kin-share",
                        FeatureGroup.ALIKE,
                        (look, i) -> share(kin(look, i).chars, look.survey.charsBefore[look.survey.size])),
                new Feature("kin-back", FeatureGroup.REPEATS, (look, i) -> look.survey.kin.back[i]),
                new Feature("kin-on", FeatureGroup.REPEATS, (look, i) -> look.survey.kin.on[i]),
                new Feature("beats", FeatureGroup.REPEATS, (look, i) -> Math.min(MAX_BEATS, look.survey.kin.beats[i])),
                new Feature("stamped", FeatureGroup.STAMPS, (look, i) -> look.survey.stamped[i] ? 1 : 0),
                new Feature("since-stamp", FeatureGroup.STAMPS, (look, i) -> look.survey.sinceStamp[i]),
                new Feature("until-stamp", FeatureGroup.STAMPS, (look, i) -> look.survey.untilStamp[i]),
                new Feature("stamps-before", FeatureGroup.STAMPS, (look, i) -> stamps(look, i - PASSAGES_AROUND, i)),
                new Feature(
                        "stamps-after", FeatureGroup.STAMPS, (look, i) -> stamps(look, i + 1, i + PASSAGES_AROUND + 1)),
                new Feature(
                        "stamps-near",
                        FeatureGroup.STAMPS,
                        (look, i) -> stamps(look, i - PASSAGES_NEARBY, i + PASSAGES_NEARBY + 1)),
                new Feature("stamps-so-far", FeatureGroup.STAMPS, (look, i) -> look.survey.stampsBefore[i]),
                new Feature("headings-so-far", FeatureGroup.STORY, (look, i) -> look.survey.headingsBefore[i]),
                new Feature("headings-since-title", FeatureGroup.STORY, RepetitionFeatures::headingsSinceTitle),
                new Feature("story", FeatureGroup.STORY, (look, i) -> look.survey.story.distance(i)),
                new Feature("story-wide", FeatureGroup.STORY, (look, i) -> look.survey.storyWide.distance(i)),
                new Feature(
                        "own-run",
                        FeatureGroup.RUN,
                        (look, i) -> look.survey.runs.passages()[i]),
                new Feature(
                        "own-run-chars",
                        FeatureGroup.RUN,
                        (look, i) -> look.survey.runs.chars()[i]),
                new Feature(
                        "own-run-share",
                        FeatureGroup.RUN,
                        (look, i) -> share(look.survey.runs.chars()[i], look.survey.runs.longest())),
                new Feature(
                        "runs-before",
                        FeatureGroup.STORY,
                        (look, i) -> look.survey.runs.before()[i]),
                new Feature("story-chars", FeatureGroup.STORY, (look, i) -> charsAfter(look, look.survey.story, i)),
                new Feature("story-size", FeatureGroup.STORY, (look, i) -> size(look, look.survey.story)),
                new Feature("story-wide-size", FeatureGroup.STORY, (look, i) -> size(look, look.survey.storyWide))));
        for (int k = 0; k < LEVELS; k++) {
            int level = k;
            columns.add(new Feature("around" + k + "-units", FeatureGroup.REPEATS, (look, i) -> units(look, i, level)));
            columns.add(new Feature("around" + k + "-unit", FeatureGroup.REPEATS, (look, i) -> {
                int element = around(look, i, level);
                return element < 0 ? -1 : share(look.survey.sums.passages[element], units(look, i, level));
            }));
        }
        return columns;
    }

    private static RepeatedShapes.Sums kin(FeatureContext look, int passage) {
        return look.survey.kin.of(passage);
    }

    /** How often the first passage's shape is in the element this many levels around a passage; -1 where there is none. */
    private static double units(FeatureContext look, int passage, int level) {
        int element = around(look, passage, level);
        return element < 0 ? -1 : look.survey.sums.units[element];
    }

    private static int around(FeatureContext look, int passage, int level) {
        int at = look.survey.elements.of(passage);
        for (int k = 0; k < level && at >= 0; k++) {
            at = look.survey.elements.parent(at);
        }
        return at;
    }

    private static double stamps(FeatureContext look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : look.survey.stampsBefore[end] - look.survey.stampsBefore[start];
    }

    private static double headingsSinceTitle(FeatureContext look, int i) {
        int title = look.survey.title;
        return title < 0 ? -1 : look.survey.headingsBefore[i] - look.survey.headingsBefore[title];
    }

    private static double charsAfter(FeatureContext look, Story story, int i) {
        return i <= story.last() ? 0 : look.survey.charsBefore[i] - look.survey.charsBefore[story.last() + 1];
    }

    /** The share of the page's prose that the story has. */
    private static double size(FeatureContext look, Story story) {
        if (story.first() == look.survey.size) {
            return 0;
        }
        double own = look.survey.proseBefore[story.last() + 1] - look.survey.proseBefore[story.first()];
        return share(own, look.survey.proseBefore[look.survey.size]);
    }
}
