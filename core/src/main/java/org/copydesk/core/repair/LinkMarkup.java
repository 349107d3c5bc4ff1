package org.copydesk.core.repair;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds links and pictures written as in Markdown, link numbers, and markers for pictures. */
final class LinkMarkup {
    /** The longest address; some pictures carry themselves in theirs, and those are no addresses to read. */
    private static final int LONGEST_ADDRESS = 4000;

    private static final int LONGEST_NUMBER = 6;
    private static final Pattern NUMBER = Pattern.compile("\\[[0-9]{1,4}\\]");
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)\\[[^\\[\\]\\n]{1,160}\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)\\]|\\[(?:image|img|inline|input|button)\\]|\\(BUTTON\\)|\\[[ _]{4,}\\]|\\[[\\w.%+()-]{5,160}\\]");

    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)\\]$");
    private static final String BUTTON = "(BUTTON)";
    private static final Set<String> KNOWN = Set.of("image", "img", "inline", "input", "button");

    private LinkMarkup() {}

    static void find(String text, MarkupDialect dialect, List<MarkupCut> cuts) {
        if (text.indexOf('[') < 0 && text.indexOf(']') < 0 && text.indexOf('(') < 0) {
            return;
        }
        if (dialect.markdown()) {
            links(text, dialect.references(), cuts);
        }
        if (dialect.numbered()) {
            numbers(text, cuts);
        }
        pictures(text, cuts);
    }

    /** Pairs brackets; what can't be paired in a passage belongs to a link that spans several. */
    private static void links(String text, boolean references, List<MarkupCut> cuts) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                open.push(i);
            } else if (c == ']') {
                int end = references || !text.startsWith("[", i + 1) ? targetEnd(text, i + 1) : 0;
                end = !open.isEmpty() && isNoLink(text, open.peek(), i, end) ? 0 : end;
                if (end > 0) {
                    link(text, open.isEmpty() ? -1 : open.pop(), i, end, cuts);
                    i = end - 1;
                } else if (!open.isEmpty()) {
                    open.pop();
                }
            }
        }
        open.forEach(start -> dangling(text, start, cuts));
    }

    /** A number in brackets with another one behind it is a mark of citation, and {@code f[i](x)} is code. */
    private static boolean isNoLink(String text, int open, int close, int end) {
        if (end == 0) {
            return false;
        }
        boolean number =
                close > open + 1 && text.substring(open + 1, close).chars().allMatch(Character::isDigit);
        boolean glued = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
        return text.charAt(close + 1) == '[' ? number : glued && !isAddress(text, close + 1, end);
    }

    /** Whether what is in round brackets from {@code start} on may be an address: a path, or nothing. */
    static boolean isAddress(String text, int start, int end) {
        for (int i = start + 1; i < end && text.charAt(i) != ' '; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i == start + 1;
            }
            if ("/.#?:<%=&@".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void link(String text, int open, int close, int end, List<MarkupCut> cuts) {
        boolean picture = open > 0 && text.charAt(open - 1) == '!';
        if (picture) {
            cuts.add(new MarkupCut(open - 1, withSpace(text, open - 1, end), MarkupCut.Kind.IMAGE));
            return;
        }
        if (open >= 0) {
            int inside = open + 1;
            while (inside < close && text.charAt(inside) == ' ') {
                inside++;
            }
            cuts.add(new MarkupCut(open, inside, MarkupCut.Kind.LINK));
        }
        int start = close;
        boolean spaceAfter = end == text.length() || text.charAt(end) == ' ';
        while (start > 0 && spaceAfter && text.charAt(start - 1) == ' ') {
            start--;
        }
        cuts.add(new MarkupCut(start, end, MarkupCut.Kind.LINK));
    }

    /** An opening bracket at the edge of a passage, whose address is in a later one. */
    private static void dangling(String text, int start, List<MarkupCut> cuts) {
        boolean picture = start > 0 && text.charAt(start - 1) == '!';
        int from = picture ? start - 1 : start;
        if (from == 0 || start + 1 == text.length() || text.charAt(start + 1) == ' ') {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            cuts.add(new MarkupCut(from, end, MarkupCut.Kind.LINK));
        }
    }

    /** One past the {@code (address)} or {@code [number]} that begins at {@code at}, or 0 if none does. */
    private static int targetEnd(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        if (text.charAt(at) == '[') {
            int end = at + 1;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return end > at + 1 && end < text.length() && text.charAt(end) == ']' ? end + 1 : 0;
        }
        if (text.charAt(at) != '(') {
            return 0;
        }
        int depth = 0;
        for (int i = at; i < Math.min(text.length(), at + LONGEST_ADDRESS); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return unbalanced(text, at);
    }

    /** An address with more brackets opened than closed ends at its first closing one. */
    private static int unbalanced(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + LONGEST_ADDRESS); i++) {
            if (text.charAt(i) == ')') {
                return i + 1;
            }
        }
        return 0;
    }

    private static void numbers(String text, List<MarkupCut> cuts) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (isLinkNumber(text, matcher.start(), matcher.end())) {
                cuts.add(new MarkupCut(matcher.start(), matcher.end(), MarkupCut.Kind.NUMBER));
            }
        }
    }

    /** Whether it is before words, as a browser sets it; a mark of citation, or a row of them, follows words instead. */
    private static boolean isLinkNumber(String text, int start, int end) {
        int first = start;
        while (first > 0 && text.charAt(first - 1) == ']') {
            int open = text.lastIndexOf('[', first - 1);
            if (open < 0 || first - open > LONGEST_NUMBER || !NUMBER.matches(text.substring(open, first))) {
                break;
            }
            first = open;
        }
        if (first == 0 || Character.isWhitespace(text.charAt(first - 1))) {
            return true;
        }
        char before = text.charAt(first - 1);
        boolean afterWord = Character.isLetterOrDigit(before);
        boolean beforeWord = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        return !afterWord && (beforeWord || ".,;:!?)\"\u201d\u2019".indexOf(before) < 0);
    }

    private static void pictures(String text, List<MarkupCut> cuts) {
        if (!mayHavePicture(text)) {
            return;
        }
        Matcher matcher = PICTURE.matcher(text);
        while (matcher.find()) {
            String marker = matcher.group();
            if (isApart(text, matcher.start(), matcher.end())
                    && (FILE.matcher(marker).find() || isFileName(marker) || isKnown(marker))) {
                cuts.add(new MarkupCut(
                        matcher.start(), withSpace(text, matcher.start(), matcher.end()), MarkupCut.Kind.IMAGE));
            }
        }
    }

    /** Whether there is a sign that all forms of a picture begin with. */
    private static boolean mayHavePicture(String text) {
        if (text.indexOf('[') >= 0) {
            return true;
        }
        int at = text.indexOf('(');
        while (at >= 0 && !text.regionMatches(true, at, BUTTON, 0, BUTTON.length())) {
            at = text.indexOf('(', at + 1);
        }
        return at >= 0;
    }

    /** {@code content[..50.min(n)]} and {@code #[warn(x)]} are code: a picture is part of no word. */
    private static boolean isApart(String text, int start, int end) {
        boolean before = start == 0 || !isPartOfWord(text.charAt(start - 1));
        boolean after = end == text.length() || !isPartOfWord(text.charAt(end));
        return text.charAt(start) == '(' || before && after;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || "#_$&@=.({".indexOf(c) >= 0;
    }

    private static boolean isKnown(String marker) {
        String inside = marker.substring(1, marker.length() - 1).toLowerCase(Locale.ROOT);
        return inside.chars().allMatch(c -> c == ' ' || c == '_') || KNOWN.contains(inside);
    }

    /** A browser shows a picture's file for want of words: letters and digits or underscores, and no space. */
    private static boolean isFileName(String marker) {
        boolean letter = false;
        boolean joint = false;
        boolean digit = false;
        for (int i = 1; i < marker.length() - 1; i++) {
            char c = marker.charAt(i);
            letter |= Character.isLetter(c);
            digit |= Character.isDigit(c);
            joint |= c == '_' || c == '-' || c == '%' || c == '.';
            if (c == ' ') {
                return false;
            }
        }
        return letter && joint && (digit || marker.indexOf('_') >= 0);
    }

    /** With the space after it, where one is before it too or it opens the passage. */
    private static int withSpace(String text, int start, int end) {
        boolean before = start == 0 || text.charAt(start - 1) == ' ';
        return before && end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
}
