package org.copydesk.pipeline.store;

import org.copydesk.core.decode.Payload;
import org.copydesk.core.text.SourceText;

/**
 * A decoded text, packed for the store. The site that comes from an address is not part of it: the same payload may be fetched
 * at several addresses.
 *
 * @param payloadId the payload's SHA-256
 * @param content the packed text; not copied, so leave it alone
 */
public record DecodedText(String payloadId, byte[] content) {
    /** @param uri where the payload came from */
    public static DecodedText of(SourceText source, String uri) {
        SourceText neutral = site(uri).isEmpty() ? source : source.withSite("");
        return new DecodedText(source.id(), TextCodec.write(neutral));
    }

    /** The text as coming from {@code uri}. */
    public SourceText at(String uri) {
        SourceText source = TextCodec.read(content);
        String site = site(uri);
        return site.isEmpty() ? source : source.withSite(site);
    }

    private static String site(String uri) {
        return new Payload(new byte[0], uri, "").site();
    }
}
