package org.copydesk.pipeline.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.decode.Payload;
import org.copydesk.pipeline.input.InputFields.Kind;

/** Makes documents of records with named fields. */
final class Rows {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private Rows() {}

    /**
     * @param record values by plain name
     * @param place where the record stands
     * @param raw its bytes, kept if it holds no page
     */
    static Received document(Map<String, String> record, String place, byte[] raw, Opening opening) {
        InputFields fields = opening.fields();
        String uri = fields.find(Kind.URL, record)
                .map(url -> Places.address(url, place))
                .orElse(place);
        Optional<String> html = fields.find(Kind.HTML, record);
        Optional<String> page = html.or(() -> fields.find(Kind.TEXT, record));
        if (page.isEmpty()) {
            Payload kept = raw.length > opening.limits().largest() ? null : new Payload(raw, uri, "application/json");
            return new Received.Refused(uri, "none of the fields %s is filled".formatted(fields.pageNames()), kept);
        }
        String type = html.isPresent() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        return opening.document(
                utf8(page.get()),
                uri,
                type,
                place,
                fields.find(Kind.FETCHED, record).flatMap(Times::instant).orElse(null));
    }

    /** Half characters become U+FFFD. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(REPLACEMENT)
                    .encode(java.nio.CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("replacing never fails", e);
        }
    }
}
