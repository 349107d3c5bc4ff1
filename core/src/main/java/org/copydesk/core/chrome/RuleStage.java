package org.copydesk.core.chrome;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.chrome.BodyClassifier.Classified;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Marks what the rules of a book find. What a judge takes for the article's body keeps its text whatever its elements are called, and
 * against a rule on its words if the judge is the surer of the two; what a rule finds at any place in a text goes all the same.
 * Immutable and thread-safe.
 */
public final class RuleStage implements Stage {
    /** A body of fewer words may be the one that is in a box called after comments. */
    private static final int LEAST_BODY = 60;

    private final String rules;
    private final PageMeasurer measurer;
    private final Optional<BodyClassifier> classifier;

    /** @param classifier empty where nothing was learned; then the rules decide */
    public RuleStage(RuleBook book, PageMeasurer measurer, Optional<BodyClassifier> classifier) {
        this.rules = book.fingerprint();
        this.measurer = measurer;
        this.classifier = classifier;
    }

    @Override
    public String id() {
        return "chrome.rules";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public String fingerprint() {
        return id() + "/3 " + rules
                + classifier.map(known -> " " + known.fingerprint()).orElse("");
    }

    @Override
    public List<Mark> inspect(View view) {
        RuleFindings ruled = measurer.ruled(view);
        @Nullable
        Classified judged = classifier.map(known -> known.classify(view)).orElse(null);
        Set<Mark> marks = new LinkedHashSet<>(ruled.certain());
        int outside = bodyWords(judged, ruled, false);
        boolean apart = outside >= LEAST_BODY && bodyWords(judged, ruled, true) > outside;
        for (int i = 0; i < ruled.whole().size(); i++) {
            double body = body(judged, i);
            if (body == 0 || apart && ruled.isInComments(i)) {
                marks.addAll(ruled.boxes().get(i));
            }
            ruled.whole().get(i).stream()
                    .filter(label -> label.evidence().confidence() > body)
                    .forEach(marks::add);
        }
        return List.copyOf(marks);
    }

    /** How many words of the body are in boxes of readers' comments, or outside: the longer thread is no article. */
    private static int bodyWords(@Nullable Classified judged, RuleFindings ruled, boolean inComments) {
        int words = 0;
        for (int i = 0; i < ruled.boxes().size(); i++) {
            boolean counts = ruled.isInComments(i) == inComments && (body(judged, i) > 0 || isStray(judged, i));
            words += counts && judged != null ? judged.weighed().words(i) : 0;
        }
        return words;
    }

    /** Whether the judge took a passage for body before it looked around. */
    private static boolean isStray(@Nullable Classified judged, int passage) {
        return judged != null && judged.reasons().containsKey(passage);
    }

    /** How sure the judge is that a passage is body, 0 to 1; 0 if it is not. */
    private static double body(@Nullable Classified judged, int passage) {
        return judged != null && judged.body().get(passage) ? judged.weighed().probability(passage) : 0;
    }
}
