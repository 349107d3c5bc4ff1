package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SiteHint;
import org.copydesk.core.text.SiteHint.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of a page that is only in its scripts: the last resort, for a page that shows no prose to speak of. It is read as
 * blocks of its own after what the page shows, and the two are never mixed: the blocks of the script are the body, all others are not.
 */
final class ScriptText {
    private static final double LINKED = 0.3;

    private ScriptText() {}

    /** Whether the blocks show so little prose that the text may be elsewhere. */
    static boolean isMissing(String text, List<Block> blocks) {
        int words = 0;
        for (Block block : blocks) {
            Layout layout = block.layout();
            boolean told = !layout.hidden() && layout.headingLevel() == 0;
            if (told && layout.linkChars() < LINKED * block.span().length()) {
                words += ScriptTexts.words(block.span().of(text));
            }
        }
        return words < ScriptTexts.LEAST_WORDS;
    }

    /** The text in the scripts as a page of its own; without elements in its body if there is none. */
    static Document find(Document page) {
        ScriptTexts texts = new ScriptTexts();
        for (Element script : page.getElementsByTag("script")) {
            texts.read(script.attr("type"), script.data());
        }
        Document found = Document.createShell("");
        List<String> parts = texts.best();
        Element article = parts.isEmpty() ? found.body() : found.body().appendElement("article");
        for (String part : parts) {
            String plain = part.contains("&lt;") && !part.contains("</") ? Parser.unescapeEntities(part, false) : part;
            if (plain.contains("</") || plain.contains("<br") || plain.contains("<p>")) {
                article.appendElement("div").html(plain);
            } else {
                plain.lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> article.appendElement("p").text(Parser.unescapeEntities(line, false)));
            }
        }
        return found;
    }

    /** @param first the first block of the script's text */
    static List<Block> marked(List<Block> blocks, int first) {
        List<Block> marked = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Layout is = block.layout();
            SiteHint hint = SiteHint.whole(i < first ? Kind.OUTSIDE : Kind.BODY, SiteHint.SCRIPT);
            String hints = is.hint().isEmpty() ? hint.toString() : is.hint() + ";" + hint;
            Layout layout = new Layout(is.path(), is.shape(), is.headingLevel(), is.linkChars(), is.hidden(), hints);
            marked.add(new Block(block.span(), layout, block.softBreaks()));
        }
        return marked;
    }
}
