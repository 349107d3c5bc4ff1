package org.copydesk.core.classify.pagekind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;

/**
 * Says what a page is: {@code article}, or {@code forum}, {@code product}, {@code collection}, {@code listing},
 * {@code documentation}, {@code service}, {@code empty}, {@code error}, {@code cookie-wall} or {@code paywall-stub}; and where an article breaks
 * off at a paywall. What is in an article's place is recognised by its words, everything else by a learned model; without the model
 * nothing is said of it. Immutable and thread-safe.
 */
public final class PageKind implements Stage {
    /** All that a page can be said to be. */
    public static final List<String> KINDS = List.of(
            "article",
            "forum",
            "product",
            "collection",
            "listing",
            "documentation",
            "service",
            "other",
            "empty",
            "error",
            "cookie-wall",
            "paywall-stub");

    /** A shorter text shows too little of what it is, in UTF-16 units: nothing is said of it, and it counts as an article. */
    private static final int LEAST_CHARS = 300;

    private final Interstitials walls = Interstitials.standard();
    private final Optional<Model> model;

    /** @param models among them, or not, the one named {@link KindFeatures#MODEL} */
    public PageKind(Models models) {
        model = models.find(KindFeatures.MODEL).map(known -> known.on(KindFeatures.columns()));
    }

    @Override
    public String id() {
        return "kind.page";
    }

    @Override
    public Phase phase() {
        return Phase.STRUCTURE;
    }

    @Override
    public String fingerprint() {
        return id() + "/3 " + walls.fingerprint() + " "
                + model.map(Model::version).orElse("");
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> found = walls.find(view);
        boolean known = found.stream().anyMatch(mark -> mark instanceof Fact fact && fact.field() == Field.KIND);
        if (known || model.isEmpty() || view.source().text().length() < LEAST_CHARS) {
            return found;
        }
        KindPrediction judgement = KindPrediction.of(view, model.get());
        List<Mark> all = new ArrayList<>(found);
        PageFact.of(view, Field.KIND, judgement.kind(), judgement.evidence()).ifPresent(all::add);
        return all;
    }
}
