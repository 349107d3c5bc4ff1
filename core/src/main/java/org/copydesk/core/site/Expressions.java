package org.copydesk.core.site;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;

/** Compiles XPath 1.0 expressions over pages. For one thread. */
public final class Expressions {
    private static final Pattern CLASSES = Pattern.compile("\\b(?:[a-z]+\\.)+(?:[A-Z][A-Za-z]*Exception: ?|Func)?");

    private final XPath xpath;

    public Expressions() {
        XPathFactory factory = XPathFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (XPathFactoryConfigurationException e) {
            throw new IllegalStateException("every Java platform knows secure processing", e);
        }
        xpath = factory.newXPath();
    }

    /** @throws XPathExpressionException if it is none */
    public XPathExpression compile(String expression) throws XPathExpressionException {
        String lower = lowerNames(expression);
        if (lower.replaceAll("\"[^\"]*\"|'[^']*'", "").indexOf('$') >= 0) {
            throw new XPathExpressionException("there are no variables such as $x here");
        }
        try {
            return xpath.compile(lower);
        } catch (RuntimeException e) {
            // The platform's compiler trips over functions of XSLT, such as key(), instead of refusing them.
            throw new XPathExpressionException("it uses what XPath 1.0 alone doesn't have");
        }
    }

    /** What is wrong with a directive's expressions, condition included; empty if nothing is. */
    Optional<RuleFault> fault(Directive directive) {
        for (String expression :
                List.of(directive.action().isExpression() ? directive.value() : "", directive.condition())) {
            if (!expression.isEmpty()) {
                try {
                    compile(expression);
                } catch (XPathExpressionException e) {
                    return Optional.of(new RuleFault(directive.file(), directive.line(), "no XPath: " + message(e)));
                }
            }
        }
        return Optional.empty();
    }

    /** What the compiler says, without the names of its classes. */
    public static String message(XPathExpressionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return CLASSES.matcher(message).replaceAll("");
    }

    /** Names in lower case, as the names of a parsed page are; nothing else of XPath 1.0 has capitals outside quotation marks. */
    static String lowerNames(String expression) {
        StringBuilder lower = new StringBuilder(expression.length());
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            lower.append(quote == 0 ? String.valueOf(c).toLowerCase(Locale.ROOT) : String.valueOf(c));
        }
        return lower.toString();
    }
}
