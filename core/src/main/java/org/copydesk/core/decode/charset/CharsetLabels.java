package org.copydesk.core.decode.charset;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What charset labels mean on the web, which is often more than they say (WHATWG Encoding Standard, section 4.2). */
final class CharsetLabels {
    /** How many bytes of a page are searched for a declaration. */
    private static final int PRESCAN = 4096;

    private static final Pattern META = Pattern.compile(
            "(?is)^<(?:meta\\s[^>]*?|\\?xml\\s[^>]*?)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("x-user-defined", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("utf-16", "UTF-16LE"));

    private CharsetLabels() {}

    /** The charset that a label stands for, if this platform has it. */
    static Optional<Charset> charset(String label) {
        String key = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The charset of a Content-Type header. */
    static Optional<Charset> inHeader(String contentType) {
        Matcher matcher = HEADER.matcher(contentType);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    /** The charset that a page declares near its beginning. A page that can be searched as ASCII is not UTF-16. */
    static Optional<Charset> inPage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        String plain = withoutComments(head);
        for (int at = plain.indexOf('<'); at >= 0; at = plain.indexOf('<', at + 1)) {
            if (plain.startsWith("?", at + 1) || plain.regionMatches(true, at + 1, "meta", 0, 4)) {
                int close = plain.indexOf('>', at);
                Matcher matcher = META.matcher(plain.substring(at, close < 0 ? plain.length() : close));
                if (matcher.find()) {
                    return charset(matcher.group(1))
                            .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
                }
            }
        }
        return Optional.empty();
    }

    private static String withoutComments(String page) {
        StringBuilder plain = new StringBuilder(page.length());
        int at = 0;
        int open = page.indexOf("<!--");
        int close = open < 0 ? -1 : page.indexOf("-->", open + 4);
        while (close >= 0) {
            plain.append(page, at, open);
            at = close + 3;
            open = page.indexOf("<!--", at);
            close = open < 0 ? -1 : page.indexOf("-->", open + 4);
        }
        return plain.append(page, at, page.length()).toString();
    }
}
