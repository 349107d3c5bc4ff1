package org.copydesk.bench.batch;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A sample with holes in place of its headline, its site's name and its paragraphs.
 *
 * @param page whether it is HTML
 * @param template with {@code {{H}}}, {@code {{S}}} and {@code {{T words}}}
 * @param said the sample's own text
 */
record PageShape(boolean page, String template, String said) {
    /** News is longer than the samples: so many paragraphs stand for one. */
    private static final int PARAGRAPHS = 3;

    private static final Pattern HOLE = Pattern.compile("\\{\\{([HST])(?: (\\d+))?}}");
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

    static PageShape ofPage(String sample) {
        Document page = Jsoup.parse(sample);
        page.outputSettings().prettyPrint(false);
        String said = page.body().text();
        Element headline = page.selectFirst("h1");
        Element name = page.selectFirst("meta[property=og:site_name]");
        for (Element hidden : paragraphs(page)) {
            String hole = hole(hidden.text());
            hidden.text(hole);
            if (hidden.nameIs("p")) {
                for (int i = 1; i < PARAGRAPHS; i++) {
                    hidden.after("<p>" + hole + "</p>");
                }
            }
        }
        String template = page.outerHtml();
        if (headline != null && !headline.text().isEmpty()) {
            template = template.replace(headline.text(), "{{H}}");
        }
        if (name != null && !name.attr("content").isEmpty()) {
            template = template.replace(name.attr("content"), "{{S}}");
        }
        return new PageShape(true, template, said);
    }

    private static List<Element> paragraphs(Document page) {
        Elements inside = page.select("article p:not([class]), article li, article figcaption");
        return List.copyOf(inside.isEmpty() ? page.select("body p") : inside);
    }

    /** The first block is the headline. */
    static PageShape ofText(String sample) {
        String[] blocks = BLANK_LINES.split(sample.strip());
        StringBuilder template = new StringBuilder("{{H}}\n\n");
        for (int i = 1; i < blocks.length; i++) {
            String block = blocks[i].strip();
            boolean paragraph = words(block) > 12;
            String kept = paragraph ? (hole(block) + "\n\n").repeat(PARAGRAPHS) : block + "\n\n";
            template.append(kept);
        }
        return new PageShape(false, template.toString(), sample);
    }

    private static String hole(String text) {
        return "{{T " + words(text) + "}}";
    }

    private static int words(String text) {
        return Math.max(3, text.strip().split("\\s+").length);
    }

    String filled(MadeText text, Random random, String site) {
        String headline = text.sentence(random, 7).replace(".", "");
        Matcher holes = HOLE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (holes.find()) {
            String put = switch (holes.group(1)) {
                case "H" -> headline;
                case "S" -> site;
                default -> text.paragraph(random, Integer.parseInt(holes.group(2)));
            };
            holes.appendReplacement(filled, Matcher.quoteReplacement(put));
        }
        return holes.appendTail(filled).toString();
    }
}
