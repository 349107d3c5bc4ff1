package org.copydesk.pipeline.export;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.html.PageElement;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Role;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.pipeline.export.StructuredText.Piece;
import org.copydesk.pipeline.export.StructuredText.Run;

/**
 * An article as a page: no scripts, no styles, no attributes but those written here, and links to the web and to mail alone. All its
 * text is escaped.
 */
final class HtmlPage {
    private final StringBuilder html = new StringBuilder();
    /** The lists that are open, the outer first: {@code ol} or {@code ul}. */
    private final List<String> lists = new ArrayList<>();

    private HtmlPage() {}

    static String of(ArticleRecord record) {
        HtmlPage page = new HtmlPage();
        page.addHead(record);
        for (Piece piece : StructuredText.of(record.article(), record.elements())) {
            page.add(piece);
        }
        page.closeLists(0);
        page.html.append("</article>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void addHead(ArticleRecord record) {
        Article article = record.article();
        String language = article.language();
        html.append("<!DOCTYPE html>\n<html")
                .append(language.isEmpty() ? "" : " lang=\"" + escaped(language) + "\"")
                .append(">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src http: https:\">\n");
        line("<title>", article.title(), "</title>");
        String address = WebAddress.link(article.value(Field.URL).isEmpty() ? record.uri() : article.value(Field.URL));
        line("<link rel=\"canonical\" href=\"", address, "\">");
        line("<meta name=\"author\" content=\"", String.join(", ", article.authors()), "\">");
        html.append("</head>\n<body>\n<article>\n");
        line("<h1>", article.title(), "</h1>");
        String standfirst = article.standfirst();
        line("<p>", standfirst.isEmpty() ? article.first(Role.STANDFIRST) : standfirst, "</p>");
        line("<address>", String.join(", ", article.authors()), "</address>");
        line("<time>", article.published(), "</time>");
    }

    private void line(String before, String text, String after) {
        if (!text.isEmpty()) {
            html.append(before).append(escaped(text)).append(after).append('\n');
        }
    }

    private void add(Piece piece) {
        if (piece.kind() == Role.LIST_ITEM) {
            addItem(piece);
            return;
        }
        closeLists(0);
        PageElement picture = piece.picture();
        if (picture != null) {
            addPicture(picture, piece.runs());
        } else if (piece.kind() == Role.TABLE) {
            addTable(piece);
        } else {
            String element = switch (piece.kind()) {
                case HEADING -> "h" + Math.max(2, piece.level());
                case QUOTE -> "blockquote";
                case CODE -> "pre";
                default -> "p";
            };
            html.append('<').append(element).append('>').append(text(piece.runs(), piece.kind() != Role.CODE));
            html.append("</").append(element).append(">\n");
        }
    }

    /** A list within an item is within its element. */
    private void addItem(Piece item) {
        String list = item.number() == 0 ? "ul" : "ol";
        int depth = Math.min(Math.max(1, item.depth()), lists.size() + 1);
        closeLists(depth);
        if (lists.size() == depth && !lists.get(depth - 1).equals(list)) {
            closeLists(depth - 1);
        }
        if (lists.size() < depth) {
            lists.add(list);
            html.append('<').append(list).append(item.number() > 1 ? " start=\"" + item.number() + "\"" : "");
            html.append(">\n");
        } else {
            html.append("</li>\n");
        }
        html.append("<li>").append(text(item.runs(), true));
    }

    private void closeLists(int depth) {
        while (lists.size() > depth) {
            html.append("</li>\n</").append(lists.remove(lists.size() - 1)).append(">\n");
        }
    }

    private void addPicture(PageElement picture, List<Run> caption) {
        html.append("<figure><img src=\"")
                .append(escaped(WebAddress.link(picture.address())))
                .append("\" alt=\"")
                .append(escaped(picture.text()))
                .append("\">");
        if (!caption.isEmpty()) {
            html.append("<figcaption>").append(text(caption, true)).append("</figcaption>");
        }
        html.append("</figure>\n");
    }

    private void addTable(Piece table) {
        html.append("<table>\n");
        table.rows().forEach(row -> {
            html.append("<tr>");
            row.cells(table.columns())
                    .forEach(
                            cell -> html.append("<td>").append(text(cell, true)).append("</td>"));
            html.append("</tr>\n");
        });
        html.append("</table>\n");
    }

    private static String text(List<Run> runs, boolean breaks) {
        StringBuilder text = new StringBuilder();
        String link = "";
        for (Run run : runs) {
            if (!run.link().equals(link)) {
                text.append(link.isEmpty() ? "" : "</a>");
                text.append(
                        run.link().isEmpty()
                                ? ""
                                : "<a href=\"" + escaped(run.link()) + "\" rel=\"nofollow noopener\">");
                link = run.link();
            }
            String said = escaped(run.text());
            said = breaks ? MarkdownText.LINE_END.matcher(said).replaceAll("<br>\n") : said;
            said = run.code() ? "<code>" + said + "</code>" : said;
            said = run.em() ? "<em>" + said + "</em>" : said;
            text.append(run.strong() ? "<strong>" + said + "</strong>" : said);
        }
        return text.append(link.isEmpty() ? "" : "</a>").toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        String shown = ControlCharacters.shown(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
