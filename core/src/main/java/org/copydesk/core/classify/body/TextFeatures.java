package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.classify.features.TextStats;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;

/** What a passage is by itself: its words, length, links, signs, and how the source showed it. */
final class TextFeatures {
    private TextFeatures() {}

    static List<Feature> all() {
        List<Feature> columns = new ArrayList<>(List.of(
                new Feature("wording", FeatureGroup.WORDS, (look, i) -> look.wording[i]),
                new Feature(
                        "chars",
                        FeatureGroup.LENGTH,
                        (look, i) -> letters(look, i).chars()),
                new Feature("words", FeatureGroup.LENGTH, (look, i) -> look.survey.units(i)),
                new Feature("linked", FeatureGroup.LINKS, (look, i) -> linked(look, i)),
                new Feature(
                        "word-length",
                        FeatureGroup.SIGNS,
                        (look, i) -> share(letters(look, i).chars(), look.survey.words[i].length)),
                new Feature(
                        "upper",
                        FeatureGroup.SIGNS,
                        (look, i) ->
                                share(letters(look, i).upper(), letters(look, i).letters())),
                new Feature(
                        "digits",
                        FeatureGroup.SIGNS,
                        (look, i) -> share(
                                letters(look, i).digits(), letters(look, i).chars())),
                new Feature(
                        "signs",
                        FeatureGroup.SIGNS,
                        (look, i) ->
                                share(letters(look, i).signs(), letters(look, i).chars())),
                new Feature(
                        "commas",
                        FeatureGroup.SIGNS,
                        (look, i) -> letters(look, i).commas()),
                new Feature(
                        "sentences",
                        FeatureGroup.SIGNS,
                        (look, i) -> letters(look, i).sentences()),
                new Feature(
                        "capitalised",
                        FeatureGroup.SIGNS,
                        (look, i) -> share(
                                letters(look, i).capitalised(), letters(look, i).spaced())),
                new Feature(
                        "ends",
                        FeatureGroup.SIGNS,
                        (look, i) -> letters(look, i).ends() ? 1 : 0),
                new Feature(
                        "quotes",
                        FeatureGroup.SIGNS,
                        (look, i) -> letters(look, i).quotes() ? 1 : 0),
                new Feature(
                        "begins-upper",
                        FeatureGroup.SIGNS,
                        (look, i) -> Character.isUpperCase(
                                        look.survey.passages.get(i).text().charAt(0))
                                ? 1
                                : 0),
                new Feature(
                        "begins-word",
                        FeatureGroup.SIGNS,
                        (look, i) -> Character.isLetterOrDigit(
                                        look.survey.passages.get(i).text().charAt(0))
                                ? 1
                                : 0),
                new Feature(
                        "lines",
                        FeatureGroup.SHAPE,
                        (look, i) -> block(look, i).softBreaks().size()),
                new Feature("heading", FeatureGroup.SHAPE, (look, i) -> look.survey.heading(i)),
                new Feature(
                        "hidden",
                        FeatureGroup.SHAPE,
                        (look, i) -> block(look, i).layout().hidden() ? 1 : 0),
                new Feature("seen", FeatureGroup.REPEATS, (look, i) -> look.survey.seen[i])));
        for (Layout.Shape shape : Layout.Shape.values()) {
            columns.add(new Feature(
                    "shape-" + shape,
                    FeatureGroup.SHAPE,
                    (look, i) -> block(look, i).layout().shape() == shape ? 1 : 0));
        }
        return columns;
    }

    static TextStats letters(FeatureContext look, int passage) {
        return look.survey.letters[passage];
    }

    static double linked(FeatureContext look, int passage) {
        return share(look.survey.linked[passage], letters(look, passage).chars());
    }

    private static Block block(FeatureContext look, int passage) {
        return look.survey.passages.get(passage).block();
    }
}
