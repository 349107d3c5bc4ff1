package org.copydesk.bench.data;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Deals pages to folds so that all pages of one registered domain share a fold: a model learned on the others hasn't seen the
 * page's site. The fold depends on the domain alone (CRC-32), so each set deals a site alike.
 *
 * @param count how many folds there are
 */
public record Folds(int count) {
    /** @throws IllegalArgumentException if there is no fold */
    public Folds {
        if (count < 1) {
            throw new IllegalArgumentException("folds: " + count);
        }
    }

    /** The fold of a page, from 0. */
    public int of(String url) {
        CRC32 crc = new CRC32();
        crc.update(domain(url).getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % count);
    }

    /** The registered domain ({@code example.co.uk}), or the host where there is none, or the text itself if it's no address. */
    public static String domain(String url) {
        String host = host(url);
        if (!InternetDomainName.isValid(host)) {
            return host;
        }
        InternetDomainName name = InternetDomainName.from(host);
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
    }

    /** The host of an address, in lower case, or the text itself if it's no address. */
    static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return (host == null ? url : host).toLowerCase(Locale.ROOT);
        } catch (URISyntaxException oddPath) {
            String rest = url.replaceFirst("^[a-zA-Z]+://", "");
            return rest.split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
        }
    }
}
