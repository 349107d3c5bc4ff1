package org.copydesk.pipeline.export;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.RecordFields;
import org.copydesk.core.record.shape.Described;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Member;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a record as YAML at the head of a Markdown file. Every text is one quoted line in which whatever is no plain
 * printable character is escaped, so that no text can end the head, add a key, or be taken for a date, a number or a tag.
 */
final class FrontMatter {
    private static final String FENCE = "---\n";

    private final Described<ArticleRecord> fields = RecordFields.of(false);

    String of(ArticleRecord record) {
        List<Member> members = fields.shape().members();
        List<@Nullable Object> values = fields.values(record);
        StringBuilder yaml = new StringBuilder(FENCE);
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Object value = values.get(i);
            if (value != null && isFact(member)) {
                yaml.append(name(member)).append(": ").append(yaml(value)).append('\n');
            }
        }
        return yaml.append(FENCE).toString();
    }

    private static boolean isFact(Member member) {
        return switch (member.name()) {
            case "text" -> false;
            case "authors" -> true;
            default -> member.shape() instanceof Leaf;
        };
    }

    /** Site generators take a {@code url} for where the page is to be put. */
    private static String name(Member member) {
        return member.name().equals("url") ? "canonical" : member.name();
    }

    private static String yaml(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FrontMatter::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else if (Character.getType(c) == Character.SURROGATE) {
                quoted.append('\ufffd');
            } else {
                quoted.append((c <= 0xffff ? "\\u%04x" : "\\U%08x").formatted(c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
