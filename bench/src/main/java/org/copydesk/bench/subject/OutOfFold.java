package org.copydesk.bench.subject;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.train.Bundle;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.classify.model.Models;

/** Copydesk with models that haven't seen the page's site: what it does on pages from elsewhere. */
public final class OutOfFold implements Function<Page, Subject> {
    private final Folds folds;
    private final List<Subject> subjects = new ArrayList<>();

    /** @throws IOException if a fold's models can't be read */
    public OutOfFold(Bundle bundle) throws IOException {
        this(bundle, Setup.standard());
    }

    /**
     * @param setup what it works with, models apart
     * @throws IOException if a fold's models can't be read
     */
    public OutOfFold(Bundle bundle, Setup setup) throws IOException {
        folds = new Folds(Math.max(1, bundle.foldCount()));
        for (int fold = 0; fold < folds.count(); fold++) {
            Models models = bundle.foldCount() == 0 ? Models.standard() : Models.of(bundle.ofFold(fold));
            subjects.add(new CopydeskSubject(Copydesk.of(setup.with(models))));
        }
    }

    @Override
    public Subject apply(Page page) {
        return subjects.get(folds.of(page.url()));
    }
}
