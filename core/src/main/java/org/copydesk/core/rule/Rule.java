package org.copydesk.core.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * One pattern and what it says of the text it is found in. Immutable and thread-safe.
 *
 * @param id stable for ever: it is in people's databases
 * @param on what is looked at
 * @param match found anywhere in what is looked at; RE2 syntax, where {@code \b} and {@code \w} know ASCII alone
 * @param mark what the text is, if the pattern is found
 * @param confidence 0 to 1
 * @param reason one sentence fragment for people
 * @param hits texts in which it must be found, at least one
 * @param misses texts in which it must not be found, at least one
 * @param site the host whose documents it is for, or {@code .example.com} for all below it; empty for all
 */
public record Rule(
        String id,
        On on,
        Pattern match,
        Role mark,
        double confidence,
        String reason,
        List<String> hits,
        List<String> misses,
        String site) {

    /** A longer block or line is prose and no business of a rule on blocks or lines, in UTF-16 units. */
    public static final int LONGEST = 500;

    /** Legal notes run longer, in UTF-16 units. */
    private static final int LONGEST_DISCLAIMER = 1500;

    public Rule {
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /** What a rule looks at, and what its mark covers. */
    public enum On {
        /** The text of a block; the mark covers the block. */
        BLOCK,
        /** Each line of a block; the mark covers the line. */
        LINE,
        /** Any place in a block; the mark covers what matched, or its first group if it has one, and the white space after it. */
        TEXT,
        /**
         * The text of a short block that opens a section, such as a heading over other stories. It marks nothing by itself: it says
         * what the blocks after it are, if they are not the article's body.
         */
        SECTION,
        /** Each element of a block's path, as {@code /tag.class#id/}; the mark covers the block. */
        PATH
    }

    public Evidence evidence() {
        return Evidence.of(id, confidence, reason);
    }

    /** Whether the pattern is found in a line, a block, a piece of text or, for a rule on paths, an element of the path. */
    public boolean hits(String text) {
        return on == On.PATH
                ? Arrays.stream(text.split("/")).anyMatch(this::hitsElement)
                : match.matcher(text).find();
    }

    /** Whether the pattern of a rule on paths is found in one element, such as {@code div.share-bar}. */
    public boolean hitsElement(String element) {
        return match.matcher('/' + element + '/').find();
    }

    /**
     * What the rule marks of a block's text, in offsets of that text: in order, disjoint. Nothing for a rule on paths or sections.
     *
     * @param text what the block reads
     */
    public List<Span> find(String text) {
        return switch (on) {
            case PATH, SECTION -> List.of();
            case BLOCK ->
                !text.isEmpty() && text.length() <= longest() && hits(text)
                        ? List.of(new Span(0, text.length()))
                        : List.of();
            case LINE -> lines(text);
            case TEXT -> places(text);
        };
    }

    private int longest() {
        return mark == Role.DISCLAIMER ? LONGEST_DISCLAIMER : LONGEST;
    }

    private List<Span> lines(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int from = White.skip(text, start, end);
            int to = White.skipBack(text, from, end);
            if (from < to && to - from <= LONGEST && hits(text.substring(from, to))) {
                found.add(new Span(from, to));
            }
            start = end + 1;
        }
        return found;
    }

    private List<Span> places(String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = match.matcher(text);
        int group = match.groupCount() > 0 ? 1 : 0;
        int at = 0;
        while (matcher.find()) {
            if (matcher.start(group) >= at && matcher.end(group) > matcher.start(group)) {
                at = White.skip(text, matcher.end(group), text.length());
                found.add(new Span(matcher.start(group), at));
            }
        }
        return found;
    }
}
