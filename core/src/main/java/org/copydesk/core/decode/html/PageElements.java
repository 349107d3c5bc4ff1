package org.copydesk.core.decode.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.charset.DecodedCharacters;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.UserInfo;
import org.copydesk.core.text.White;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the elements of a page by which an article keeps its links, emphasis, pictures, lists and tables. {@link #of} is pure and
 * thread-safe.
 */
public final class PageElements {
    private static final int WHOLE_BLOCK = Integer.MAX_VALUE;
    private static final int SMALLEST_PICTURE = 33;

    /** Elements by the name that they are given; those that mean the same have one. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("a", "a"),
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("code", "code"),
            Map.entry("img", "img"),
            Map.entry("ol", "ol"),
            Map.entry("ul", "ul"),
            Map.entry("li", "li"),
            Map.entry("tr", "tr"),
            Map.entry("td", "td"),
            Map.entry("th", "td"),
            Map.entry("h1", "h1"),
            Map.entry("h2", "h2"),
            Map.entry("h3", "h3"),
            Map.entry("h4", "h4"),
            Map.entry("h5", "h5"),
            Map.entry("h6", "h6"));

    private final List<Seen> seen = new ArrayList<>();
    private final Deque<Seen> open = new ArrayDeque<>();

    PageElements() {}

    /**
     * The elements of a page in the order of their beginnings, the outer before the inner.
     *
     * @param page any payload, with the address against which its links are read
     * @param text what it was decoded to
     * @return nothing if it is no HTML or reads otherwise, as a page may that was decoded by the rules of its site
     */
    public static List<PageElement> of(Payload page, String text) {
        if (!new HtmlDecoder().accepts(page)) {
            return List.of();
        }
        Document document =
                Parser.htmlParser().parseInput(DecodedCharacters.of(page, true).text(), page.uri());
        PageElements elements = new PageElements();
        DomWalk walk = new DomWalk(new MetadataReader(new ArrayList<>(), false), null, elements);
        walk.walk(document);
        return DecodedCharacters.whole(walk.text(), new ArrayList<>()).equals(text)
                ? elements.found(walk.blocks(), text)
                : List.of();
    }

    /**
     * @param block the number of the block that is open, or would be the next
     * @param at how long it is so far
     */
    void enter(Element element, int block, int at) {
        String name = NAMES.get(element.normalName());
        if (name != null) {
            Seen one = new Seen(name, block, at, address(element, name), name.equals("img") ? element.attr("alt") : "");
            one.number = number(element, name);
            open.push(one);
            if (!name.equals("img") || isLarge(element)) {
                seen.add(one);
            }
        }
    }

    private int number(Element element, String name) {
        Seen around = open.stream().filter(one -> one.counts(name)).findFirst().orElse(null);
        if (around == null || around.name.equals("ul")) {
            return 0;
        }
        int number = around.next;
        around.next += name.equals("td") ? Math.max(1, Math.min(100, whole(element, "colspan"))) : 1;
        return number;
    }

    private static boolean isLarge(Element picture) {
        return whole(picture, "width") >= SMALLEST_PICTURE && whole(picture, "height") >= SMALLEST_PICTURE;
    }

    /** A number that an attribute says, or a middling one. */
    private static int whole(Element element, String attribute) {
        String value = element.attr(attribute).strip();
        boolean number = !value.isEmpty() && value.length() < 6 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(value) : attribute.equals("colspan") ? 1 : SMALLEST_PICTURE;
    }

    /** Pictures that are loaded late have their address elsewhere. */
    private static String address(Element element, String name) {
        List<String> attributes = name.equals("a")
                ? List.of("href")
                : name.equals("img") ? List.of("data-src", "data-lazy-src", "data-original", "src") : List.of();
        return attributes.stream()
                .map(element::absUrl)
                .filter(address -> !address.isEmpty() && !address.startsWith("data:"))
                .map(UserInfo::strip)
                .findFirst()
                .orElse("");
    }

    /**
     * @param block the number of the block that is open, or would be the next
     * @param at how long it is so far
     * @param within whether it is open
     */
    void leave(Element element, int block, int at, boolean within) {
        if (NAMES.containsKey(element.normalName())) {
            Seen one = open.pop();
            one.endBlock = within ? block : block - 1;
            one.endAt = within ? at : WHOLE_BLOCK;
        }
    }

    private List<PageElement> found(List<Block> blocks, String text) {
        List<PageElement> found = new ArrayList<>();
        for (Seen one : seen) {
            int place = place(one.block, one.at, blocks, text);
            int end = place(one.endBlock, one.endAt, blocks, text);
            int start = White.skip(text, Math.min(place, text.length()), Math.max(place, end));
            boolean empty = start >= end;
            if (!empty || one.name.equals("img")) {
                int from = empty ? place : start;
                found.add(new PageElement(one.name, from, empty ? from : end, one.address, one.text, one.number));
            }
        }
        return found;
    }

    private static int place(int block, int at, List<Block> blocks, String text) {
        if (block < 0 || blocks.isEmpty()) {
            return 0;
        }
        if (block >= blocks.size()) {
            return text.length();
        }
        Block its = blocks.get(block);
        return at == WHOLE_BLOCK
                ? its.span().end()
                : Math.min(its.span().end(), its.span().start() + at);
    }

    /** An element on the way. */
    private static final class Seen {
        private final String name;
        private final int block;
        private final int at;
        private final String address;
        private final String text;
        private int number;
        private int next;
        private int endBlock;
        private int endAt;

        Seen(String name, int block, int at, String address, String text) {
            this.name = name;
            this.block = block;
            this.at = at;
            this.address = address;
            this.text = text;
            this.next = name.equals("ol") ? 1 : 0;
        }

        /** Whether elements of this name are numbered in it. */
        boolean counts(String inner) {
            return inner.equals("li") && (name.equals("ol") || name.equals("ul"))
                    || inner.equals("td") && name.equals("tr");
        }
    }
}
