package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;

/**
 * What a page's site may be called.
 *
 * @param keys as keys of {@link LineKey}
 * @param solid the same without blanks
 */
record SiteNames(List<String> keys, List<String> solid) {

    static SiteNames of(SourceText source) {
        List<String> keys = new ArrayList<>();
        for (Metadata entry : source.metadata()) {
            String name = entry.name();
            if (name.equals("meta:og:site_name")
                    || name.equals("meta:application-name")
                    || name.equals("json-ld:WebSite.name")
                    || name.equals("json-ld:Organization.name")
                    || name.endsWith(".publisher")) {
                add(entry.value(), keys);
            } else if (name.equals("link:canonical") || name.equals("meta:og:url")) {
                addHost(host(entry.value()), keys);
            }
        }
        addHost(source.site(), keys);
        return new SiteNames(
                List.copyOf(keys),
                keys.stream().map(key -> key.replace(" ", "")).toList());
    }

    private static String host(String address) {
        int from = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : 0;
        int slash = address.indexOf('/', from);
        return slash < 0 ? address.substring(from) : address.substring(from, slash);
    }

    private static void addHost(String host, List<String> keys) {
        String plain = host.startsWith("www.") ? host.substring(4) : host;
        add(plain, keys);
        int dot = plain.indexOf('.');
        if (dot > 0) {
            add(plain.substring(0, dot), keys);
        }
    }

    private static void add(String name, List<String> keys) {
        String key = LineKey.key(name);
        if (!key.isEmpty() && !keys.contains(key)) {
            keys.add(key);
        }
    }

    /** Whether {@code text} is just the site's name, blanks apart. */
    boolean is(String text) {
        return solid.contains(LineKey.key(text).replace(" ", ""));
    }

    /** Whether {@code text} is the site's staff and nobody of it, such as "Sky Report Staff". */
    boolean staff(String text) {
        int blank = text.lastIndexOf(' ');
        return text.regionMatches(true, blank + 1, "staff", 0, 5) && blank > 0 && is(text.substring(0, blank));
    }

    /** Whether {@code text} is the site's name, blanks apart, perhaps with a little more. */
    boolean name(String text) {
        String key = LineKey.key(text);
        String solid = key.replace(" ", "");
        for (String other : this.solid) {
            boolean within = other.length() >= 4 && solid.contains(other) && solid.length() <= other.length() * 2;
            boolean around = solid.length() >= 4 && other.contains(solid);
            if (within || around) {
                return true;
            }
        }
        return key.isEmpty();
    }
}
