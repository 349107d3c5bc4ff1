package org.copydesk.core.facts;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells addresses that lead to a page or a picture from scripts and data, which a record must not pass on. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)[0-9]{2})[/-]([0-9]{1,2}|[A-Za-z]{3,9})[/-]([0-9]{1,2})(?:[/-]|$)");

    private WebAddress() {}

    /** The day that is in the path of an address, as blogs and news have it: {@code /2024/05/31/} or {@code /2024/may/31/}. */
    static Optional<String> day(String address) {
        Matcher day = DAY.matcher(address);
        if (!day.find()) {
            return Optional.empty();
        }
        String month = day.group(2);
        boolean named = Character.isLetter(month.charAt(0));
        String date = named
                ? day.group(3) + ' ' + month + ' ' + day.group(1)
                : "%s-%2s-%2s".formatted(day.group(1), month, day.group(3)).replace(' ', '0');
        return Dates.first(date, "en").map(Dates.Found::value);
    }

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
