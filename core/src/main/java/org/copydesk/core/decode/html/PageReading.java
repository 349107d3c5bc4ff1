package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.decode.charset.DecodedCharacters;
import org.copydesk.core.site.Action;
import org.copydesk.core.site.Directive;
import org.copydesk.core.site.SiteRule;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Host;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page as it was read.
 *
 * @param text what it shows
 * @param blocks over the text
 * @param metadata what it says of itself
 * @param notes what was decided while it was read
 */
record PageReading(String text, List<Block> blocks, List<Metadata> metadata, List<Note> notes) {

    /** Reads a page by the rules of its site, if it has any. */
    static PageReading of(String html, Optional<SiteRule> rule) {
        List<Note> notes = new ArrayList<>();
        Parser parser = Parser.htmlParser();
        String asked = rule.isEmpty()
                ? html
                : SiteReplacements.replaced(html, rule.get().replacements(), notes);
        Document document = parser.parseInput(asked, "");
        boolean skipJsonLd =
                rule.isPresent() && !rule.get().of(Action.SKIP_JSON_LD).isEmpty();
        MetadataReader metadata = new MetadataReader(notes, skipJsonLd);
        DomWalk walk = new DomWalk(metadata);
        if (rule.isPresent()) {
            notes.add(new Note(
                    "site-rule.applied",
                    "read by the site rules of " + rule.get().file()));
            notes.addAll(rule.get().notes());
            walk = new DomWalk(metadata, new SiteRuleTrail(SiteRuleMatches.of(rule.get(), document, metadata, notes)));
        }
        walk.walk(document);
        if (walk.deepest() >= parser.getMaxDepth() - 1) {
            notes.add(new Note(
                    "decode.depth",
                    "elements nest deeper than %d levels; the deeper ones were read as if they stood side by side"
                            .formatted(parser.getMaxDepth())));
        }
        int shown = walk.blocks().size();
        if (ScriptText.isMissing(walk.text(), walk.blocks())) {
            walk.walk(ScriptText.find(document));
        }
        boolean scripted = walk.blocks().size() > shown;
        if (scripted) {
            notes.add(new Note(
                    Note.SCRIPT_TEXT, "the page shows no prose; its text was read from the data in its scripts"));
        }
        if (walk.blocks().isEmpty()) {
            notes.add(new Note("decode.no-text", "the page shows no text"));
        }
        List<Metadata> kept = rule.isEmpty() ? metadata.all() : withoutImages(rule.get(), metadata.all(), notes);
        List<Block> blocks = scripted ? ScriptText.marked(walk.blocks(), shown) : walk.blocks();
        return new PageReading(DecodedCharacters.whole(walk.text(), notes), blocks, kept, notes);
    }

    private static List<Metadata> withoutImages(SiteRule rule, List<Metadata> all, List<Note> notes) {
        List<Metadata> kept = new ArrayList<>(all);
        for (Directive directive : rule.of(Action.STRIP_IMAGE_SRC)) {
            boolean found = kept.removeIf(metadata ->
                    metadata.name().endsWith("image") && metadata.value().contains(directive.value()));
            if (found) {
                String message = "site rule %s: images with '%s' in their address are left out"
                        .formatted(directive.where(), directive.value());
                notes.add(new Note("site-rule.image", message));
            }
        }
        return kept;
    }

    /** The host of the address that the page gives as its own; empty if it gives none. */
    String host() {
        for (String name : List.of("link:canonical", "meta:og:url")) {
            for (Metadata one : metadata) {
                String host = one.name().equals(name) ? Host.of(one.value()) : "";
                if (!host.isEmpty()) {
                    return host;
                }
            }
        }
        return "";
    }
}
