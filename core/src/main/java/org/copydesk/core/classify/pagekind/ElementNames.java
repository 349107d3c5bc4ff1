package org.copydesk.core.classify.pagekind;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.text.LiteralScan;

/**
 * Reads the paths of a page's blocks one after the other, and only what a path doesn't share with the one before. Not
 * thread-safe.
 */
final class ElementNames {
    /** What the boxes of a family are named for; the order is that of the columns from {@link KindFeature#SHOP_WORDS} on. */
    private static final List<List<String>> FAMILIES = List.of(
            List.of("product", "price", "sku", "variant", "cart", "swatch"),
            List.of(
                    "message",
                    "thread",
                    "topic",
                    "reply",
                    "post-body",
                    "postbit",
                    "question",
                    "answer",
                    "poster",
                    "user-info",
                    "cooked",
                    "votecell"),
            List.of(
                    "grid",
                    "card",
                    "item",
                    "tile",
                    "listing",
                    "result",
                    "collection",
                    "filter",
                    "facet",
                    "swiper",
                    "carousel",
                    "slide"),
            List.of(
                    "toc",
                    "docs",
                    "sidebar",
                    "highlight",
                    "codehilite",
                    "sphinx",
                    "markdown",
                    "theme-doc",
                    "reference"),
            List.of(
                    "article",
                    "entry-content",
                    "post-content",
                    "blog",
                    "byline",
                    "author",
                    "story",
                    "single-post",
                    "post-title",
                    "rich-text"),
            List.of(
                    "hero",
                    "cta",
                    "pricing",
                    "testimonial",
                    "feature",
                    "banner",
                    "section",
                    "accordion",
                    "faq",
                    "logo",
                    "columns"),
            List.of("comment", "respond", "disqus"),
            List.of("nav", "menu", "footer", "header", "breadcrumb"));

    static final int FAMILY_COUNT = FAMILIES.size();

    private static final LiteralScan NAMES = names();
    private static final BitSet NONE = new BitSet();

    private final Map<String, Integer> known = new HashMap<>();
    private final DistinctTerms words;
    private String path = "";
    private int depth;
    private int[] ends = new int[64];
    private int[] families = new int[64];
    private int[] shapes = new int[64];

    /** @param words takes the names of the boxes, each hash as often as a box begins */
    ElementNames(DistinctTerms words) {
        this.words = words;
    }

    void read(String next) {
        int shared = 0;
        int most = Math.min(path.length(), next.length());
        while (shared < most && path.charAt(shared) == next.charAt(shared)) {
            shared++;
        }
        boolean whole = shared == path.length() && (shared == next.length() || next.charAt(shared) == '/');
        while (depth > 0 && (ends[depth - 1] > shared || !whole && ends[depth - 1] == shared && !isEnd(next, shared))) {
            depth--;
        }
        path = next;
        int at = depth == 0 ? 0 : ends[depth - 1] + 1;
        while (at < next.length()) {
            int end = next.indexOf('/', at);
            end = end < 0 ? next.length() : end;
            push(next, at, end);
            at = end + 1;
        }
    }

    private static boolean isEnd(String path, int at) {
        return at == path.length() || path.charAt(at) == '/';
    }

    private void push(String in, int start, int end) {
        if (depth == ends.length) {
            ends = Arrays.copyOf(ends, depth * 2);
            families = Arrays.copyOf(families, depth * 2);
            shapes = Arrays.copyOf(shapes, depth * 2);
        }
        int id = in.indexOf('#', start);
        int shape = depth == 0 ? 0 : shapes[depth - 1];
        for (int i = start; i < (id < 0 || id > end ? end : id); i++) {
            shape = shape * 31 + in.charAt(i);
        }
        String segment = in.substring(start, end);
        Integer found = known.get(segment);
        if (found == null) {
            found = familiesOf(segment);
            known.put(segment, found);
            words.readNames(segment);
        }
        ends[depth] = end;
        families[depth] = found | (depth == 0 ? 0 : families[depth - 1]);
        shapes[depth] = shape * 31 + '/';
        depth++;
    }

    private static LiteralScan names() {
        Map<String, BitSet> families = new HashMap<>();
        for (int family = 0; family < FAMILY_COUNT; family++) {
            for (String name : FAMILIES.get(family)) {
                families.computeIfAbsent(name, unseen -> new BitSet()).set(family);
            }
        }
        return new LiteralScan(families);
    }

    private static int familiesOf(String segment) {
        long[] found = NAMES.find(segment, NONE).toLongArray();
        return found.length == 0 ? 0 : (int) found[0];
    }

    /** Whether the path last read, or a box around it, is named for a family. */
    boolean in(int family) {
        return depth > 0 && (families[depth - 1] & 1 << family) != 0;
    }

    /** The same for paths that differ in ids alone. */
    int shape() {
        return depth == 0 ? 0 : shapes[depth - 1];
    }

    /** The same for paths in one box: those that differ in their last element. */
    int box() {
        return depth < 2 ? 0 : shapes[depth - 2];
    }
}
