package org.copydesk.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site rule says of a block, or of a part of it: one entry of {@link Layout#hint()}, written as
 * {@code strip example.com.txt:12} or {@code strip example.com.txt:12 4-17}; entries are parted by {@code ;}.
 *
 * @param kind what it says
 * @param where the rule, as {@code file:line}
 * @param from the first UTF-16 unit it speaks of, from the block's start
 * @param to one past the last unit, or -1 for the whole block
 */
public record SiteHint(Kind kind, String where, int from, int to) {
    /** Where the page shows no prose, and its text is in its scripts: no site rule, but the decoder says it. */
    public static final String SCRIPT = "script";

    private static final String BETWEEN = ";";

    /** What a site rule can say of a block. */
    public enum Kind {
        /** It is the article's body, and no other rule may take it away. */
        BODY,
        /** It is the article's body; rules that look at one block alone may still take it away. */
        PRUNABLE,
        /** The rule found the body, and this is not in it. */
        OUTSIDE,
        /** It is no part of the article. */
        STRIP,
        TITLE,
        AUTHOR,
        DATE
    }

    public static SiteHint whole(Kind kind, String where) {
        return new SiteHint(kind, where, 0, -1);
    }

    /** Whether it speaks of all of the block. */
    public boolean isWhole() {
        return to < 0;
    }

    /** Where it is in the source text. */
    public Span span(Block block) {
        int start = block.span().start();
        return isWhole()
                ? block.span()
                : new Span(start + from, Math.min(start + to, block.span().end()));
    }

    /** The hints on a block, in the order in which they were written; none for most. */
    public static List<SiteHint> of(Block block) {
        String hint = block.layout().hint();
        if (hint.isEmpty()) {
            return List.of();
        }
        List<SiteHint> hints = new ArrayList<>();
        for (String entry : hint.split(BETWEEN)) {
            hints.add(parse(entry));
        }
        return hints;
    }

    /**
     * Whether a site rule says that the block is the article's body: what a stage that looks for the body, or for what lies
     * outside it, must leave alone.
     */
    public static boolean isBody(Block block) {
        return has(block, Kind.BODY) || has(block, Kind.PRUNABLE);
    }

    /** Whether a hint of this kind is on the block or on a part of it. */
    public static boolean has(Block block, Kind kind) {
        return !block.layout().hint().isEmpty() && of(block).stream().anyMatch(hint -> hint.kind == kind);
    }

    /** As they are in {@link Layout#hint()}. */
    public static String write(List<SiteHint> hints) {
        return String.join(BETWEEN, hints.stream().map(SiteHint::toString).toList());
    }

    private static SiteHint parse(String entry) {
        String[] words = entry.split(" ");
        Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
        if (words.length < 3) {
            return whole(kind, words.length > 1 ? words[1] : "");
        }
        int dash = words[2].indexOf('-');
        return new SiteHint(
                kind,
                words[1],
                Integer.parseInt(words[2].substring(0, dash)),
                Integer.parseInt(words[2].substring(dash + 1)));
    }

    @Override
    public String toString() {
        String whole = kind.name().toLowerCase(Locale.ROOT) + ' ' + where;
        return isWhole() ? whole : whole + ' ' + from + '-' + to;
    }
}
