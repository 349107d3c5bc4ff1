package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks a page once, from the first node to the last, without recursion, and writes down its text. It judges nothing. */
final class DomWalk implements NodeFilter {
    private final BlockWriter writer = new BlockWriter();
    private final ElementPath trail = new ElementPath();
    private final List<ElementContext> places = new ArrayList<>();
    private final MetadataReader metadata;
    private final @Nullable SiteRuleTrail site;
    private final @Nullable PageElements elements;
    private ElementContext place = ElementContext.ROOT;
    private ElementContext blockPlace = ElementContext.ROOT;
    private String blockPath = "";
    private int blockDepth;
    private int leastDepth;
    private int depth;
    private int deepest;

    DomWalk(MetadataReader metadata) {
        this(metadata, null);
    }

    /** @param site what site rules say of the page; null without any */
    DomWalk(MetadataReader metadata, @Nullable SiteRuleTrail site) {
        this(metadata, site, null);
    }

    /** @param elements hears where elements begin and end; null where nobody asks */
    DomWalk(MetadataReader metadata, @Nullable SiteRuleTrail site, @Nullable PageElements elements) {
        this.metadata = metadata;
        this.site = site;
        this.elements = elements;
    }

    void walk(Document document) {
        traverse(document);
        endBlock();
    }

    @Override
    public FilterResult head(Node node, int nodeDepth) {
        deepest = Math.max(deepest, nodeDepth);
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element && !(node instanceof Document)) {
            return enter(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element, String name) {
        metadata.read(element, name);
        if (ElementContext.isDropped(name) && !name.equals("head")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            lineBreak();
            return FilterResult.CONTINUE;
        }
        if (ElementContext.isBlock(name)) {
            endBlock();
        }
        places.add(place);
        place = place.in(element, name);
        if (!name.equals("html")) {
            trail.push(element);
        }
        if (site != null) {
            site.enter(element);
        }
        if (elements != null) {
            elements.enter(element, writer.blocks().size(), writer.openLength());
        }
        depth++;
        return name.equals("head") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int nodeDepth) {
        if (!(node instanceof Element element) || node instanceof Document) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (name.equals("br") || ElementContext.isDropped(name) && !name.equals("head")) {
            return FilterResult.CONTINUE;
        }
        if (ElementContext.isBlock(name)) {
            endBlock();
        }
        place = places.remove(places.size() - 1);
        if (!name.equals("html")) {
            trail.pop();
        }
        if (site != null) {
            site.leave();
        }
        if (elements != null) {
            elements.leave(element, writer.blocks().size(), writer.openLength(), writer.open());
        }
        leastDepth = Math.min(leastDepth, trail.depth());
        depth--;
        return FilterResult.CONTINUE;
    }

    private void write(TextNode node) {
        String run = node.getWholeText();
        boolean wasOpen = writer.open();
        int before = writer.openLength();
        if (place.preformatted()) {
            writer.keep(run, place.linked());
        } else {
            writer.flow(run, place.linked());
        }
        if (!writer.open() || node.isBlank()) {
            return;
        }
        if (site != null) {
            site.wrote(node, before, writer.openLength());
        }
        if (!wasOpen) {
            blockPlace = place;
            blockDepth = trail.depth();
            leastDepth = blockDepth;
            blockPath = trail.first(blockDepth);
        } else if (leastDepth < blockDepth) {
            blockPlace = place.hidden() ? blockPlace : place;
            blockDepth = leastDepth;
            blockPath = trail.first(blockDepth);
        }
    }

    private void lineBreak() {
        if (place.preformatted()) {
            writer.keep("\n", false);
        } else if (writer.lineBreak() >= 2) {
            endBlock();
        }
    }

    private void endBlock() {
        String hint = site == null || !writer.open() ? "" : site.end(writer.openLength());
        writer.end(blockPlace.shape(), blockPath, blockPlace.heading(), blockPlace.hidden(), hint);
    }

    String text() {
        return writer.text();
    }

    List<Block> blocks() {
        return writer.blocks();
    }

    /** How deep the deepest node is; the document itself at 0. */
    int deepest() {
        return deepest;
    }
}
