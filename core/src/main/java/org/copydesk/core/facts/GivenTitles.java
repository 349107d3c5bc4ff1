package org.copydesk.core.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Given;

/** Title candidates from metadata, and the headings that agree with them. */
final class GivenTitles {
    /** For given facts, whose white space is folded; so it never looks at a run of it twice. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—»«·•:>/-]+\\s+|\\s*[|»]\\s*|:\\s+");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 300;

    private final View view;
    private final SiteNames site;
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final Map<String, String> cuts = new HashMap<>();

    GivenTitles(View view, SiteNames site) {
        this.view = view;
        this.site = site;
    }

    void addTo(List<Mark> found) {
        Set<Words.Bag> said = new LinkedHashSet<>();
        for (Given given : view.source().given()) {
            if (weight(given.name()) > 0) {
                said.add(Words.Bag.of(Words.key(withoutSite(given.value()))));
            }
        }
        headings(said, found);
        for (Given given : view.source().given()) {
            double weight = weight(given.name());
            if (weight > 0 && given.value().length() <= LONGEST) {
                add(given, weight, found);
            }
        }
    }

    private static double weight(String name) {
        return switch (name) {
            case "meta:og:title" -> 0.55;
            case "title" -> 0.35;
            case "meta:twitter:title", "meta:title", "meta:dc.title", "meta:parsely-title", "meta:sailthru.title" ->
                0.4;
            case "itemprop:headline" -> 0.6;
            default ->
                GivenWeights.isArticle(name) && name.endsWith(".headline")
                        ? 0.6
                        : GivenWeights.isArticle(name) && name.endsWith(".name") ? 0.4 : 0;
        };
    }

    private void headings(Set<Words.Bag> said, List<Mark> found) {
        int tops = 0;
        int others = 0;
        for (Passage passage : view.passages()) {
            int level = passage.block().layout().headingLevel();
            if (level == 0 || level > 2 || passage.text().length() > LONGEST) {
                continue;
            }
            String text = SPACES.matcher(passage.text()).replaceAll(" ");
            String key = Words.key(text);
            Words.Bag mine = Words.Bag.of(key);
            double likeness = 0;
            for (Words.Bag other : said) {
                likeness = Math.max(likeness, mine.likeness(other));
            }
            double confidence =
                    level == 1 ? topHeading(passage, likeness, tops++, text) : lowerHeading(likeness, others++);
            if (confidence > 0 && !key.isEmpty()) {
                spellings.putIfAbsent(key, text);
                String agrees = likeness > 0.99
                        ? ", and the page's metadata agree"
                        : likeness > 0.5 ? ", much like the metadata" : "";
                Evidence evidence =
                        Evidence.of("facts.heading-" + level, confidence, "a heading of level " + level + agrees);
                found.add(view.fact(Field.TITLE, spellings.getOrDefault(key, text), passage.span(), evidence));
            }
        }
    }

    private double topHeading(Passage passage, double likeness, int before, String text) {
        double confidence = 0.84 + 0.13 * likeness - Math.min(0.4, 0.2 * before);
        if (passage.block().layout().hidden()) {
            confidence -= 0.25;
        }
        if (site.name(text) && likeness < 0.99) {
            confidence -= 0.6;
        }
        return Math.max(0.02, confidence);
    }

    private static double lowerHeading(double likeness, int before) {
        return likeness > 0.6 ? 0.2 + 0.5 * likeness : before == 0 ? 0.12 : 0;
    }

    private void add(Given given, double weight, List<Mark> found) {
        String cut = withoutSite(given.value());
        String key = Words.key(cut);
        if (key.isEmpty()) {
            return;
        }
        double sure = site.name(cut) ? weight / 4 : weight;
        String value = spellings.getOrDefault(key, cut);
        spellings.putIfAbsent(key, cut);
        found.add(view.fact(Field.TITLE, value, given, GivenFacts.evidence(given, sure, "the page's own title")));
        if (!cut.equals(given.value())) {
            String reason = "the page's own title with the site's name";
            found.add(view.fact(Field.TITLE, given.value(), given, GivenFacts.evidence(given, weight / 4, reason)));
        }
    }

    /** The title without a first or last segment that names the site. */
    private String withoutSite(String title) {
        return cuts.computeIfAbsent(title, this::cut);
    }

    private String cut(String title) {
        Matcher matcher = SEPARATOR.matcher(title);
        String best = title;
        int from = 0;
        int last = -1;
        int lastEnd = -1;
        while (matcher.find()) {
            if (matcher.start() > 0
                    && from == 0
                    && last < 0
                    && site.name(title.substring(0, matcher.start()))
                    && matcher.end() < title.length()) {
                from = matcher.end();
            }
            boolean strong =
                    title.substring(matcher.start(), matcher.end()).strip().charAt(0) != ':';
            if (strong && matcher.start() > from && (lastEnd < 0 || !site.name(title.substring(lastEnd)))) {
                last = matcher.start();
                lastEnd = matcher.end();
            }
        }
        if (lastEnd > 0 && site.name(title.substring(lastEnd))) {
            best = title.substring(from, last);
        } else if (from > 0) {
            best = title.substring(from);
        }
        return best.strip();
    }
}
