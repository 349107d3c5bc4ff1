package org.copydesk.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The hosts of web addresses, and the names under which rules for them are filed. */
public final class Host {
    private static final String WWW = "www.";

    private Host() {}

    /** The host of an absolute http or https address, in lower case and without port; empty for anything else. */
    public static String of(String address) {
        String plain = address.strip();
        int scheme = plain.indexOf("://");
        if (scheme < 0
                || !plain.regionMatches(true, 0, "http", 0, 4)
                || scheme > 5
                || scheme == 5 && Character.toLowerCase(plain.charAt(4)) != 's') {
            return "";
        }
        int start = scheme + 3;
        int end = start;
        while (end < plain.length() && "/?#\\".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        String host = plain.substring(start, end);
        host = host.substring(host.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        host = (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
        return isHost(host) ? host : "";
    }

    /** Whether {@code text} has the form of a host's name with at least one dot in it, such as {@code example.com}. */
    public static boolean isHost(String text) {
        boolean dotted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == '.') {
                    return false;
                }
                dotted = true;
            } else if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return dotted;
    }

    /**
     * The names under which rules for a host may be filed, the closest first: {@code news.example.com}, then
     * {@code .example.com} and {@code .com}, which stand for all hosts below them. A leading {@code www.} may be left out.
     */
    public static List<String> names(String host) {
        List<String> names = new ArrayList<>();
        if (host.isEmpty()) {
            return names;
        }
        names.add(host);
        if (host.startsWith(WWW)) {
            names.add(host.substring(WWW.length()));
        }
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            names.add(host.substring(dot));
        }
        return names;
    }
}
