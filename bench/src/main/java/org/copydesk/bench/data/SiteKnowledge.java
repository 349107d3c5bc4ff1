package org.copydesk.bench.data;

import java.util.List;
import org.copydesk.core.Copydesk;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.Learner;
import org.copydesk.core.mark.Phase;

/** What a night's run would know of pages that it received from their sites. */
public final class SiteKnowledge {
    private SiteKnowledge() {}

    /** @param pages those of one set: the same page in two styles would be taken for two */
    public static Knowledge of(List<Page> pages, Copydesk reader) {
        Learner<Knowledge> learner = Knowledge.learner();
        Knowledge night = pages.parallelStream()
                .map(Page::ofItsSite)
                .map(page -> learner.observe()
                        .apply(reader.cleaner().view(reader.decoders().decode(page.payload()), Phase.FACTS)))
                .reduce(learner.empty(), learner.merge());
        return learner.empty().remember(night);
    }
}
