package org.copydesk.core.decode.html;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.charset.ByteOrderMark;

/** Tells HTML from flat text by its content. */
final class Markup {
    private static final int HEAD = 64 * 1024;

    /** The elements that a page or a fragment of one begins with. */
    private static final Set<String> OF_PAGES = Set.of(
            ("html head body title meta link base script style noscript div span p a b i br hr h1 h2 h3 h4 h5 h6 ul ol table article"
                            + " section main header footer nav aside figure img iframe form center font blockquote strong em")
                    .split(" "));

    private static final Set<String> OF_FEEDS = Set.of("rss", "feed", "rdf:rdf", "urlset", "sitemapindex");
    private static final int LONGEST_NAME = 12;
    private static final Pattern DOCUMENT = Pattern.compile("(?is)<html[\\s>].*<(?:head|body)[\\s>]");
    private static final Pattern TAG =
            Pattern.compile("(?i)</(?:p|div|a|h[1-6]|li|ul|span|td|tr|em|strong|b|i)>|<br\\s*/?>|<p>");

    /** One such tag in this many characters is what a fragment of HTML has; a text about HTML has fewer. */
    private static final int CHARS_A_TAG = 600;

    private static final String DOCTYPE = "<!doctype";
    private static final String WHITE = "\t\n\f\r ";

    private Markup() {}

    static boolean isHtml(Payload payload) {
        byte[] bytes = payload.bytes();
        Charset charset = ByteOrderMark.of(bytes).map(ByteOrderMark::charset).orElse(StandardCharsets.ISO_8859_1);
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), charset);
        if (head.startsWith("\u00EF\u00BB\u00BF") || head.startsWith("\uFEFF")) {
            head = head.substring(head.charAt(0) == '\uFEFF' ? 1 : 3);
        }
        int start = afterProlog(head);
        String first = element(head, start);
        if (OF_PAGES.contains(first) || isDoctype(head, start)) {
            return true;
        }
        if (head.indexOf('<') < 0
                || OF_FEEDS.contains(first)
                || head.startsWith("{", start)
                || head.startsWith("[", start)) {
            return false;
        }
        if (DOCUMENT.matcher(head).find()) {
            return true;
        }
        int tags = 0;
        Matcher matcher = TAG.matcher(head);
        while (matcher.find()) {
            tags++;
        }
        boolean saidSo = payload.contentType().toLowerCase(Locale.ROOT).contains("html");
        return tags >= (saidSo ? 1 : 3) && (saidSo || (long) tags * CHARS_A_TAG >= head.length());
    }

    /** Where white space, comments and processing instructions end. */
    private static int afterProlog(String head) {
        int at = skipWhite(head, 0);
        while (at < head.length()) {
            int end = head.startsWith("<!--", at)
                    ? end(head, "-->", at + "<!--".length())
                    : head.startsWith("<?", at) ? end(head, ">", at) : -1;
            if (end < 0) {
                return at;
            }
            at = skipWhite(head, end);
        }
        return at;
    }

    private static int end(String head, String sign, int from) {
        int at = head.indexOf(sign, from);
        return at < 0 ? -1 : at + sign.length();
    }

    private static int skipWhite(String head, int from) {
        int at = from;
        while (at < head.length() && WHITE.indexOf(head.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The name in the tag that begins there, in lower case; empty where none does. */
    private static String element(String head, int start) {
        int at = start + 1;
        int most = Math.min(head.length(), at + LONGEST_NAME + 1);
        while (at < most && WHITE.indexOf(head.charAt(at)) < 0 && head.charAt(at) != '/' && head.charAt(at) != '>') {
            at++;
        }
        return head.startsWith("<", start) && at < most
                ? head.substring(start + 1, at).toLowerCase(Locale.ROOT)
                : "";
    }

    private static boolean isDoctype(String head, int start) {
        int name = skipWhite(head, start + DOCTYPE.length());
        return head.regionMatches(true, start, DOCTYPE, 0, DOCTYPE.length())
                && head.regionMatches(true, name, "html", 0, "html".length());
    }
}
