package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.ArrayList;
import java.util.List;

/** What the first look made of a passage and of those around it. */
final class VerdictColumns {
    /** The name of the column that is the passage's own verdict. */
    static final String OWN = "verdict";

    private static final int NEAR = 6;
    private static final int LEVELS = 5;
    private static final int[] WINDOWS = {5, 12, 30};

    private VerdictColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(OWN, Sign.VERDICTS, (look, i) -> look.verdicts[i]));
        for (int distance = -NEAR; distance <= NEAR; distance++) {
            if (distance != 0) {
                int to = distance;
                columns.add(new Column(
                        "verdict-" + (distance < 0 ? "before" : "after") + Math.abs(distance),
                        Sign.VERDICTS,
                        (look, i) -> i + to < 0 || i + to >= look.survey.size ? -1 : look.verdicts[i + to]));
            }
        }
        for (int window : WINDOWS) {
            columns.add(new Column(
                    "verdicts-in-" + window + "-before", Sign.VERDICTS, (look, i) -> look.bodyShare(i - window, i)));
            columns.add(new Column(
                    "verdicts-in-" + window + "-after",
                    Sign.VERDICTS,
                    (look, i) -> look.bodyShare(i + 1, i + window + 1)));
        }
        columns.addAll(List.of(
                new Column(
                        "body-share-before",
                        Sign.VERDICTS,
                        (look, i) -> share(look.bodyBefore[i], look.bodyBefore[look.survey.size])),
                new Column("body-before", Sign.VERDICTS, (look, i) -> look.bodyBefore[i]),
                new Column(
                        "body-after",
                        Sign.VERDICTS,
                        (look, i) -> look.bodyBefore[look.survey.size] - look.bodyBefore[i + 1]),
                new Column("body-of-page", Sign.VERDICTS, (look, i) -> look.bodyShare(0, look.survey.size)),
                new Column("surest-before", Sign.VERDICTS, (look, i) -> look.surestBefore[i]),
                new Column("surest-after", Sign.VERDICTS, (look, i) -> look.surestAfter[i + 1])));
        columns.add(new Column("verdicts-alike", Sign.VERDICTS, VerdictColumns::alike));
        for (int level = 0; level < LEVELS; level++) {
            around(columns, level);
        }
        return columns;
    }

    private static double alike(Look look, int i) {
        int path = look.survey.paths[i];
        double own = look.survey.words[i].length;
        return share(look.alikeBody[path] - own * look.verdicts[i], look.alikeWords[path] - own);
    }

    private static void around(List<Column> columns, int level) {
        columns.add(new Column("verdicts-around" + level, Sign.VERDICTS, (look, i) -> {
            int element = element(look, i, level);
            double own = look.survey.words[i].length;
            return element < 0
                    ? -1
                    : share(look.elementBody[element] - own * look.verdicts[i], look.elementWords[element] - own);
        }));
        columns.add(new Column("body-in-around" + level, Sign.VERDICTS, (look, i) -> {
            int element = element(look, i, level);
            return element < 0 ? -1 : share(look.elementBody[element], look.bodyBefore[look.survey.size]);
        }));
    }

    private static int element(Look look, int passage, int level) {
        int at = look.survey.elements.of(passage);
        for (int k = 0; k < level && at >= 0; k++) {
            at = look.survey.elements.parent(at);
        }
        return at;
    }
}
