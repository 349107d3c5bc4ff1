package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.classify.features.Script;

/** What rules, the page's own summary and its language say of a passage. */
final class AdviceFeatures {
    private static final int PASSAGES_AROUND = 10;

    private AdviceFeatures() {}

    static List<Feature> all() {
        List<Feature> columns = new ArrayList<>(List.of(
                new Feature("rule-text", FeatureGroup.RULES, (look, i) -> look.survey.advice.text(i)),
                new Feature("rules-before", FeatureGroup.RULES, (look, i) -> ruled(look, i - PASSAGES_AROUND, i)),
                new Feature(
                        "rules-after", FeatureGroup.RULES, (look, i) -> ruled(look, i + 1, i + PASSAGES_AROUND + 1)),
                new Feature("common", FeatureGroup.SIGNS, (look, i) -> look.survey.common[i]),
                new Feature("lead-words", FeatureGroup.TOPIC, AdviceFeatures::leadWords),
                new Feature(
                        "foreign",
                        FeatureGroup.SIGNS,
                        (look, i) -> look.survey.letters[i].script() == look.survey.script ? 0 : 1)));
        for (int code = 1; code <= 4; code++) {
            byte role = (byte) code;
            columns.add(new Feature(
                    "rule-box" + code, FeatureGroup.RULES, (look, i) -> look.survey.advice.box(i) == role ? 1 : 0));
            columns.add(new Feature(
                    "rule-section" + code,
                    FeatureGroup.RULES,
                    (look, i) -> look.survey.advice.section(i) == role ? 1 : 0));
        }
        for (Script script : Script.values()) {
            columns.add(new Feature(
                    "script-" + script, FeatureGroup.PAGE, (look, i) -> look.survey.script == script ? 1 : 0));
        }
        return columns;
    }

    private static double ruled(FeatureContext look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : (look.survey.ruledBefore[end] - look.survey.ruledBefore[start]) / (end - start);
    }

    /** The share of the words of the page's own summary that a passage has. */
    private static double leadWords(FeatureContext look, int i) {
        int shared = 0;
        for (int word : look.survey.words[i]) {
            shared += look.survey.leadWords.of(word) > 0 ? 1 : 0;
        }
        return share(shared, Math.max(1, Math.min(look.survey.leadWords.size(), look.survey.words[i].length)));
    }
}
