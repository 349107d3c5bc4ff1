package org.copydesk.pipeline.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** How documents are named: by the address a source gives, else by where they stand in the input. */
final class Places {
    private static final int LONGEST = 8_000;

    private Places() {}

    /** {@code file:///x.zip!/a/b.html}; an entry's name is only ever part of a name. */
    static String entry(String archive, String name) {
        try {
            return archive + "!" + new URI(null, null, "/" + name, null).toASCIIString();
        } catch (URISyntaxException e) {
            return archive + "!/" + Integer.toHexString(name.hashCode());
        }
    }

    /** {@code file:///x.jsonl#line=12} */
    static String line(String file, long line) {
        return file + "#line=" + line;
    }

    /** The address, if it is one of a page in the web, else {@code place}. */
    static String address(String address, String place) {
        String url = address.strip();
        String lower = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        boolean plain = url.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
        return web && plain && url.length() <= LONGEST ? url : place;
    }
}
