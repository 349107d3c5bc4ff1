package org.copydesk.core.decode.html;

import java.util.List;
import org.copydesk.core.decode.charset.ContentSniffer;
import org.copydesk.core.site.Replacement;
import org.copydesk.core.text.Note;

/** Changes a page's characters as the rules of its site ask, and notes each change. */
final class SiteReplacements {
    private static final int LONGEST_QUOTE = 60;

    private SiteReplacements() {}

    /** The characters to read in place of {@code html}: the same object if nothing was found. */
    static String replaced(String html, List<Replacement> replacements, List<Note> notes) {
        String text = html;
        for (Replacement replacement : replacements) {
            int count = count(text, replacement.find());
            long length = text.length()
                    + (long) count
                            * (replacement.replace().length()
                                    - replacement.find().length());
            if (length > ContentSniffer.MOST_BYTES) {
                notes.add(new Note(
                        "decode.site-replace",
                        "site rule %s was left out: it would make the page too long".formatted(replacement.where())));
            } else if (count > 0) {
                text = text.replace(replacement.find(), replacement.replace());
                notes.add(new Note(
                        "decode.site-replace",
                        "site rule %s: %d times '%s' was read as '%s'"
                                .formatted(
                                        replacement.where(),
                                        count,
                                        quote(replacement.find()),
                                        quote(replacement.replace()))));
            }
        }
        return text;
    }

    private static int count(String text, String find) {
        int count = 0;
        for (int at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length())) {
            count++;
        }
        return count;
    }

    private static String quote(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
