package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;

/** Cuts "Title | Site" and its kin where a sign between blanks parts them. */
final class TitleParts {
    private static final String SIGNS = "|–—»·•>/-:~";
    private static final int MAX_PARTS = 6;

    private TitleParts() {}

    /** What is left of {@code title} without its last part, its last parts, its first one; each once, not the whole. A title with a « quotation » is left whole. */
    static List<String> of(String title) {
        if (title.indexOf('«') >= 0) {
            return List.of();
        }
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < title.length() - 1 && starts.size() < MAX_PARTS; i++) {
            int end = signs(title, i);
            if (end > i) {
                starts.add(i);
                ends.add(end);
                i = end;
            }
        }
        List<String> parts = new ArrayList<>();
        for (int i = starts.size() - 1; i >= 0; i--) {
            add(title.substring(0, starts.get(i)), parts);
        }
        if (!ends.isEmpty()) {
            add(title.substring(ends.get(0)), parts);
            add(title.substring(ends.get(ends.size() - 1)), parts);
            if (starts.size() > 1) {
                add(title.substring(ends.get(0), starts.get(starts.size() - 1)), parts);
            }
        }
        return parts;
    }

    private static void add(String part, List<String> parts) {
        String plain = part.strip();
        if (plain.length() > 2 && !parts.contains(plain)) {
            parts.add(plain);
        }
    }

    /** The end of the separator that begins at {@code at}, or {@code at}: a bar always parts, other signs between blanks. */
    private static int signs(String title, int at) {
        int from = at;
        while (from < title.length() && Character.isWhitespace(title.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < title.length() && SIGNS.indexOf(title.charAt(to)) >= 0) {
            to++;
        }
        if (to == from) {
            return at;
        }
        int end = to;
        while (end < title.length() && Character.isWhitespace(title.charAt(end))) {
            end++;
        }
        boolean bar = title.charAt(from) == '|' || title.charAt(from) == '»';
        boolean spaced = from > at && end > to;
        boolean colon = from == at && title.charAt(from) == ':' && end > to;
        return bar || spaced || colon ? end : at;
    }
}
