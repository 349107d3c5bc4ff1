package org.copydesk.core.decode.html;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.charset.ByteOrderMark;

/** Tells HTML from flat text by its content. */
final class Markup {
    private static final int HEAD = 64 * 1024;

    /** What a page begins with, comments, white space and an XML declaration apart. */
    private static final Pattern PAGE = Pattern.compile("(?is)^(?:\\s|<!--.*?-->|<\\?xml[^>]*>)*<(?:!doctype\\s+html|"
            + "(?:html|head|body|title|meta|link|base|script|style|noscript|div|span|p|a|b|i|br|hr|h[1-6]|ul|ol|table|article|section|"
            + "main|header|footer|nav|aside|figure|img|iframe|form|center|font|blockquote|strong|em)[\\s/>])");

    private static final Pattern FEED = Pattern.compile(
            "(?is)^(?:\\s|<!--.*?-->|<\\?[^>]*>)*(?:<(?:rss|feed|rdf:rdf|urlset|sitemapindex)[\\s>]|[{\\[])");
    private static final Pattern DOCUMENT = Pattern.compile("(?is)<html[\\s>].*<(?:head|body)[\\s>]");
    private static final Pattern TAG =
            Pattern.compile("(?i)</(?:p|div|a|h[1-6]|li|ul|span|td|tr|em|strong|b|i)>|<br\\s*/?>|<p>");

    /** One such tag in this many characters is what a fragment of HTML has; a text about HTML has fewer. */
    private static final int CHARS_A_TAG = 600;

    private static final String DOCTYPE = "<!doctype html";

    private Markup() {}

    static boolean isHtml(Payload payload) {
        byte[] bytes = payload.bytes();
        Charset charset = ByteOrderMark.of(bytes).map(ByteOrderMark::charset).orElse(StandardCharsets.ISO_8859_1);
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), charset);
        if (head.startsWith("\u00EF\u00BB\u00BF") || head.startsWith("\uFEFF")) {
            head = head.substring(head.charAt(0) == '\uFEFF' ? 1 : 3);
        }
        if (isPlainly(head)) {
            return true;
        }
        if (head.indexOf('<') < 0 || FEED.matcher(head).find()) {
            return false;
        }
        if (PAGE.matcher(head).find() || DOCUMENT.matcher(head).find()) {
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

    /** Whether it begins as most pages do, which need no more questions. */
    private static boolean isPlainly(String head) {
        int start = 0;
        while (start < head.length() && "\t\n\f\r ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        return head.regionMatches(true, start, DOCTYPE, 0, DOCTYPE.length());
    }
}
