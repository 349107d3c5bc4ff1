package org.copydesk.bench.subject;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an extracted element with a blank line between blocks. */
final class ParagraphVisitor implements NodeVisitor {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private ParagraphVisitor() {}

    static String of(Element root) {
        ParagraphVisitor paragraphs = new ParagraphVisitor();
        root.traverse(paragraphs);
        paragraphs.close();
        return String.join("\n\n", paragraphs.paragraphs);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            open.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (element.isBlock()) {
                close();
            } else if (element.normalName().equals("br")) {
                open.append('\n');
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            close();
        }
    }

    private void close() {
        String paragraph = open.toString().replaceAll("[\\s\u00A0]+", " ").strip();
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        open.setLength(0);
    }
}
