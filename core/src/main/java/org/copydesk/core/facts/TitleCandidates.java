package org.copydesk.core.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.language.Cues;
import org.copydesk.core.language.WordClass;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;

/** Gathers what a page may be called: metadata, headings and lines, and what is left of them when a part is cut off. */
final class TitleCandidates {
    private static final int LONGEST = 300;
    private static final int LONGEST_LINE = 220;
    private static final int SHORTEST_LINE = 6;
    private static final int MOST_WORDS = 30;
    private static final int MOST_LINES = 600;
    private static final int TOP = 12;
    private static final int MOST_HEADINGS = 12;
    private static final int MOST_NAMED = 6;
    /** So much of the prose, at most, is above a title. */
    private static final double DEEPEST = 0.6;

    private static final int FEW_WORDS = 3;
    private static final Cues CREDITS = Cues.of(WordClass.CREDITS);
    private static final String MARKERS = "*+-•·/|►▶›»>";

    private static final LiteralPrefilter NAMED = new LiteralPrefilter("title", "headline", "heading");

    private final PageLines lines;
    private final Map<String, TitleCandidate> byKey = new LinkedHashMap<>();

    private TitleCandidates(PageLines lines) {
        this.lines = lines;
    }

    static List<TitleCandidate> of(List<Metadata> metadata, PageLines lines, boolean flat) {
        TitleCandidates all = new TitleCandidates(lines);
        if (flat) {
            all.flatLines();
        } else {
            all.headings();
            for (Metadata one : metadata) {
                if (!source(one.name()).isEmpty() && one.value().length() <= LONGEST) {
                    all.add(one);
                }
            }
            all.repeats();
        }
        if (all.byKey.isEmpty()) {
            all.flatLines();
        }
        return List.copyOf(all.byKey.values());
    }

    /** What kind of metadata gives a title: {@code og}, {@code title}, {@code ld}, {@code other}, or empty. */
    static String source(String name) {
        return switch (name) {
            case "meta:og:title" -> "og";
            case "title" -> "title";
            case "meta:twitter:title",
                    "meta:title",
                    "meta:dc.title",
                    "meta:parsely-title",
                    "meta:sailthru.title",
                    "meta:citation_title",
                    "itemprop:headline" -> "other";
            default ->
                MetadataWeights.isArticle(name) && (name.endsWith(".headline") || name.endsWith(".name")) ? "ld" : "";
        };
    }

    private void add(Metadata one) {
        add(one, one.value(), true);
        for (String part : TitleParts.of(one.value())) {
            add(one, part, false);
        }
    }

    private void add(Metadata one, String value, boolean whole) {
        String key = LineKey.key(value);
        if (!key.isEmpty()) {
            byKey.computeIfAbsent(key, k -> new TitleCandidate(k, value)).add(one, whole);
        }
    }

    private void line(int at, String value, boolean whole) {
        String key = LineKey.key(value);
        if (!key.isEmpty()) {
            byKey.computeIfAbsent(key, k -> new TitleCandidate(k, value)).line(at, value, whole);
        }
    }

    private void headings() {
        int headings = 0;
        int named = 0;
        for (int i = 0; i < lines.size(); i++) {
            Layout layout = lines.get(i).block().layout();
            if (lines.text(i).length() > LONGEST_LINE) {
                continue;
            }
            boolean top = layout.headingLevel() == 1;
            boolean heading = layout.headingLevel() > 1 && layout.headingLevel() <= 3 && headings < MOST_HEADINGS;
            boolean marked = !top && !heading && named < MOST_NAMED && named(layout) && lines.proseAbove(i) < DEEPEST;
            if (top || heading || marked) {
                headings += heading ? 1 : 0;
                named += marked ? 1 : 0;
                String text = folded(lines.text(i));
                line(i, text, true);
                if (top) {
                    for (String part : TitleParts.of(text)) {
                        line(i, part, false);
                    }
                }
            }
        }
    }

    static boolean named(Layout layout) {
        return NAMED.in(layout.path(), LiteralPrefilter.lastSegments(layout.path(), 1));
    }

    /** Lines that say what a candidate says. */
    private void repeats() {
        boolean[] lengths = new boolean[LONGEST + 1];
        for (TitleCandidate candidate : byKey.values()) {
            int length = candidate.value().length();
            for (int i = Math.max(0, length - 2); i <= Math.min(LONGEST, length + 2); i++) {
                lengths[i] = true;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.text(i);
            if (text.length() <= LONGEST && lengths[text.length()]) {
                TitleCandidate same = byKey.get(LineKey.key(text));
                if (same != null && !same.lines().contains(i)) {
                    same.line(i, folded(text), true);
                }
            }
        }
    }

    private void flatLines() {
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()) && lines.proseAbove(i) <= DEEPEST; i++) {
            String text = lines.text(i);
            if (text.length() < SHORTEST_LINE
                    || text.length() > LONGEST_LINE
                    || lines.prose(i) > MOST_WORDS
                    || isPictureCredit(text)) {
                continue;
            }
            String folded = withoutMarker(folded(text));
            line(i, folded, true);
            if (i < TOP || folded.indexOf('|') > 0 || folded.indexOf('»') > 0) {
                for (String part : TitleParts.of(folded)) {
                    if (part.length() >= SHORTEST_LINE && !isColonPart(folded, part) && !folded.endsWith(".")) {
                        line(i, part, false);
                    }
                }
            }
        }
        byKey.values().removeIf(candidate -> candidate.bag().words().size() > MOST_WORDS);
    }

    /** Whether a line says who made a picture: behind what it shows, or in a few words. */
    static boolean isPictureCredit(String line) {
        for (int i = 0; i < line.length(); i++) {
            Cues.Cue cue = CREDITS.at(line, i);
            int next = cue == null ? line.length() : cue.end() + (line.startsWith(" ", cue.end()) ? 1 : 0);
            if (next < line.length() && ":：=".indexOf(line.charAt(next)) >= 0) {
                return i > 2 || LineKey.count(line.substring(next)) <= FEW_WORDS || line.indexOf('/', next) > 0;
            }
        }
        return false;
    }

    /** Whether a part is what is before or after a colon: without markup, which knows kickers, that is one headline. */
    private static boolean isColonPart(String line, String part) {
        return line.startsWith(part + ":") || line.endsWith(": " + part);
    }

    /** The line without the sign of a list or trail that it begins with. */
    private static String withoutMarker(String line) {
        int at = 0;
        while (at < line.length() && (MARKERS.indexOf(line.charAt(at)) >= 0 || at > 0 && line.charAt(at) == ' ')) {
            at++;
        }
        boolean circle = at == 0 && line.startsWith("o ") && line.length() > 2;
        return line.substring(circle ? 2 : at);
    }

    /** Whether a line begins with the sign of a list, as dumps of lists do. */
    static boolean listed(String line) {
        return line.length() > 2 && line.charAt(1) == ' ' && "*+-•·o".indexOf(line.charAt(0)) >= 0;
    }

    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
