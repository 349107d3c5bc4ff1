package org.copydesk.core.article;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.core.text.CopydeskException;

/** A document counts as an article, and no text is left of it; its message names the rules that took it. */
public final class EmptyArticleException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private static final int MAX_RULES = 3;

    EmptyArticleException(Article article) {
        super("an article without text: " + why(article));
    }

    private static String why(Article article) {
        Map<String, Integer> byRule = new TreeMap<>();
        for (Change change : article.changes()) {
            if (change.after().isBlank()) {
                byRule.merge(change.evidence().rule(), change.before().length(), Integer::sum);
            }
        }
        String taken = byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_RULES)
                .map(rule -> rule.getKey() + " (" + rule.getValue() + " characters)")
                .collect(Collectors.joining(", "));
        List<String> beside = article.parts().stream()
                .map(Part::kind)
                .map(kind -> kind.label())
                .distinct()
                .toList();
        if (taken.isEmpty()) {
            return beside.isEmpty() ? "the source has none" : "the source has nothing but " + String.join(", ", beside);
        }
        return "taken out by " + taken + (beside.isEmpty() ? "" : "; left are " + String.join(", ", beside));
    }
}
