package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;

/** What a passage is by itself: its words, length, links, signs, and how the source showed it. */
final class OwnColumns {
    private OwnColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("wording", Sign.WORDS, (look, i) -> look.wording[i]),
                new Column("chars", Sign.LENGTH, (look, i) -> letters(look, i).chars()),
                new Column("words", Sign.LENGTH, (look, i) -> look.survey.units(i)),
                new Column("linked", Sign.LINKS, (look, i) -> linked(look, i)),
                new Column(
                        "word-length",
                        Sign.SIGNS,
                        (look, i) -> share(letters(look, i).chars(), look.survey.words[i].length)),
                new Column(
                        "upper",
                        Sign.SIGNS,
                        (look, i) ->
                                share(letters(look, i).upper(), letters(look, i).letters())),
                new Column(
                        "digits",
                        Sign.SIGNS,
                        (look, i) -> share(
                                letters(look, i).digits(), letters(look, i).chars())),
                new Column(
                        "signs",
                        Sign.SIGNS,
                        (look, i) ->
                                share(letters(look, i).signs(), letters(look, i).chars())),
                new Column("commas", Sign.SIGNS, (look, i) -> letters(look, i).commas()),
                new Column(
                        "sentences", Sign.SIGNS, (look, i) -> letters(look, i).sentences()),
                new Column(
                        "capitalised",
                        Sign.SIGNS,
                        (look, i) -> share(
                                letters(look, i).capitalised(), letters(look, i).spaced())),
                new Column("ends", Sign.SIGNS, (look, i) -> letters(look, i).ends() ? 1 : 0),
                new Column("quotes", Sign.SIGNS, (look, i) -> letters(look, i).quotes() ? 1 : 0),
                new Column(
                        "begins-upper",
                        Sign.SIGNS,
                        (look, i) -> Character.isUpperCase(
                                        look.survey.passages.get(i).text().charAt(0))
                                ? 1
                                : 0),
                new Column(
                        "begins-word",
                        Sign.SIGNS,
                        (look, i) -> Character.isLetterOrDigit(
                                        look.survey.passages.get(i).text().charAt(0))
                                ? 1
                                : 0),
                new Column(
                        "lines",
                        Sign.SHAPE,
                        (look, i) -> block(look, i).softBreaks().size()),
                new Column("heading", Sign.SHAPE, (look, i) -> look.survey.heading(i)),
                new Column(
                        "hidden",
                        Sign.SHAPE,
                        (look, i) -> block(look, i).layout().hidden() ? 1 : 0),
                new Column("seen", Sign.REPEATS, (look, i) -> look.survey.seen[i])));
        for (Layout.Shape shape : Layout.Shape.values()) {
            columns.add(new Column(
                    "shape-" + shape,
                    Sign.SHAPE,
                    (look, i) -> block(look, i).layout().shape() == shape ? 1 : 0));
        }
        return columns;
    }

    static Letters letters(Look look, int passage) {
        return look.survey.letters[passage];
    }

    static double linked(Look look, int passage) {
        return share(look.survey.linked[passage], letters(look, passage).chars());
    }

    private static Block block(Look look, int passage) {
        return look.survey.passages.get(passage).block();
    }
}
