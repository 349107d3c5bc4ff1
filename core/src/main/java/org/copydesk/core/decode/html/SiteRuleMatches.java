package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathNodes;
import org.copydesk.core.site.Action;
import org.copydesk.core.site.Directive;
import org.copydesk.core.site.Expressions;
import org.copydesk.core.site.SiteRule;
import org.copydesk.core.text.Note;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a site's rules find in a page: which nodes each of them speaks of, and what they give as title, authors and date. */
final class SiteRuleMatches {
    /** What the given facts of site rules are called; the field, a space and {@code file:line} follow. */
    private static final String GIVEN = "site-rule:";

    /** Longer text, in UTF-16 units, is no line that gives a title, an author or a date. */
    private static final int LONGEST_FACT = 300;

    private final SiteRule rule;
    private final List<Note> notes;
    private final Expressions expressions = new Expressions();
    private final org.w3c.dom.Document dom;
    private final Map<Node, Directive> stripped = new IdentityHashMap<>();
    private final Map<Node, Directive> bodies = new IdentityHashMap<>();
    private final Map<Node, Directive> facts = new IdentityHashMap<>();

    private SiteRuleMatches(SiteRule rule, Document document, List<Note> notes) {
        this.rule = rule;
        this.notes = notes;
        dom = new W3CDom().namespaceAware(false).fromJsoup(document);
    }

    /**
     * @param metadata takes what the rules give as title, authors and date
     * @param notes takes what could not be done, and why
     */
    static SiteRuleMatches of(SiteRule rule, Document document, MetadataReader metadata, List<Note> notes) {
        SiteRuleMatches page = new SiteRuleMatches(rule, document, notes);
        for (Action action : List.of(Action.TITLE, Action.AUTHOR, Action.DATE)) {
            page.give(action, metadata);
        }
        page.strip(document);
        page.findBody();
        return page;
    }

    private void give(Action action, MetadataReader metadata) {
        for (Directive directive : inForce(action)) {
            boolean said = false;
            for (Object found : found(directive.value(), directive)) {
                String name = GIVEN + action.name().toLowerCase(Locale.ROOT) + ' ' + directive.where();
                if (metadata.add(name, text(found))) {
                    said = true;
                    if (found instanceof Node node && text(found).length() <= LONGEST_FACT) {
                        facts.put(node, directive);
                    }
                    if (action != Action.AUTHOR) {
                        break;
                    }
                }
            }
            if (said) {
                return;
            }
        }
    }

    private static String text(Object found) {
        if (found instanceof Element element) {
            return element.text();
        }
        return found instanceof TextNode node ? node.text() : found instanceof Node ? "" : found.toString();
    }

    private void strip(Document document) {
        for (Directive directive : inForce(Action.STRIP)) {
            for (Object found : found(directive.value(), directive)) {
                if (found instanceof Node node && !isRoot(node)) {
                    stripped.putIfAbsent(node, directive);
                }
            }
        }
        List<Directive> pieces = inForce(Action.STRIP_ID_OR_CLASS);
        if (pieces.isEmpty()) {
            return;
        }
        document.stream().filter(element -> !isRoot(element)).forEach(element -> {
            for (Directive directive : pieces) {
                String piece = directive.value().replace("'", "").replace("\"", "");
                if (!piece.isEmpty()
                        && (element.className().contains(piece) || element.id().contains(piece))) {
                    stripped.putIfAbsent(element, directive);
                }
            }
        });
    }

    /** A rule that takes away the whole page is not meant so. */
    private static boolean isRoot(Node node) {
        String name = node.normalName();
        return name.equals("html") || name.equals("body") || node instanceof Document;
    }

    private void findBody() {
        List<Directive> inForce = inForce(Action.BODY);
        for (Directive directive : inForce) {
            for (Object found : found(directive.value(), directive)) {
                if (found instanceof Node node && !isStripped(node) && hasText(node)) {
                    bodies.put(node, directive);
                }
            }
            if (!bodies.isEmpty()) {
                return;
            }
        }
        if (!inForce.isEmpty()) {
            String tried = inForce.stream().map(Directive::where).collect(Collectors.joining(", "));
            notes.add(new Note(
                    "site-rule.no-body",
                    "no body rule finds anything on this page (site rule " + tried
                            + "): the body is found as without a rule"));
        }
    }

    private boolean isStripped(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (stripped.containsKey(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasText(Node node) {
        return node instanceof Element element ? element.hasText() : node instanceof TextNode text && !text.isBlank();
    }

    private List<Directive> inForce(Action action) {
        return rule.of(action).stream()
                .filter(directive -> directive.condition().isEmpty()
                        || found(directive.condition(), directive).stream()
                                .anyMatch(found -> !Boolean.FALSE.equals(found) && !"".equals(found)))
                .toList();
    }

    /** Nodes of the page, the values of attributes, or the one value that the expression comes to. */
    private List<Object> found(String expression, Directive directive) {
        Object value;
        try {
            value = expressions.compile(expression).evaluateExpression(dom).value();
        } catch (XPathExpressionException e) {
            String message = "site rule %s: no XPath: %s".formatted(directive.where(), Expressions.message(e));
            notes.add(new Note("site-rule.fault", message));
            return List.of();
        }
        if (!(value instanceof XPathNodes nodes)) {
            return value == null ? List.of() : List.of(value);
        }
        List<Object> all = new ArrayList<>();
        for (org.w3c.dom.Node node : nodes) {
            Object source = node.getUserData(W3CDom.SourceProperty);
            if (source instanceof Node known) {
                all.add(known);
            } else if (node instanceof org.w3c.dom.Attr attribute) {
                all.add(attribute.getValue());
            }
        }
        return all;
    }

    @Nullable
    Directive stripping(Node node) {
        return stripped.get(node);
    }

    @Nullable
    Directive body(Node node) {
        return bodies.get(node);
    }

    @Nullable
    Directive fact(Node node) {
        return facts.get(node);
    }

    /** The rule that found the body; null if none did. */
    @Nullable
    Directive bodyRule() {
        return bodies.values().stream().findFirst().orElse(null);
    }

    boolean prunes() {
        return rule.prune();
    }
}
