package org.copydesk.pipeline.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Scraped addresses that may be exported as links and pictures. */
final class WebAddress {
    /** What RFC 3986 lets an address hold, without brackets, parentheses and apostrophes: these end a link of Markdown. */
    private static final String PLAIN = "-._~:/?#@!$&*+,;=%";

    private WebAddress() {}

    /** The address of a web page or a mailbox in ASCII, everything else percent-encoded; empty for any other. */
    static String link(String address) {
        String encoded = encoded(address);
        try {
            URI uri = new URI(encoded);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean safe = web ? uri.getHost() != null && uri.getRawUserInfo() == null : scheme.equals("mailto");
            return safe ? encoded : "";
        } catch (URISyntaxException malformed) {
            return "";
        }
    }

    /** Whether a picture may be fetched from there. */
    static boolean isPicture(String address) {
        return link(address).startsWith("http");
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        address.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                out.appendCodePoint(c);
            } else if (!Character.isISOControl(c)) {
                for (byte one : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", one));
                }
            }
        });
        return out.toString();
    }
}
