package org.copydesk.core.decode;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Given;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads web pages: each block element becomes a block, navigation and footers too, and what the page says of itself becomes
 * given facts. Immutable and thread-safe.
 */
final class HtmlDecoder implements Decoder {
    /** A page of more bytes than this is no article. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    @Override
    public String id() {
        return "html/2";
    }

    @Override
    public boolean accepts(Payload payload) {
        return payload.bytes().length > 0 && Sniffer.binary(payload.bytes()).isEmpty() && Markup.isHtml(payload);
    }

    @Override
    public SourceText decode(Payload payload) {
        Sniffer.refuseWhatIsNoText(payload, MOST_BYTES);
        Characters characters = Characters.of(payload, true);
        List<Note> notes = new ArrayList<>(characters.notes());
        Parser parser = Parser.htmlParser();
        Document document = parser.parseInput(characters.text(), "");
        GivenReader given = new GivenReader(notes);
        DomWalk walk = new DomWalk(given);
        walk.walk(document);
        if (walk.deepest() >= parser.getMaxDepth() - 1) {
            notes.add(new Note(
                    "decode.depth",
                    "elements nest deeper than %d levels; the deeper ones were read as if they stood side by side"
                            .formatted(parser.getMaxDepth())));
        }
        if (walk.blocks().isEmpty()) {
            notes.add(new Note("decode.no-text", "the page shows no text"));
        }
        return new SourceText(payload.id(), site(payload, given.all()), walk.text(), walk.blocks(), given.all(), notes);
    }

    /** The host of the address it came from, or else of the one that the page gives for itself. */
    private static String site(Payload payload, List<Given> given) {
        String site = payload.site();
        for (String name : List.of("link:canonical", "meta:og:url")) {
            for (Given one : given) {
                if (site.isEmpty() && one.name().equals(name)) {
                    site = new Payload(new byte[0], one.value().strip(), "").site();
                }
            }
        }
        return site;
    }
}
