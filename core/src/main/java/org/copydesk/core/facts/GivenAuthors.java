package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Given;

/** Author candidates from metadata; several authors are several facts, the first the surest. */
final class GivenAuthors {
    /** So much surer is each author than the next of the same list, so that the order is kept. */
    private static final double STEP = 0.002;

    private static final int MOST = 12;

    /** What is left of the trust in an author whom the page's JSON-LD names for another headline. */
    private static final double OTHER_STORY = 0.3;

    private final View view;
    private final SiteNames site;

    GivenAuthors(View view, SiteNames site) {
        this.view = view;
        this.site = site;
    }

    void addTo(List<Mark> found) {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        String headline = "";
        boolean other = false;
        for (Given given : view.source().given()) {
            if (GivenWeights.isArticle(given.name()) && given.name().endsWith(".headline")) {
                String key = Words.key(given.value());
                other = !headline.isEmpty() && !key.equals(headline);
                headline = headline.isEmpty() ? key : headline;
            }
            double weight = weight(given.name()) * (other && given.name().startsWith("json-ld:") ? OTHER_STORY : 1);
            if (weight == 0) {
                continue;
            }
            List<String> known = seen.computeIfAbsent(GivenFacts.rule(given), rule -> new ArrayList<>());
            for (String person : People.of(given.value())) {
                if (known.size() < MOST && !known.contains(Words.key(person))) {
                    boolean house = site.is(person) || site.name(person) && !People.isFullName(person);
                    double sure = house ? weight / 4 : weight;
                    double confidence = Math.max(0.01, sure - STEP * known.size());
                    known.add(Words.key(person));
                    found.add(view.fact(
                            Field.AUTHOR,
                            person,
                            given,
                            GivenFacts.evidence(given, confidence, "the page names its author")));
                }
            }
        }
    }

    private static double weight(String name) {
        return switch (name) {
            case "meta:author", "meta:parsely-author", "meta:sailthru.author" -> 0.75;
            case "meta:article:author", "meta:dc.creator", "meta:dcterms.creator", "meta:citation_author", "meta:byl" ->
                0.7;
            case "meta:twitter:creator" -> 0;
            case "meta:article:author_name", "meta:og:article:author" -> 0.7;
            case "itemprop:author" -> 0.7;
            case "rel:author" -> 0.65;
            default ->
                !name.startsWith("json-ld:") || !name.endsWith(".author")
                        ? 0
                        : GivenWeights.isArticle(name) ? 0.85 : name.contains("WebPage") ? 0.6 : 0.3;
        };
    }
}
