package org.copydesk.core.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Finds HTML entities that were left in a text, escaped once or more often. Those without their semicolon count only if nothing
 * else can be meant. Addresses are left alone.
 */
final class Entities {
    private static final String RULE = "repair.entity";
    /** The longest name of HTML, {@code CounterClockwiseContourIntegral}, has 31 letters. */
    private static final int LONGEST = 33;
    /** So far before an entity the beginning of its address is looked for. */
    private static final int LONGEST_ADDRESS = 2000;
    /** How often a text may have been escaped. */
    private static final int MOST_LAYERS = 4;
    /** Names that are no words and no parts of formulas. */
    private static final Set<String> KNOWN_WITHOUT_SEMICOLON = Set.of(
            "amp", "quot", "apos", "nbsp", "rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip", "laquo",
            "raquo", "eacute", "egrave", "agrave", "aacute", "iacute", "oacute", "uacute", "ntilde", "ccedil", "auml",
            "ouml", "uuml", "szlig", "euro");

    private Entities() {}

    static List<Mend> find(String text) {
        List<Mend> mends = new ArrayList<>();
        int at = text.indexOf('&');
        while (at >= 0) {
            int end = end(text, at);
            end = end > 0 ? end : endWithoutSemicolon(text, at);
            if (end > 0 && !inAddress(text, at)) {
                String before = text.substring(at, end);
                String after = decoded(before);
                if (!after.equals(before)) {
                    mends.add(new Mend(at, end, after, RULE, 0.98, "HTML entity " + before + " written out"));
                }
            }
            at = text.indexOf('&', end > 0 ? end : at + 1);
        }
        return mends;
    }

    /** One past the semicolon of the entity that begins at {@code start}, its escaped ampersands included; 0 if there is none. */
    private static int end(String text, int start) {
        int at = start + 1;
        int end = 0;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            int semicolon = nameEnd(text, at);
            if (semicolon == at || semicolon == text.length() || text.charAt(semicolon) != ';') {
                return end;
            }
            end = semicolon + 1;
            String name = text.substring(at, semicolon);
            if (!name.equals("amp") && !name.equals("#38") && !name.equals("#038")) {
                return end;
            }
            at = end;
        }
        return end;
    }

    private static int endWithoutSemicolon(String text, int start) {
        int end = nameEnd(text, start + 1);
        boolean free = end == text.length() || text.charAt(end) != '=';
        if (!free || end == start + 1) {
            return 0;
        }
        String name = text.substring(start + 1, end);
        return KNOWN_WITHOUT_SEMICOLON.contains(name) || isCommonNumber(name) ? end : 0;
    }

    /** The numbers of the apostrophe, the quotation marks, the dashes and the no-break space. */
    private static boolean isCommonNumber(String name) {
        return name.equals("#39") || name.equals("#160") || name.length() == 5 && name.startsWith("#82");
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        if (text.startsWith("#", start) && !text.startsWith("x", start + 1) && !text.startsWith("X", start + 1)) {
            end++;
            while (end < text.length() && end - start < LONGEST && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end;
        }
        while (end < text.length() && end - start < LONGEST && isName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c) {
        return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean inAddress(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_ADDRESS && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, at);
        return word.contains("://") || word.contains("www.") || word.contains("?") && word.contains("=");
    }

    private static String decoded(String entity) {
        String text = entity;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            String next = Parser.unescapeEntities(text.endsWith(";") || layer > 0 ? text : text + ';', true);
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        return text.equals(entity) || !isWhole(text) ? shouted(entity) : text;
    }

    /** Whether it holds neither NUL nor half a character, which no text may. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** A name in capitals, as style sheets and headlines make it: {@code &EACUTE;}. */
    private static String shouted(String entity) {
        String lower = entity.toLowerCase(Locale.ROOT);
        if (lower.equals(entity) || !entity.equals(entity.toUpperCase(Locale.ROOT)) || entity.indexOf('#') >= 0) {
            return entity;
        }
        String letter = Parser.unescapeEntities(lower, true);
        return letter.equals(lower) ? entity : letter.toUpperCase(Locale.ROOT);
    }
}
