package org.copydesk.core.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.core.text.Given;

/** What a page says of itself. */
final class Said {
    private static final String JSON_LD = "json-ld:";
    private static final String LIVE = "liveblogposting";
    private static final Map<Column, Set<String>> TYPES = new TreeMap<>(Map.of(
            Column.JSON_LD_PRODUCT, Set.of("product", "productgroup", "offer"),
            Column.JSON_LD_LIST, Set.of("itemlist", "collectionpage", "searchresultspage"),
            Column.JSON_LD_FORUM, Set.of("discussionforumposting", "qapage", "comment"),
            Column.JSON_LD_QUESTIONS, Set.of("faqpage", "question"),
            Column.JSON_LD_PAGE, Set.of("webpage"),
            Column.JSON_LD_ORGANISATION, Set.of("organization", "localbusiness", "website"),
            Column.JSON_LD_SERVICE, Set.of("service", "softwareapplication", "webapplication"),
            Column.JSON_LD_PERSON, Set.of("person")));

    private Said() {}

    static void read(List<Given> given, Row row, Words words) {
        String address = "";
        String type = "";
        int tags = 0;
        int times = 0;
        Set<String> headlines = new HashSet<>();
        for (Given one : given) {
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
                case "meta:description" -> row.set(Column.SAID_DESCRIPTION, true);
                case "itemtype" ->
                    row.set(Column.MARKED_ARTICLE, row.get(Column.MARKED_ARTICLE) > 0 || isArticle(one.value()));
                case "rel:author" -> row.set(Column.LINKED_AUTHOR, true);
                default -> times += name.startsWith("time:") ? 1 : 0;
            }
            readMeaning(name, row);
        }
        row.set(Column.SAID, given.size());
        row.set(Column.OPEN_GRAPH_ARTICLE, type.contains("article") || type.contains("blog"));
        row.set(Column.OPEN_GRAPH_SITE, type.equals("website"));
        row.set(Column.OPEN_GRAPH_PRODUCT, type.contains("product"));
        row.set(Column.JSON_LD_HEADLINES, headlines.size());
        row.set(Column.SAID_TAGS, tags);
        row.set(Column.SAID_TIMES, times);
        Address.read(address, row, words);
    }

    private static void readType(String name, Row row) {
        int dot = name.indexOf('.');
        String type = dot < 0 ? name : name.substring(0, dot);
        row.set(Column.JSON_LD, true);
        if (isArticle(type)) {
            row.set(Column.JSON_LD_ARTICLE, true);
        }
        if (type.endsWith("newsarticle") || type.endsWith(LIVE)) {
            row.set(Column.JSON_LD_NEWS, true);
        }
        if (type.endsWith(LIVE)) {
            row.set(Column.JSON_LD_LIVE, true);
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

    private static void readMeaning(String name, Row row) {
        if (name.startsWith("meta:og:")) {
            row.set(Column.OPEN_GRAPH, true);
        }
        if (name.contains("published_time") || name.contains("datepublished")) {
            row.set(Column.SAID_PUBLISHED, true);
        }
        if (name.contains("modif")) {
            row.set(Column.SAID_MODIFIED, true);
        }
        if (name.equals("meta:author") || name.equals("meta:article:author") || name.endsWith(".author")) {
            row.set(Column.SAID_AUTHOR, true);
        }
        if (name.contains("section")) {
            row.set(Column.SAID_SECTION, true);
        }
        if (name.contains("price") || name.contains("product:")) {
            row.set(Column.SAID_PRICE, true);
        }
    }
}
