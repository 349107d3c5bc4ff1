package org.copydesk.pipeline.export;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Role;

/**
 * An article as CommonMark in which its text is nothing but text: every sign that Markdown, HTML or the template languages of site
 * generators would read is escaped by a backslash.
 */
final class MarkdownText {
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_{\\[\\]<&|~$]|(?<=[{<])[%#]");
    private static final Pattern BLOCK_SIGN = Pattern.compile("^[#>+=:%-]");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");
    static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

    private MarkdownText() {}

    static String of(Article article) {
        StringBuilder body = new StringBuilder();
        String title = article.value(Field.TITLE);
        if (!title.isEmpty()) {
            body.append("\n# ").append(oneLine(title)).append('\n');
        }
        Role before = Role.PARAGRAPH;
        for (Part part : article.paragraphs()) {
            if (part.kind() != Role.LIST_ITEM || before != Role.LIST_ITEM) {
                body.append('\n');
            }
            body.append(block(part)).append('\n');
            before = part.kind();
        }
        return body.toString();
    }

    private static String block(Part part) {
        return switch (part.kind()) {
            case HEADING -> "## " + oneLine(part.text());
            case LIST_ITEM -> "- " + lines(part.text(), "  ");
            case QUOTE -> "> " + lines(part.text(), "> ");
            default -> lines(part.text(), "");
        };
    }

    static String oneLine(String text) {
        return LINE_END.splitAsStream(text).map(MarkdownText::line).collect(Collectors.joining(" "));
    }

    /** A backslash at the end of a line is a line break. */
    private static String lines(String text, String margin) {
        return LINE_END.splitAsStream(text).map(MarkdownText::line).collect(Collectors.joining("\\\n" + margin));
    }

    private static String line(String text) {
        return escapedStart(escaped(ControlCharacters.shown(text).strip()));
    }

    /** A text in which no sign within a line means anything. */
    static String escaped(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }

    /** A line that is read as text, not as the beginning of a block. */
    static String escapedStart(String line) {
        String safe = BLOCK_SIGN.matcher(line).replaceFirst("\\\\$0");
        return NUMBER.matcher(safe).replaceFirst("$1\\\\$2");
    }
}
