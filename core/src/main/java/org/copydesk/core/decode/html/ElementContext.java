package org.copydesk.core.decode.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.text.Layout.Shape;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What an element's ancestors and itself make of the text in it.
 *
 * @param shape the shape of its blocks
 * @param heading 1 to 6 within a heading, otherwise 0
 * @param hidden whether it is not shown
 * @param linked whether it is in a link
 * @param preformatted whether its white space counts
 */
record ElementContext(Shape shape, int heading, boolean hidden, boolean linked, boolean preformatted) {
    static final ElementContext ROOT = new ElementContext(Shape.TEXT, 0, false, false, false);

    /** Elements that begin a line of their own, or a box. Everything else flows. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "desc",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "iframe",
            "label",
            "legend",
            "li",
            "listing",
            "main",
            "marquee",
            "menu",
            "nav",
            "noscript",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "select",
            "summary",
            "svg",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul",
            "video",
            "xmp");

    /** Elements whose text is no text of the page. */
    private static final Set<String> DROPPED = Set.of(
            "script", "style", "template", "iframe", "noembed", "noframes", "annotation", "annotation-xml", "head");

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("li", Shape.LIST_ITEM),
            Map.entry("dt", Shape.LIST_ITEM),
            Map.entry("dd", Shape.LIST_ITEM),
            Map.entry("td", Shape.TABLE_CELL),
            Map.entry("th", Shape.TABLE_CELL),
            Map.entry("blockquote", Shape.QUOTE),
            Map.entry("figcaption", Shape.CAPTION),
            Map.entry("caption", Shape.CAPTION),
            Map.entry("pre", Shape.PREFORMATTED),
            Map.entry("xmp", Shape.PREFORMATTED),
            Map.entry("article", Shape.TEXT),
            Map.entry("section", Shape.TEXT),
            Map.entry("main", Shape.TEXT),
            Map.entry("table", Shape.TEXT));

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isDropped(String name) {
        return DROPPED.contains(name);
    }

    /** This place with what {@code element} adds to it; the same object where that is nothing. */
    ElementContext in(Element element, String name) {
        Shape ownShape = SHAPES.getOrDefault(name, shape);
        int ownHeading = heading;
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            ownHeading = name.charAt(1) - '0';
        }
        if (shape == Shape.TABLE_CELL && (name.equals("p") || ownHeading > 0)) {
            ownShape = Shape.TEXT;
        }
        boolean ownHidden = hidden || name.equals("noscript") || isHidden(element, name);
        boolean ownLinked = linked
                || name.equals("a")
                        && element.attributesSize() > 0
                        && element.attributes().hasKey("href");
        boolean ownPreformatted = preformatted || ownShape == Shape.PREFORMATTED || name.equals("textarea");
        boolean same = ownShape == shape && ownHeading == heading && ownHidden == hidden && ownLinked == linked;
        return same && ownPreformatted == preformatted
                ? this
                : new ElementContext(ownShape, ownHeading, ownHidden, ownLinked, ownPreformatted);
    }

    private static boolean isHidden(Element element, String name) {
        if (element.attributesSize() == 0 || name.equals("body") || name.equals("html")) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equalsIgnoreCase("true")) {
            return true;
        }
        String style = attributes.get("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
