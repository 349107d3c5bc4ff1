package org.copydesk.core.facts;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of months in some languages, and of time zones in English. */
final class Months {
    private static final Map<String, Integer> NUMBERS = numbers();

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("JST", "+09:00"));

    private Months() {}

    /** 1 to 12, or 0 if {@code name} is no month. Names may be cut to three letters or more where that is usual. */
    static int number(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    /** The ISO offset that a zone stands for; empty for one that no clock has. */
    static String offset(String zone) {
        String known = OFFSETS.get(zone);
        if (known != null) {
            return known;
        }
        String digits = zone.replace(":", "");
        String offset = digits.substring(0, 3) + ':' + (digits.length() > 3 ? digits.substring(3) : "00");
        try {
            return ZoneOffset.of(offset).getId();
        } catch (DateTimeException beyondAnyZone) {
            return "";
        }
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> all = new HashMap<>();
        for (String language : new String[] {
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "jan feb mar apr may june july aug sept oct nov dec",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "jänner feber mär apr mai jun jul aug sep okt nov dez",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv févr mars avr mai juin juil août sept oct nov déc",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene feb mar abr may jun jul ago setiembre oct nov dic",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "gen feb mar apr mag giu lug ago set ott nov dic",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "jan fev mar abr mai jun jul ago set out nov dez",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
        }) {
            String[] names = language.split(" ");
            for (int i = 0; i < names.length; i++) {
                all.putIfAbsent(names[i], i + 1);
            }
        }
        return Map.copyOf(all);
    }
}
