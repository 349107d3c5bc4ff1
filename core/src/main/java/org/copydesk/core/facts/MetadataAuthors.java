package org.copydesk.core.facts;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.language.Cues;
import org.copydesk.core.language.WordClass;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Metadata;

/** Author candidates from metadata; several authors are several facts, the first the surest. */
final class MetadataAuthors {
    /** So much surer is each author than the next of the same list, so that the order is kept. */
    private static final double STEP = 0.002;

    private static final int MAX_AUTHORS = 12;
    /** The site itself is hardly its author; many tags may say so. */
    private static final double HOUSE = 8;

    /** What is left of the trust in an author whom the page's JSON-LD names for another headline. */
    private static final double OTHER_STORY = 0.3;

    /** Twitter cards say in one tag what the next one with the same number holds: "Written by". */
    private static final String LABEL = "meta:twitter:label";

    private static final String DATA = "meta:twitter:data";
    private static final Cues LABELS = Cues.of(WordClass.BYLINES);
    private static final double LABELLED = 0.65;
    private static final Pattern AUTHOR = Pattern.compile("[:._-]authors?$");
    private static final Set<String> CATALOGUED = Set.of("meta:citation_author", "meta:dc.creator");
    private static final Pattern INVERTED = Pattern.compile("^(\\p{Lu}[^\\s,]+), (\\p{Lu}[^,]+)$");

    private final View view;
    private final SiteNames site;

    MetadataAuthors(View view, SiteNames site) {
        this.view = view;
        this.site = site;
    }

    void addTo(List<Mark> found) {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        String headline = "";
        boolean other = false;
        String label = "";
        for (Metadata entry : view.source().metadata()) {
            if (entry.name().startsWith(LABEL)) {
                label = LABELS.is(entry.value()) ? DATA + entry.name().substring(LABEL.length()) : "";
            }
            if (MetadataWeights.isArticle(entry.name()) && entry.name().endsWith(".headline")) {
                String key = LineKey.key(entry.value());
                other = !headline.isEmpty() && !key.equals(headline);
                headline = headline.isEmpty() ? key : headline;
            }
            double weight = (entry.name().equals(label) ? LABELLED : weight(entry.name()))
                    * (other && entry.name().startsWith("json-ld:") ? OTHER_STORY : 1);
            if (weight == 0) {
                continue;
            }
            List<String> known = seen.computeIfAbsent(MetadataFacts.rule(entry), rule -> new ArrayList<>());
            for (String person : people(entry)) {
                if (known.size() < MAX_AUTHORS && !known.contains(LineKey.key(person)) && !site.staff(person)) {
                    boolean house = site.is(person) || site.name(person) && !People.isFullName(person);
                    double sure = house ? weight / HOUSE : weight;
                    double confidence = Math.max(0.01, sure - STEP * known.size());
                    known.add(LineKey.key(person));
                    found.add(view.fact(
                            Field.AUTHOR,
                            person,
                            entry,
                            MetadataFacts.evidence(entry, confidence, "the page names its author")));
                }
            }
        }
    }

    /** The people that it names; catalogues put the family name first. */
    private static List<String> people(Metadata entry) {
        Matcher inverted = INVERTED.matcher(entry.value());
        return CATALOGUED.contains(entry.name()) && inverted.matches()
                ? List.of(inverted.group(2) + ' ' + inverted.group(1))
                : entry.name().equals("byline:author") ? People.alone(entry.value()) : People.of(entry.value());
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
            case "byline:author" -> 0.39;
            default ->
                name.startsWith("json-ld:")
                        ? jsonLd(name)
                        : name.startsWith("meta:") && AUTHOR.matcher(name).find() ? LABELLED : 0;
        };
    }

    private static double jsonLd(String name) {
        boolean article = MetadataWeights.isArticle(name);
        if (name.endsWith(".author-organization")) {
            return article ? 0.5 : 0.2;
        }
        return !name.endsWith(".author") ? 0 : article ? 0.85 : name.contains("WebPage") ? 0.6 : 0.3;
    }
}
