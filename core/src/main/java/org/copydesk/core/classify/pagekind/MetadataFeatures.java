package org.copydesk.core.classify.pagekind;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.core.text.Metadata;

/** What a page says of itself. */
final class MetadataFeatures {
    private static final String JSON_LD = "json-ld:";
    private static final String LIVE = "liveblogposting";
    private static final Map<KindFeature, Set<String>> TYPES = new TreeMap<>(Map.of(
            KindFeature.JSON_LD_PRODUCT, Set.of("product", "productgroup", "offer"),
            KindFeature.JSON_LD_LIST, Set.of("itemlist", "collectionpage", "searchresultspage"),
            KindFeature.JSON_LD_FORUM, Set.of("discussionforumposting", "qapage", "comment"),
            KindFeature.JSON_LD_QUESTIONS, Set.of("faqpage", "question"),
            KindFeature.JSON_LD_PAGE, Set.of("webpage"),
            KindFeature.JSON_LD_ORGANISATION, Set.of("organization", "localbusiness", "website"),
            KindFeature.JSON_LD_SERVICE, Set.of("service", "softwareapplication", "webapplication"),
            KindFeature.JSON_LD_PERSON, Set.of("person")));

    private MetadataFeatures() {}

    static void read(List<Metadata> metadata, FeatureRow row, DistinctTerms words) {
        String address = "";
        String type = "";
        int tags = 0;
        int times = 0;
        Set<String> headlines = new HashSet<>();
        for (Metadata one : metadata) {
            String name = one.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(JSON_LD)) {
                readType(name.substring(JSON_LD.length()), row);
                if (name.endsWith(".headline")) {
                    headlines.add(one.value());
                }
            }
            switch (name) {
                case "link:canonical", "meta:og:url" -> address = address.isEmpty() ? one.value() : address;
                case "meta:og:type" -> type = type.isEmpty() ? one.value().toLowerCase(Locale.ROOT) : type;
                case "meta:article:tag" -> tags++;
                case "meta:description" -> row.set(KindFeature.SAID_DESCRIPTION, true);
                case "itemtype" ->
                    row.set(
                            KindFeature.MARKED_ARTICLE,
                            row.get(KindFeature.MARKED_ARTICLE) > 0 || isArticle(one.value()));
                case "rel:author" -> row.set(KindFeature.LINKED_AUTHOR, true);
                default -> times += name.startsWith("time:") ? 1 : 0;
            }
            readMeaning(name, row);
        }
        row.set(KindFeature.SAID, metadata.size());
        row.set(KindFeature.OPEN_GRAPH_ARTICLE, type.contains("article") || type.contains("blog"));
        row.set(KindFeature.OPEN_GRAPH_SITE, type.equals("website"));
        row.set(KindFeature.OPEN_GRAPH_PRODUCT, type.contains("product"));
        row.set(KindFeature.JSON_LD_HEADLINES, headlines.size());
        row.set(KindFeature.SAID_TAGS, tags);
        row.set(KindFeature.SAID_TIMES, times);
        AddressFeatures.read(address, row, words);
    }

    private static void readType(String name, FeatureRow row) {
        int dot = name.indexOf('.');
        String type = dot < 0 ? name : name.substring(0, dot);
        row.set(KindFeature.JSON_LD, true);
        if (isArticle(type)) {
            row.set(KindFeature.JSON_LD_ARTICLE, true);
        }
        if (type.endsWith("newsarticle") || type.endsWith(LIVE)) {
            row.set(KindFeature.JSON_LD_NEWS, true);
        }
        if (type.endsWith(LIVE)) {
            row.set(KindFeature.JSON_LD_LIVE, true);
        }
        TYPES.forEach((column, types) -> {
            if (types.contains(type)) {
                row.set(column, true);
            }
        });
    }

    /** Whether a type of schema.org is an article's: all that end so, and the few of other names. */
    private static boolean isArticle(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.endsWith("article")
                || lower.endsWith("blogposting")
                || lower.equals("report")
                || lower.equals("recipe");
    }

    private static void readMeaning(String name, FeatureRow row) {
        if (name.startsWith("meta:og:")) {
            row.set(KindFeature.OPEN_GRAPH, true);
        }
        if (name.contains("published_time") || name.contains("datepublished")) {
            row.set(KindFeature.SAID_PUBLISHED, true);
        }
        if (name.contains("modif")) {
            row.set(KindFeature.SAID_MODIFIED, true);
        }
        if (name.equals("meta:author") || name.equals("meta:article:author") || name.endsWith(".author")) {
            row.set(KindFeature.SAID_AUTHOR, true);
        }
        if (name.contains("section")) {
            row.set(KindFeature.SAID_SECTION, true);
        }
        if (name.contains("price") || name.contains("product:")) {
            row.set(KindFeature.SAID_PRICE, true);
        }
    }
}
