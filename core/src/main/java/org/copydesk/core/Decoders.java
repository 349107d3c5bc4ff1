package org.copydesk.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Decoder;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.decode.flat.FlatTextDecoder;
import org.copydesk.core.decode.flat.LineEnds;
import org.copydesk.core.decode.flat.LineJoinClassifier;
import org.copydesk.core.decode.html.HtmlDecoder;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.text.SourceText;

/** The decoders, in the order in which they are tried. Immutable and thread-safe. */
public final class Decoders {
    private final List<Decoder> decoders;

    public Decoders(List<Decoder> decoders) {
        this.decoders = List.copyOf(decoders);
    }

    /** Returns the decoders that come with Copydesk, without models: HTML, then flat text. */
    public static Decoders standard() {
        return with(Models.NONE, SiteRules.NONE);
    }

    /**
     * Returns the decoders that come with Copydesk; HTML is read by the site rules of its site, and flat text by the model
     * {@link LineEnds#MODEL}, if it is among {@code models}.
     */
    public static Decoders with(Models models, SiteRules rules) {
        return new Decoders(List.of(new HtmlDecoder(rules), new FlatTextDecoder(LineJoinClassifier.of(models))));
    }

    /** @throws UndecodableException if no decoder reads these bytes */
    public SourceText decode(Payload payload) {
        return decoders.stream()
                .filter(decoder -> decoder.accepts(payload))
                .findFirst()
                .orElseThrow(() -> new UndecodableException("no text: neither HTML nor plain text"))
                .decode(payload);
    }

    /** Returns the names and versions of the decoders. */
    public String fingerprint() {
        return decoders.stream().map(Decoder::id).filter(id -> !id.isEmpty()).collect(Collectors.joining(" "));
    }

    /** These, and before them another, which is asked first. */
    Decoders after(Decoder first) {
        List<Decoder> all = new ArrayList<>(decoders);
        all.add(0, first);
        return new Decoders(all);
    }
}
