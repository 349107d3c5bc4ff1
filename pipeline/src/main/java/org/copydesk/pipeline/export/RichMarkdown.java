package org.copydesk.pipeline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.core.decode.html.PageElement;
import org.copydesk.core.mark.Role;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.pipeline.export.StructuredText.Piece;
import org.copydesk.pipeline.export.StructuredText.Run;

/**
 * An article as Markdown with links, emphasis, pictures, lists and tables (those of GitHub's). Its text is escaped as in {@link
 * MarkdownText}. Emphasis that Markdown would not read where it stands, such as within a word, is left out.
 */
final class RichMarkdown {
    private static final int MOST_DEPTH = 8;

    private static final Pattern TEMPLATE = Pattern.compile("(?<=[{<])[%#]");

    private final StringBuilder body = new StringBuilder();
    /** The margin of what is in an item, for each list that is open. */
    private final List<String> margins = new ArrayList<>();

    private RichMarkdown() {}

    static String of(ArticleRecord record) {
        RichMarkdown markdown = new RichMarkdown();
        String title = record.article().title();
        if (!title.isEmpty()) {
            markdown.body.append("\n# ").append(MarkdownText.oneLine(title)).append('\n');
        }
        for (Piece piece : StructuredText.of(record.article(), record.elements())) {
            markdown.add(piece);
        }
        return markdown.body.toString();
    }

    private void add(Piece piece) {
        if (piece.kind() == Role.LIST_ITEM) {
            addItem(piece);
            return;
        }
        margins.clear();
        PageElement picture = piece.picture();
        body.append('\n')
                .append(picture == null ? block(piece) : picture(picture, piece.runs()))
                .append('\n');
    }

    private void addItem(Piece item) {
        if (margins.isEmpty()) {
            body.append('\n');
        }
        int depth = Math.min(Math.min(Math.max(0, item.depth() - 1), margins.size()), MOST_DEPTH);
        margins.subList(depth, margins.size()).clear();
        String marker = item.number() == 0 ? "- " : item.number() + ". ";
        String margin = String.join("", margins);
        margins.add(" ".repeat(marker.length()));
        body.append(margin).append(marker).append(lines(item.runs(), margin + margins.get(depth)));
        body.append('\n');
    }

    private static String block(Piece piece) {
        return switch (piece.kind()) {
            case HEADING -> "#".repeat(Math.max(2, piece.level())) + " " + oneLine(piece.runs());
            case QUOTE -> "> " + lines(piece.runs(), "> ");
            case TABLE -> table(piece);
            default -> lines(piece.runs(), "");
        };
    }

    private static String picture(PageElement picture, List<Run> caption) {
        String shown =
                "![" + MarkdownText.oneLine(picture.text()) + "](" + address(WebAddress.link(picture.address())) + ")";
        return caption.isEmpty() ? shown : shown + "\\\n" + lines(caption, "");
    }

    private static String table(Piece table) {
        int columns = table.columns();
        List<String> rows = table.rows().stream()
                .map(row -> row.cells(columns).stream()
                        .map(RichMarkdown::oneLine)
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(1, IntStream.range(0, columns).mapToObj(i -> "---").collect(Collectors.joining(" | ", "| ", " |")));
        return String.join("\n", rows);
    }

    private static String oneLine(List<Run> runs) {
        return byLine(runs).stream().map(RichMarkdown::line).collect(Collectors.joining(" "));
    }

    private static String lines(List<Run> runs, String margin) {
        return byLine(runs).stream().map(RichMarkdown::line).collect(Collectors.joining("\\\n" + margin));
    }

    /** The runs of each line. */
    private static List<List<Run>> byLine(List<Run> runs) {
        List<List<Run>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        for (Run run : runs) {
            String[] parts = MarkdownText.LINE_END.split(ControlCharacters.shown(run.text()), -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new ArrayList<>());
                }
                lines.get(lines.size() - 1).add(run.saying(parts[i]));
            }
        }
        return lines;
    }

    private static String line(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int end = i + 1;
            while (!run.link().isEmpty()
                    && end < runs.size()
                    && runs.get(end).link().equals(run.link())) {
                end++;
            }
            if (run.link().isEmpty()) {
                emphasize(line, run, i + 1 < runs.size() ? runs.get(i + 1).text() : "");
            } else {
                link(line, runs.subList(i, end));
                i = end - 1;
            }
        }
        // Templates' signs may come together from two runs.
        return MarkdownText.escapedStart(
                TEMPLATE.matcher(line.toString().strip()).replaceAll("\\\\$0"));
    }

    private static void link(StringBuilder line, List<Run> runs) {
        String text = runs.stream().map(Run::text).collect(Collectors.joining());
        StringBuilder inner = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            emphasize(inner, runs.get(i), i + 1 < runs.size() ? runs.get(i + 1).text() : "");
        }
        if (text.isBlank()) {
            line.append(text);
            return;
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '!') {
            line.insert(length - 1, '\\');
        }
        String said = inner.toString();
        line.append(said, 0, said.length() - said.stripLeading().length());
        line.append('[')
                .append(said.strip())
                .append("](")
                .append(address(runs.get(0).link()))
                .append(')');
        line.append(said.substring(said.stripTrailing().length()));
    }

    /** An ampersand would begin an entity. */
    private static String address(String address) {
        return address.replace("&", "\\&");
    }

    /** @param after what comes next on the line */
    private static void emphasize(StringBuilder line, Run run, String after) {
        String text = run.text();
        String sign = run.strong() && run.em() ? "***" : run.strong() ? "**" : run.em() ? "*" : "";
        String inner = text.strip();
        if (sign.isEmpty() || inner.isEmpty() || !isReadAround(line, text, inner, after)) {
            line.append(MarkdownText.escaped(text));
            return;
        }
        int from = text.indexOf(inner);
        line.append(text, 0, from)
                .append(sign)
                .append(MarkdownText.escaped(inner))
                .append(sign);
        line.append(text.substring(from + inner.length()));
    }

    /** Emphasis must begin and end at the edge of a word, and touch no other. */
    private static boolean isReadAround(StringBuilder line, String text, String inner, String after) {
        boolean spaceBefore = line.isEmpty() || !text.startsWith(inner) || isWhite(line.charAt(line.length() - 1));
        boolean spaceAfter = after.isEmpty() || !text.endsWith(inner) || isWhite(after.charAt(0));
        boolean endsInWord = Character.isLetterOrDigit(inner.codePointBefore(inner.length()));
        boolean closes =
                spaceAfter || endsInWord && !Character.isLetterOrDigit(after.codePointAt(0)) && after.charAt(0) != '*';
        return spaceBefore && closes && !isWhite(inner.charAt(0)) && !isWhite(inner.charAt(inner.length() - 1));
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
