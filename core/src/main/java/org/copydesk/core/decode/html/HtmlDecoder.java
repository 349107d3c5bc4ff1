package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.decode.Decoder;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.charset.ContentSniffer;
import org.copydesk.core.decode.charset.DecodedCharacters;
import org.copydesk.core.site.SiteRule;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;

/**
 * Reads web pages: each block element becomes a block, navigation and footers too, and what the page says of itself becomes
 * given facts. It judges nothing itself; what site rules say becomes hints on the blocks and given facts. Immutable and
 * thread-safe.
 *
 * <p>The site is the host of the address that the page was fetched at, or else of the address that the page gives as its own.
 */
public final class HtmlDecoder implements Decoder {
    private final SiteRules rules;

    HtmlDecoder() {
        this(SiteRules.NONE);
    }

    public HtmlDecoder(SiteRules rules) {
        this.rules = rules;
    }

    @Override
    public String id() {
        return rules.hasNoSiteFile() ? "html/3" : "html/3+" + rules.fingerprint();
    }

    @Override
    public boolean accepts(Payload payload) {
        return payload.bytes().length > 0
                && ContentSniffer.binary(payload.bytes()).isEmpty()
                && Markup.isHtml(payload);
    }

    @Override
    public SourceText decode(Payload payload) {
        ContentSniffer.refuseWhatIsNoText(payload);
        DecodedCharacters characters = DecodedCharacters.of(payload, true);
        String site = payload.site();
        Optional<SiteRule> rule = site.isEmpty() ? Optional.empty() : rules.of(site);
        PageReading page = PageReading.of(characters.text(), rule);
        if (site.isEmpty()) {
            site = page.host();
            rule = rules.of(site);
            page = rule.isEmpty() ? page : PageReading.of(characters.text(), rule);
        }
        List<Note> notes = new ArrayList<>(characters.notes());
        notes.addAll(page.notes());
        return new SourceText(payload.id(), site, page.text(), page.blocks(), page.metadata(), notes);
    }
}
