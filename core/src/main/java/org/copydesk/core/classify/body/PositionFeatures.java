package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.Arrays;
import java.util.List;

/** Where a passage is in the page: from its ends, its title, its prose. */
final class PositionFeatures {
    /** A title further off says nothing of its own. */
    private static final int NO_TITLE_DISTANCE = 999;
    /** Shorter words say little of what a text is about; hashes don't show length, so passages of fewer words say nothing. */
    private static final int LEAST_WORDS = 3;

    private PositionFeatures() {}

    static List<Feature> all() {
        return List.of(
                new Feature("index", FeatureGroup.POSITION, (look, i) -> i),
                new Feature("from-end", FeatureGroup.POSITION, (look, i) -> look.survey.size - 1 - i),
                new Feature("position", FeatureGroup.POSITION, (look, i) -> share(i, look.survey.size)),
                new Feature(
                        "chars-before",
                        FeatureGroup.POSITION,
                        (look, i) -> share(look.survey.charsBefore[i], chars(look))),
                new Feature("prose-before", FeatureGroup.POSITION, (look, i) -> look.survey.proseBefore[i]),
                new Feature(
                        "prose-after",
                        FeatureGroup.POSITION,
                        (look, i) -> prose(look) - look.survey.proseBefore[i + 1]),
                new Feature(
                        "prose-share-before",
                        FeatureGroup.POSITION,
                        (look, i) -> share(look.survey.proseBefore[i], prose(look))),
                new Feature("page-passages", FeatureGroup.PAGE, (look, i) -> look.survey.size),
                new Feature("page-chars", FeatureGroup.PAGE, (look, i) -> chars(look)),
                new Feature("page-prose", FeatureGroup.PAGE, (look, i) -> share(prose(look), chars(look))),
                new Feature(
                        "page-linked",
                        FeatureGroup.PAGE,
                        (look, i) -> share(look.survey.linkedBefore[look.survey.size], chars(look))),
                new Feature("page-wording", FeatureGroup.PAGE, (look, i) -> look.meanWording(0, look.survey.size)),
                new Feature("has-title", FeatureGroup.TITLE, (look, i) -> look.survey.title >= 0 ? 1 : 0),
                new Feature(
                        "from-title",
                        FeatureGroup.TITLE,
                        (look, i) -> look.survey.title < 0 ? -NO_TITLE_DISTANCE : i - look.survey.title),
                new Feature("chars-from-title", FeatureGroup.TITLE, PositionFeatures::charsFromTitle),
                new Feature(
                        "from-head",
                        FeatureGroup.TITLE,
                        (look, i) -> look.survey.head < 0 ? -NO_TITLE_DISTANCE : i - look.survey.head),
                new Feature("chars-from-head", FeatureGroup.TITLE, PositionFeatures::charsFromHead),
                new Feature("is-title", FeatureGroup.TITLE, (look, i) -> i == look.survey.title ? 1 : 0),
                new Feature(
                        "title-again",
                        FeatureGroup.TITLE,
                        (look, i) -> look.survey.title >= 0
                                        && i != look.survey.title
                                        && Arrays.equals(look.survey.words[i], look.survey.titleOrder)
                                ? 1
                                : 0),
                new Feature("title-words", FeatureGroup.TITLE, PositionFeatures::titleWords),
                new Feature("topic", FeatureGroup.TOPIC, PositionFeatures::topic),
                new Feature("topic-rare", FeatureGroup.TOPIC, PositionFeatures::rareTopic),
                new Feature(
                        "run-side",
                        FeatureGroup.RUN,
                        (look, i) -> i < look.survey.runFirst ? 0 : i > look.survey.runLast ? 2 : 1),
                new Feature(
                        "run-distance",
                        FeatureGroup.RUN,
                        (look, i) -> Math.max(0, Math.max(look.survey.runFirst - i, i - look.survey.runLast))),
                new Feature(
                        "run-position",
                        FeatureGroup.RUN,
                        (look, i) -> share(i - look.survey.runFirst, look.survey.runLast - look.survey.runFirst + 1)),
                new Feature(
                        "run-share",
                        FeatureGroup.RUN,
                        (look, i) -> share(
                                look.survey.charsBefore[look.survey.runLast + 1]
                                        - look.survey.charsBefore[look.survey.runFirst],
                                chars(look))),
                new Feature(
                        "last-prose",
                        FeatureGroup.RUN,
                        (look, i) -> look.survey.lastProse[i] < 0 ? -1 : i - look.survey.lastProse[i]),
                new Feature(
                        "next-prose",
                        FeatureGroup.RUN,
                        (look, i) -> look.survey.nextProse[i] == look.survey.size ? -1 : look.survey.nextProse[i] - i));
    }

    private static double charsFromTitle(FeatureContext look, int i) {
        int title = look.survey.title;
        return title < 0 ? -1 : look.survey.charsBefore[i] - look.survey.charsBefore[title];
    }

    private static double charsFromHead(FeatureContext look, int i) {
        int head = look.survey.head;
        return head < 0 ? -1 : look.survey.charsBefore[i] - look.survey.charsBefore[head];
    }

    private static double titleWords(FeatureContext look, int i) {
        int shared = 0;
        for (int word : look.survey.words[i]) {
            shared += look.survey.titleWords.of(word) > 0 ? 1 : 0;
        }
        return share(shared, Math.max(1, Math.min(look.survey.titleWords.size(), look.survey.words[i].length)));
    }

    /** The share of its words that the densest run has too, in another passage than itself. */
    private static double topic(FeatureContext look, int i) {
        int[] words = look.survey.words[i];
        if (words.length < LEAST_WORDS) {
            return 0;
        }
        boolean inRun = look.survey.prose[i] && i >= look.survey.runFirst && i <= look.survey.runLast;
        int shared = 0;
        for (int word : words) {
            shared += look.survey.topic.of(word) > (inRun ? 1 : 0) ? 1 : 0;
        }
        return share(shared, words.length);
    }

    /** The same of the words that are not among the commonest of the page. */
    private static double rareTopic(FeatureContext look, int i) {
        boolean inRun = look.survey.prose[i] && i >= look.survey.runFirst && i <= look.survey.runLast;
        int rare = 0;
        int shared = 0;
        for (int word : look.survey.words[i]) {
            if (look.survey.prosaic.of(word) < look.survey.prosaicLeast) {
                rare++;
                shared += look.survey.topic.of(word) > (inRun ? 1 : 0) ? 1 : 0;
            }
        }
        return share(shared, rare);
    }

    private static double chars(FeatureContext look) {
        return look.survey.charsBefore[look.survey.size];
    }

    private static double prose(FeatureContext look) {
        return look.survey.proseBefore[look.survey.size];
    }
}
