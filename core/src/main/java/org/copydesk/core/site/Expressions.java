package org.copydesk.core.site;

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
        return xpath.compile(lowerNames(expression));
    }

    /** What is wrong with an expression; empty if nothing is. */
    Optional<String> fault(String expression) {
        try {
            compile(expression);
            return Optional.empty();
        } catch (XPathExpressionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            return Optional.of(message.substring(message.indexOf(": ") < 0 ? 0 : message.indexOf(": ") + 2));
        }
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
