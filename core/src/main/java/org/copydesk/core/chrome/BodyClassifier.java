package org.copydesk.core.chrome;

import java.util.BitSet;
import java.util.Map;
import org.copydesk.core.classify.body.BodyModel;
import org.copydesk.core.classify.body.ScoredPassages;
import org.copydesk.core.mark.View;

/** Decides which passages of a view are the article's body, once for all stages: rules advise, the models decide. Immutable and thread-safe. */
public final class BodyClassifier {
    private final BodyModel html;
    private final BodyModel flat;
    private final PageMeasurer measurer;

    /**
     * @param html learned on passages that are in elements
     * @param flat learned on passages that don't
     * @param measurer measures the passages, as it did for learning
     */
    public BodyClassifier(BodyModel html, BodyModel flat, PageMeasurer measurer) {
        this.html = html;
        this.flat = flat;
        this.measurer = measurer;
    }

    String fingerprint() {
        return html.version() + " " + flat.version();
    }

    PageMeasurer measurer() {
        return measurer;
    }

    Classified classify(View view) {
        return view.reading(Classified.class, this::classifyAnew);
    }

    private Classified classifyAnew(View view) {
        boolean inElements = view.passages().stream()
                .anyMatch(passage -> !passage.block().layout().path().isEmpty());
        BodyModel model = inElements ? html : flat;
        ScoredPassages weighed = model.weigh(measurer.survey(view));
        BodyContext context = BodyContext.of(view, measurer, weighed);
        return new Classified(model.version(), weighed, context.body(), context.reasons());
    }

    /**
     * What was decided of a view.
     *
     * @param model the version of the model that decided
     * @param weighed how likely each passage is body
     * @param body the passages that are
     * @param reasons why passages are none that the model took for body
     */
    record Classified(String model, ScoredPassages weighed, BitSet body, Map<Integer, String> reasons) {}
}
