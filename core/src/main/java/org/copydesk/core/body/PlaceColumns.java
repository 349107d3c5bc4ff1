package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.Arrays;
import java.util.List;

/** Where a passage stands in the page: from its ends, its title, its prose. */
final class PlaceColumns {
    /** A title further off tells nothing of its own. */
    private static final int FAR = 999;
    /** Shorter words tell little of what a text is about; hashes don't show length, so passages of fewer words say nothing. */
    private static final int LEAST_WORDS = 3;

    private PlaceColumns() {}

    static List<Column> all() {
        return List.of(
                new Column("index", Sign.POSITION, (look, i) -> i),
                new Column("from-end", Sign.POSITION, (look, i) -> look.survey.size - 1 - i),
                new Column("position", Sign.POSITION, (look, i) -> share(i, look.survey.size)),
                new Column("chars-before", Sign.POSITION, (look, i) -> share(look.survey.charsBefore[i], chars(look))),
                new Column("prose-before", Sign.POSITION, (look, i) -> look.survey.proseBefore[i]),
                new Column("prose-after", Sign.POSITION, (look, i) -> prose(look) - look.survey.proseBefore[i + 1]),
                new Column(
                        "prose-share-before",
                        Sign.POSITION,
                        (look, i) -> share(look.survey.proseBefore[i], prose(look))),
                new Column("page-passages", Sign.PAGE, (look, i) -> look.survey.size),
                new Column("page-chars", Sign.PAGE, (look, i) -> chars(look)),
                new Column("page-prose", Sign.PAGE, (look, i) -> share(prose(look), chars(look))),
                new Column(
                        "page-linked",
                        Sign.PAGE,
                        (look, i) -> share(look.survey.linkedBefore[look.survey.size], chars(look))),
                new Column("page-wording", Sign.PAGE, (look, i) -> look.meanWording(0, look.survey.size)),
                new Column("has-title", Sign.TITLE, (look, i) -> look.survey.title >= 0 ? 1 : 0),
                new Column("from-title", Sign.TITLE, (look, i) -> look.survey.title < 0 ? -FAR : i - look.survey.title),
                new Column("chars-from-title", Sign.TITLE, PlaceColumns::charsFromTitle),
                new Column("from-head", Sign.TITLE, (look, i) -> look.survey.head < 0 ? -FAR : i - look.survey.head),
                new Column("chars-from-head", Sign.TITLE, PlaceColumns::charsFromHead),
                new Column("is-title", Sign.TITLE, (look, i) -> i == look.survey.title ? 1 : 0),
                new Column(
                        "title-again",
                        Sign.TITLE,
                        (look, i) -> look.survey.title >= 0
                                        && i != look.survey.title
                                        && Arrays.equals(look.survey.words[i], look.survey.titleOrder)
                                ? 1
                                : 0),
                new Column("title-words", Sign.TITLE, PlaceColumns::titleWords),
                new Column("topic", Sign.TOPIC, PlaceColumns::topic),
                new Column("topic-rare", Sign.TOPIC, PlaceColumns::rareTopic),
                new Column(
                        "run-side",
                        Sign.RUN,
                        (look, i) -> i < look.survey.runFirst ? 0 : i > look.survey.runLast ? 2 : 1),
                new Column(
                        "run-distance",
                        Sign.RUN,
                        (look, i) -> Math.max(0, Math.max(look.survey.runFirst - i, i - look.survey.runLast))),
                new Column(
                        "run-position",
                        Sign.RUN,
                        (look, i) -> share(i - look.survey.runFirst, look.survey.runLast - look.survey.runFirst + 1)),
                new Column(
                        "run-share",
                        Sign.RUN,
                        (look, i) -> share(
                                look.survey.charsBefore[look.survey.runLast + 1]
                                        - look.survey.charsBefore[look.survey.runFirst],
                                chars(look))),
                new Column(
                        "last-prose",
                        Sign.RUN,
                        (look, i) -> look.survey.lastProse[i] < 0 ? -1 : i - look.survey.lastProse[i]),
                new Column(
                        "next-prose",
                        Sign.RUN,
                        (look, i) -> look.survey.nextProse[i] == look.survey.size ? -1 : look.survey.nextProse[i] - i));
    }

    private static double charsFromTitle(Look look, int i) {
        int title = look.survey.title;
        return title < 0 ? -1 : look.survey.charsBefore[i] - look.survey.charsBefore[title];
    }

    private static double charsFromHead(Look look, int i) {
        int head = look.survey.head;
        return head < 0 ? -1 : look.survey.charsBefore[i] - look.survey.charsBefore[head];
    }

    private static double titleWords(Look look, int i) {
        int shared = 0;
        for (int word : look.survey.words[i]) {
            shared += look.survey.titleWords.of(word) > 0 ? 1 : 0;
        }
        return share(shared, Math.max(1, Math.min(look.survey.titleWords.size(), look.survey.words[i].length)));
    }

    /** The share of its words that the densest run has too, in another passage than itself. */
    private static double topic(Look look, int i) {
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
    private static double rareTopic(Look look, int i) {
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

    private static double chars(Look look) {
        return look.survey.charsBefore[look.survey.size];
    }

    private static double prose(Look look) {
        return look.survey.proseBefore[look.survey.size];
    }
}
