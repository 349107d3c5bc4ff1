package org.copydesk.app.escape;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Which scraped addresses may become links: those that lead to a page of the web, and nowhere else. */
public final class SafeLink {
    private SafeLink() {}

    /**
     * The address for a link, or empty where it is none: of another scheme, such as {@code javascript:} or {@code file:}, with a
     * name and password in it, or malformed.
     */
    public static Optional<String> link(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
