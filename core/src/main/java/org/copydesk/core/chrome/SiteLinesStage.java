package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;

/** Marks lines that recur on the pages of one site. Immutable and thread-safe. */
public final class SiteLinesStage implements Stage {
    private static final int LEAST_PAGES = 5;
    private static final double LEAST_SHARE = 0.3;

    private final SiteLines lines;

    public SiteLinesStage(SiteLines lines) {
        this.lines = lines;
    }

    @Override
    public String id() {
        return "chrome.site-line";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public List<Mark> inspect(View view) {
        String site = view.source().site();
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : view.passages()) {
            Optional<SiteLines.Support> support = lines.support(site, passage.text());
            support.filter(known -> known.pages() >= LEAST_PAGES && known.share() >= LEAST_SHARE)
                    .ifPresent(known -> marks.add(view.label(passage.span(), Role.CHROME, evidence(known, site))));
        }
        return marks;
    }

    private Evidence evidence(SiteLines.Support support, String site) {
        String reason = "on %d of %d pages of %s".formatted(support.pages(), support.of(), site);
        return Evidence.of(id(), Math.min(0.98, 0.8 + support.share() / 5), reason);
    }
}
