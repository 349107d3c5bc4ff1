package org.copydesk.bench.train;

import java.util.List;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.chrome.PageMeasurer;
import org.copydesk.core.classify.body.PageStats;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.SourceText;

/**
 * A page to learn the body from: what is measured of its passages, and how much of each the truth has.
 *
 * @param fold which fold it belongs to while learning
 * @param decided whether a person said which passages are
 */
record BodyExample(int fold, PageStats survey, BodyLabels labels, boolean decided) {
    /** A passage of more words is never plain, nor one so few passages away from the body. */
    private static final int SHORT = 8;

    private static final int FAR = 6;

    static BodyExample of(Page page, int fold, Copydesk copydesk, PageMeasurer surveyor) {
        SourceText source = copydesk.decoders().decode(page.payload());
        View view = copydesk.cleaner().view(source, Phase.CHROME);
        List<String> passages = view.passages().stream().map(Passage::text).toList();
        return new BodyExample(
                fold,
                surveyor.survey(view),
                page.decisions().isEmpty()
                        ? BodyLabels.of(page.gold(), passages)
                        : BodyLabels.decided(
                                copydesk.cleaner()
                                        .begin(source, page.decisions())
                                        .placedDecisions(),
                                view.passages().stream()
                                        .map(passage -> view.toSource(passage.span()))
                                        .toList(),
                                passages,
                                page.weight()),
                !page.decisions().isEmpty());
    }

    /** Whether it is short, no body and far from any: there are very many of these, and they are much alike. */
    boolean plain(int passage) {
        if (decided || survey.wordCount(passage) > SHORT) {
            return false;
        }
        int from = Math.max(0, passage - FAR);
        int to = Math.min(size() - 1, passage + FAR);
        for (int i = from; i <= to; i++) {
            if (labels.answers()[i] > 0) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return labels.answers().length;
    }
}
