package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.ArrayList;
import java.util.List;

/** What rules, the page's own summary and its language say of a passage. */
final class AdviceColumns {
    private static final int WIDE = 10;

    private AdviceColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("rule-text", Sign.RULES, (look, i) -> look.survey.advice.text(i)),
                new Column("rules-before", Sign.RULES, (look, i) -> ruled(look, i - WIDE, i)),
                new Column("rules-after", Sign.RULES, (look, i) -> ruled(look, i + 1, i + WIDE + 1)),
                new Column("common", Sign.SIGNS, (look, i) -> look.survey.common[i]),
                new Column("lead-words", Sign.TOPIC, AdviceColumns::leadWords),
                new Column(
                        "foreign",
                        Sign.SIGNS,
                        (look, i) -> look.survey.letters[i].script() == look.survey.script ? 0 : 1)));
        for (int code = 1; code <= 4; code++) {
            byte role = (byte) code;
            columns.add(
                    new Column("rule-box" + code, Sign.RULES, (look, i) -> look.survey.advice.box(i) == role ? 1 : 0));
            columns.add(new Column(
                    "rule-section" + code, Sign.RULES, (look, i) -> look.survey.advice.section(i) == role ? 1 : 0));
        }
        for (Script script : Script.values()) {
            columns.add(new Column("script-" + script, Sign.PAGE, (look, i) -> look.survey.script == script ? 1 : 0));
        }
        return columns;
    }

    private static double ruled(Look look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : (look.survey.ruledBefore[end] - look.survey.ruledBefore[start]) / (end - start);
    }

    /** The share of the words of the page's own summary that a passage has. */
    private static double leadWords(Look look, int i) {
        int shared = 0;
        for (int word : look.survey.words[i]) {
            shared += look.survey.leadWords.of(word) > 0 ? 1 : 0;
        }
        return share(shared, Math.max(1, Math.min(look.survey.leadWords.size(), look.survey.words[i].length)));
    }
}
