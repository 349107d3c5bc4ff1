package org.copydesk.core.classify.pagekind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the address of a page shows, where the page gives one. */
final class AddressFeatures {
    private static final Map<KindFeature, Set<String>> STEPS = new TreeMap<>(Map.of(
            KindFeature.FORUM_ADDRESS,
            Set.of(
                    "forum",
                    "forums",
                    "thread",
                    "threads",
                    "topic",
                    "viewtopic",
                    "viewtopic.php",
                    "showthread.php",
                    "t",
                    "question",
                    "questions",
                    "discussion",
                    "discussions",
                    "community",
                    "board",
                    "boards",
                    "comments",
                    "r"),
            KindFeature.SHOP_ADDRESS,
            Set.of(
                    "product",
                    "products",
                    "p",
                    "dp",
                    "ip",
                    "itm",
                    "item",
                    "shop",
                    "store",
                    "buy",
                    "pd",
                    "app",
                    "detail"),
            KindFeature.LIST_ADDRESS,
            Set.of(
                    "collection",
                    "collections",
                    "category",
                    "categories",
                    "c",
                    "cat",
                    "tag",
                    "tags",
                    "browse",
                    "search",
                    "list",
                    "archive",
                    "page",
                    "subject",
                    "section",
                    "sections",
                    "topics",
                    "topic",
                    "product-category",
                    "all",
                    "w",
                    "shows"),
            KindFeature.MANUAL_ADDRESS,
            Set.of(
                    "doc",
                    "docs",
                    "documentation",
                    "reference",
                    "manual",
                    "api",
                    "wiki",
                    "tutorial",
                    "howto",
                    "help",
                    "kb",
                    "book",
                    "latest",
                    "stable",
                    "std"),
            KindFeature.SERVICE_ADDRESS,
            Set.of(
                    "service",
                    "services",
                    "solution",
                    "solutions",
                    "pricing",
                    "platform",
                    "about",
                    "contact",
                    "careers",
                    "features",
                    "product",
                    "portfolio",
                    "pages",
                    "department",
                    "coupons"),
            KindFeature.STORY_ADDRESS,
            Set.of(
                    "blog",
                    "blogs",
                    "article",
                    "articles",
                    "news",
                    "story",
                    "stories",
                    "post",
                    "posts",
                    "magazine",
                    "opinion",
                    "press",
                    "insights",
                    "resources",
                    "learn",
                    "guides",
                    "recipes",
                    "recipe")));
    private static final Map<KindFeature, Set<String>> HOSTS = new TreeMap<>(Map.of(
            KindFeature.FORUM_HOST,
                    Set.of("forum", "forums", "community", "discuss", "discussion", "discourse", "answers"),
            KindFeature.MANUAL_HOST,
                    Set.of("doc", "docs", "developer", "wiki", "help", "support", "reference", "learn", "legacy"),
            KindFeature.SHOP_HOST, Set.of("shop", "store"),
            KindFeature.STORY_HOST, Set.of("blog", "news", "magazine")));
    private static final int STEP = 11;
    private static final int PIECE = 12;
    private static final int HOST = 13;
    private static final String ROOT = "/";

    private AddressFeatures() {}

    /** @param address as the page gives it, empty where it gives none; without a host the path alone counts */
    static void read(String address, FeatureRow row, DistinctTerms words) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int query = lower.indexOf('?');
        String plain = lower.substring(0, end(lower));
        int scheme = plain.indexOf("//");
        boolean known = scheme >= 0 || plain.startsWith(ROOT);
        row.set(KindFeature.ADDRESS, known);
        if (!known) {
            row.set(KindFeature.DEPTH, -1);
            row.set(KindFeature.LAST_LENGTH, -1);
            row.set(KindFeature.HYPHENS, -1);
            row.set(KindFeature.DIGITS, -1);
            return;
        }
        String rest = scheme < 0 ? plain : plain.substring(scheme + 2);
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        List<String> steps = slash < 0
                ? List.of()
                : Stream.of(rest.substring(slash).split(ROOT))
                        .filter(step -> !step.isEmpty())
                        .toList();
        row.set(KindFeature.QUERY, query >= 0);
        readSteps(steps, row, words);
        readHost(host, row, words);
    }

    private static int end(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                return i;
            }
        }
        return address.length();
    }

    private static void readSteps(List<String> steps, FeatureRow row, DistinctTerms words) {
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        row.set(KindFeature.DEPTH, steps.size());
        row.set(KindFeature.LAST_LENGTH, last.length());
        row.set(
                KindFeature.HYPHENS,
                last.chars().filter(c -> c == '-' || c == '_').count());
        row.set(KindFeature.DIGITS, last.chars().filter(Character::isDigit).count());
        row.set(KindFeature.PAGE_FILE, last.endsWith(".html") || last.endsWith(".htm"));
        row.set(KindFeature.YEAR, steps.stream().anyMatch(AddressFeatures::isYear));
        STEPS.forEach((column, names) -> row.set(column, steps.stream().anyMatch(names::contains)));
        if (steps.isEmpty()) {
            words.readWhole(STEP, ROOT);
        }
        for (String step : steps) {
            words.readWhole(STEP, step);
            words.read(PIECE, step, 1);
        }
    }

    private static void readHost(String host, FeatureRow row, DistinctTerms words) {
        int dot = host.indexOf('.');
        String first = dot < 0 ? host : host.substring(0, dot);
        HOSTS.forEach((column, names) -> row.set(column, names.contains(first)));
        if (!first.isEmpty()) {
            words.readWhole(HOST, first);
        }
    }

    private static boolean isYear(String step) {
        return step.length() == 4
                && (step.startsWith("19") || step.startsWith("20"))
                && step.chars().allMatch(Character::isDigit);
    }
}
