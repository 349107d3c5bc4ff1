package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.learn.LineKeys;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Prose;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Marks blocks that recur, whole, on the pages of one site. What an article says stays, however often it is said: who wrote it,
 * whose report it is, what was corrected, a piece of a sentence, a heading over its paragraphs, a sentence among them. Immutable
 * and thread-safe.
 */
public final class SiteLinesStage implements Stage {
    /** A sentence is the site's own only on more pages than another line. */
    private static final int LEAST_PAGES_OF_A_SENTENCE = 10;

    private static final double LEAST_SHARE_OF_A_SENTENCE = 0.5;
    /** Running text so near, in passages, is around a line. */
    private static final int PASSAGES_NEARBY = 2;

    private final SiteLines lines;
    private final BoxRules boxRules;
    private final String rules;

    /** @param book its rules tell a disclaimer that recurs from other chrome */
    public SiteLinesStage(SiteLines lines, RuleBook book) {
        this.lines = lines;
        this.boxRules = BoxRules.of(book);
        this.rules = book.fingerprint();
    }

    @Override
    public String id() {
        return "chrome.site-line";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    /** Not that of the lines: what was learned is no part of it. */
    @Override
    public String fingerprint() {
        return id() + "/2 " + rules;
    }

    @Override
    public List<Mark> inspect(View view) {
        String site = view.source().site();
        if (!lines.lines().containsKey(site)) {
            return List.of();
        }
        Page page = new Page(view, site);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < page.passages.size(); i++) {
            Passage passage = page.passages.get(i);
            Optional<SiteLines.Support> support = page.recurring(i);
            if (support.isPresent() && !page.isArticles(i, support.get())) {
                boolean disclaimer = Boxes.of(view, boxRules).role(passage) == Role.DISCLAIMER;
                Role role = disclaimer ? Role.DISCLAIMER : Role.CHROME;
                marks.add(view.label(passage.span(), role, evidence(support.get(), site)));
            }
        }
        return marks;
    }

    private Evidence evidence(SiteLines.Support support, String site) {
        String reason = "on %d of %d pages of %s".formatted(support.pages(), support.of(), site);
        return Evidence.of(id(), Math.min(0.98, 0.8 + support.share() / 5), reason);
    }

    /** One page of a site. */
    private final class Page {
        private final String site;
        private final List<Passage> passages;
        private final Set<Passage> facts;
        private final Prose prose;

        Page(View view, String site) {
            this.site = site;
            this.passages = view.passages();
            this.facts = FactLines.of(view);
            this.prose = view.reading(Prose.class, Prose::of);
        }

        Optional<SiteLines.Support> recurring(int at) {
            return lines.support(site, passages.get(at).text()).filter(SiteLines.Support::recurs);
        }

        boolean isArticles(int at, SiteLines.Support support) {
            Passage passage = passages.get(at);
            if (facts.contains(passage) || LineKeys.isPiece(passages, at) || Credit.is(passage.text())) {
                return true;
            }
            if (prose.of(passage).prose()) {
                return support.pages() < LEAST_PAGES_OF_A_SENTENCE
                        || support.share() < LEAST_SHARE_OF_A_SENTENCE
                        || isInText(at);
            }
            return passage.block().layout().headingLevel() > 0 && isInText(at);
        }

        /** Whether running text of the same element, not itself recurring, is before the passage and after it. */
        private boolean isInText(int at) {
            return isTextNear(at, -1) && isTextNear(at, 1);
        }

        private boolean isTextNear(int at, int step) {
            String element = element(passages.get(at));
            for (int i = at + step; i >= 0 && i < passages.size() && Math.abs(i - at) <= PASSAGES_NEARBY; i += step) {
                Passage near = passages.get(i);
                boolean item = near.block().layout().shape() == Layout.Shape.LIST_ITEM;
                if ((prose.of(near).prose() || item)
                        && element(near).startsWith(element)
                        && recurring(i).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        /** The path of the element around a block. */
        private String element(Passage passage) {
            String path = passage.block().layout().path();
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
    }
}
