package org.copydesk.core.facts;

import java.util.Map;
import java.util.Set;
import org.copydesk.core.mark.Field;

/** How far each kind of metadata is to be trusted, measured on pages whose truth is known. */
final class MetadataWeights {
    private static final String JSON_LD = "json-ld:";
    private static final Set<String> ARTICLES = Set.of(
            "BlogPosting", "LiveBlogPosting", "Report", "Review", "HowTo", "Recipe", "Posting", "SocialMediaPosting");
    private static final Map<String, Double> DATES = Map.ofEntries(
            Map.entry("meta:article:published_time", 0.95),
            Map.entry("meta:og:article:published_time", 0.9),
            Map.entry("meta:og:published_time", 0.85),
            Map.entry("itemprop:datePublished", 0.9),
            Map.entry("time:published", 0.86),
            Map.entry("time:datetime", 0.7),
            Map.entry("meta:date", 0.8),
            Map.entry("meta:pubdate", 0.85),
            Map.entry("meta:publishdate", 0.85),
            Map.entry("meta:publish-date", 0.85),
            Map.entry("meta:publish_date", 0.85),
            Map.entry("meta:publication_date", 0.85),
            Map.entry("meta:parsely-pub-date", 0.88),
            Map.entry("meta:sailthru.date", 0.85),
            Map.entry("meta:dc.date", 0.8),
            Map.entry("meta:dc.date.issued", 0.85),
            Map.entry("meta:dcterms.created", 0.75),
            Map.entry("meta:dcterms.date", 0.8),
            Map.entry("meta:citation_publication_date", 0.85),
            Map.entry("meta:citation_date", 0.8),
            Map.entry("meta:article.published", 0.85),
            Map.entry("meta:article.created", 0.75),
            Map.entry("meta:created", 0.6),
            Map.entry("meta:article:modified_time", 0.9),
            Map.entry("meta:og:updated_time", 0.7),
            Map.entry("itemprop:dateModified", 0.85),
            Map.entry("meta:last-modified", 0.6),
            Map.entry("meta:dcterms.modified", 0.8),
            Map.entry("time:modified", 0.8));

    private MetadataWeights() {}

    static boolean isArticle(String name) {
        int dot = name.startsWith(JSON_LD) ? name.indexOf('.') : -1;
        if (dot < 0) {
            return false;
        }
        String type = name.substring(JSON_LD.length(), dot);
        return ARTICLES.contains(type)
                || type.endsWith("Article") && type.chars().allMatch(MetadataWeights::isWord);
    }

    private static boolean isWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** The chance that such a given date is right, or 0 if it is no date. */
    static double date(String name) {
        if (!name.startsWith(JSON_LD)) {
            boolean saysSo = name.startsWith("meta:")
                    && (name.contains("publish") || name.contains("pubdate"))
                    && !name.contains("publisher");
            return DATES.getOrDefault(name, saysSo ? 0.8 : 0.0);
        }
        String member = name.substring(name.indexOf('.') + 1);
        boolean article = isArticle(name);
        return switch (member) {
            case "datePublished" -> article ? 0.92 : name.contains("WebPage") ? 0.85 : 0.5;
            case "dateCreated", "uploadDate" -> article ? 0.6 : 0.3;
            case "dateModified" -> article ? 0.9 : 0.8;
            default -> 0;
        };
    }

    static Field dateField(String name) {
        String last = name.substring(name.indexOf(':') + 1);
        return last.contains("odif") || last.contains("updated") ? Field.MODIFIED : Field.PUBLISHED;
    }
}
