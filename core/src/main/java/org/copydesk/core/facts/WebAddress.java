package org.copydesk.core.facts;

import java.util.Locale;
import java.util.Set;

/** Tells addresses that lead to a page or a picture from scripts and data, which a record must not pass on. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** Whether it is of the web, or relative to such an address. Browsers read over white space and control characters. */
    static boolean isOne(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return SCHEMES.contains(scheme.toString().toLowerCase(Locale.ROOT));
            }
            if ("/?#".indexOf(c) >= 0) {
                return true;
            }
            if (c > ' ') {
                scheme.append(c);
            }
        }
        return true;
    }
}
