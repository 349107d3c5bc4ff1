package org.copydesk.core.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;

/** Compares title candidates with what a page says of itself: its metadata, its first top heading and its address. */
final class TitleMetadata {
    private static final int UNKNOWN = -1;

    private final SiteNames site;
    private final Map<String, LineKey.Bag> said = new HashMap<>();
    private final Set<String> address;
    private final Set<String> description;

    TitleMetadata(SourceText source, PageLines lines) {
        site = SiteNames.of(source);
        for (int i = 0; i < lines.size() && said.isEmpty(); i++) {
            if (lines.get(i).block().layout().headingLevel() == 1) {
                said.put("h1", LineKey.Bag.of(LineKey.key(lines.text(i))));
            }
        }
        String about = "";
        for (Metadata entry : source.metadata()) {
            String origin = TitleCandidates.source(entry.name());
            if (!origin.isEmpty()) {
                said.putIfAbsent(origin, LineKey.Bag.of(LineKey.key(entry.value())));
            }
            if (about.isEmpty()
                    && (entry.name().equals("meta:description") || entry.name().equals("meta:og:description"))) {
                about = entry.value();
            }
        }
        description = LineKey.Bag.of(LineKey.key(about)).words();
        address = address(source.metadata());
    }

    void describe(TitleCandidate candidate, TitleFeatureValues row) {
        Set<String> sources = new HashSet<>();
        for (Metadata entry : candidate.metadata()) {
            sources.add(TitleCandidates.source(entry.name()));
        }
        row.set(TitleFeature.IN_OPEN_GRAPH, sources.contains("og"));
        row.set(TitleFeature.IN_TITLE, sources.contains("title"));
        row.set(TitleFeature.IN_JSON_LD, sources.contains("ld"));
        row.set(TitleFeature.IN_OTHERS, sources.contains("other"));
        row.set(TitleFeature.GIVEN_TIMES, candidate.metadata().size());
        row.set(TitleFeature.CUT, !candidate.whole());
        row.set(TitleFeature.LIKE_OPEN_GRAPH, like("og", candidate));
        row.set(TitleFeature.LIKE_TITLE, like("title", candidate));
        row.set(TitleFeature.LIKE_TOP_HEADING, like("h1", candidate));
        row.set(TitleFeature.LIKE_JSON_LD, like("ld", candidate));
        LineKey.Bag title = said.getOrDefault("title", said.getOrDefault("og", LineKey.Bag.of("")));
        row.set(TitleFeature.WITHIN_TITLE, within(candidate.bag().words(), title.words()));
        row.set(TitleFeature.OF_TITLE, within(title.words(), candidate.bag().words()));
        row.set(
                TitleFeature.WITHIN_ADDRESS,
                address.isEmpty() ? UNKNOWN : within(candidate.bag().words(), address));
        row.set(TitleFeature.OF_ADDRESS, within(address, candidate.bag().words()));
        row.set(TitleFeature.SITE, site.name(candidate.value()));
        row.set(
                TitleFeature.SITE_PART,
                TitleParts.of(candidate.value()).stream().anyMatch(site::name));
        row.set(TitleFeature.DESCRIBED, description.isEmpty() ? UNKNOWN : candidate.share(description));
    }

    private double like(String source, TitleCandidate candidate) {
        LineKey.Bag other = said.get(source);
        return other == null ? UNKNOWN : other.likeness(candidate.bag());
    }

    /** The share of {@code words} that are among {@code others}; -1 where there are none. */
    private static double within(Set<String> words, Set<String> others) {
        int common = 0;
        for (String word : words) {
            common += others.contains(word) ? 1 : 0;
        }
        return words.isEmpty() ? UNKNOWN : (double) common / words.size();
    }

    /** The words of the last part of the page's address that has some. */
    private static Set<String> address(List<Metadata> all) {
        for (Metadata entry : all) {
            if (entry.name().equals("link:canonical") || entry.name().equals("meta:og:url")) {
                String path = entry.value();
                int host = path.indexOf("://");
                path = path.substring(Math.max(0, path.indexOf('/', host < 0 ? 0 : host + 3)));
                int query = path.indexOf('?');
                path = query < 0 ? path : path.substring(0, query);
                String best = "";
                for (String part : path.split("/")) {
                    String key = LineKey.key(part);
                    best = key.length() >= best.length() && key.indexOf(' ') > 0 ? key : best;
                }
                if (!best.isEmpty()) {
                    return LineKey.Bag.of(best).words();
                }
            }
        }
        return Set.of();
    }
}
