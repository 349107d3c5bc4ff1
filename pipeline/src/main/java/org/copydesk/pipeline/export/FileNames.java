package org.copydesk.pipeline.export;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.core.record.ArticleRecord;

/** Names for files of articles: safe on every file system, one for each document, and the same however its article changes. */
final class FileNames {
    private static final int LONGEST = 60;
    private static final Pattern OURS = Pattern.compile("(?:[a-z0-9]+-)*[0-9a-f]{16}\\.(?:md|html)");

    private FileNames() {}

    /** The words of the last part of the URI's path, then the document's id. */
    static String of(ArticleRecord record, ExportFormat format) {
        String words = words(lastPart(record.uri()));
        return (words.isEmpty() ? "" : words + "-") + record.id() + (format == ExportFormat.HTML ? ".html" : ".md");
    }

    /** Whether a file may have been named here. */
    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    private static String lastPart(String uri) {
        int end = uri.length();
        for (char stop : new char[] {'#', '?'}) {
            int at = uri.indexOf(stop);
            end = at >= 0 && at < end ? at : end;
        }
        while (end > 0 && uri.charAt(end - 1) == '/') {
            end--;
        }
        String last = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && words.length() < LONGEST; i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != '-') {
                words.append('-');
            }
        }
        int end = words.length();
        return end > 0 && words.charAt(end - 1) == '-' ? words.substring(0, end - 1) : words.toString();
    }
}
