package org.copydesk.bench.run;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.train.Bundle;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.article.Article;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.Learner;
import org.copydesk.core.mark.Phase;

/** Copydesk as a night's run uses it: it learns from the whole batch, then cleans it, with models that haven't seen an article's site. */
public final class Night implements FaultEvaluation.Batch {
    private final Folds folds;
    private final List<Models> models;

    /** @throws IOException if a fold's models can't be read */
    public Night(Bundle bundle) throws IOException {
        folds = new Folds(Math.max(1, bundle.foldCount()));
        List<Models> all = new java.util.ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            all.add(bundle.foldCount() == 0 ? Models.standard() : Models.of(bundle.ofFold(fold)));
        }
        models = List.copyOf(all);
    }

    @Override
    public List<Article> clean(List<Injected> texts, Function<Injected, String> side) {
        Learner<Knowledge> learner = Knowledge.learner();
        Copydesk reader = Copydesk.standard();
        Knowledge night = FaultEvaluation.all(
                        texts,
                        text -> learner.observe()
                                .apply(reader.cleaner()
                                        .view(reader.decoders().decode(payload(text, side)), Phase.FACTS)))
                .stream()
                .reduce(learner.empty(), learner.merge());
        List<Copydesk> cleaners = cleaners(Knowledge.NONE.remember(night));
        return FaultEvaluation.all(
                texts, text -> cleaners.get(folds.of(text.url())).clean(payload(text, side)));
    }

    private List<Copydesk> cleaners(Knowledge knowledge) {
        return IntStream.range(0, folds.count())
                .mapToObj(fold ->
                        Copydesk.of(Setup.standard().with(models.get(fold)).with(knowledge)))
                .toList();
    }

    private static Payload payload(Injected text, Function<Injected, String> side) {
        return FaultEvaluation.payload(text, side.apply(text));
    }
}
