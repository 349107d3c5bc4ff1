package org.copydesk.core.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.UserInfo;

/** How documents are named: by the address a source gives, else by where they are in the input. */
public final class DocumentNames {
    private static final int LONGEST = 2_000;
    private static final String FILE = "file://";
    private static final String OBJECT = "s3://";
    /** How places in standard input begin. */
    public static final String STDIN = "stdin:";

    /** RFC 1035 allows 253 letters. A host has a dot, or any word would be one. */
    private static final int LONGEST_HOST = 253;

    private static final Pattern HOST = Pattern.compile("[a-z0-9-]++(\\.[a-z0-9-]++)++");
    private static final int DIGITS = 16;
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    private DocumentNames() {}

    /**
     * {@code file:///x.zip!/a/b.html}: what an address may not hold is written with percent signs, so an entry's name is only ever
     * part of a name. A very long one ends in a digest.
     */
    public static String entry(String archive, String name) {
        StringBuilder place = new StringBuilder(archive).append("!/");
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || PLAIN.indexOf(c) >= 0) {
                place.append(c);
            } else {
                place.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        int most = Math.max(archive.length(), LONGEST);
        return place.length() <= most + 2
                ? place.toString()
                : place.substring(0, most) + "~"
                        + Digest.sha256(place.toString()).substring(0, DIGITS);
    }

    /** {@code file:///x.jsonl#line=12} */
    public static String line(String file, long line) {
        return part(file, "line=" + line);
    }

    /** A part of a file. */
    public static String part(String file, String part) {
        return file + "#" + part;
    }

    /** The address without user and password, if it is one of a page in the web, else {@code place}. */
    public static String address(String address, String place) {
        String url = UserInfo.strip(address.strip());
        String lower = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        boolean plain =
                url.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
        return web && plain && url.length() <= LONGEST ? url : place;
    }

    /**
     * {@code site://example.org/crawl/x.jsonl#line=12}: the place in a file, an object or standard input, said to be of a host; the place, if
     * it is no host.
     */
    public static String ofSite(String site, String place) {
        String bare = site.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        int end = 0;
        while (end < bare.length() && "/:?#".indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        String host = bare.substring(0, end);
        boolean known = host.length() <= LONGEST_HOST && HOST.matcher(host).matches();
        if (!known) {
            return place;
        }
        return place.startsWith(FILE)
                ? "site://" + host + place.substring(FILE.length())
                : place.startsWith(STDIN) || place.startsWith(OBJECT) ? "site://" + host + "/" + place : place;
    }

    /** Whether a name is a place in standard input, said to be of a host or not. */
    public static boolean isInStdin(String uri) {
        return uri.startsWith(STDIN) || uri.startsWith("site://") && uri.contains("/" + STDIN);
    }
}
