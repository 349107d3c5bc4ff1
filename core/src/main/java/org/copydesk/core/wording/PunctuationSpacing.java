package org.copydesk.core.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.NonBodyPassages;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Takes out a space before punctuation and puts one in after a comma between two words. French, which sets such spaces, is left
 * alone, and so is a text that does it throughout. Immutable and thread-safe.
 */
public final class PunctuationSpacing implements Stage {
    private static final String ID = "wording.punctuation-spacing";
    private static final String BEFORE = "wording.space-before-punctuation";
    private static final String AFTER = "wording.space-after-comma";
    private static final String TIGHT = ",.;:!?)";
    private static final String STYLED = ";:!?";
    private static final List<String> CODE =
            List.of("{", "==", "!=", "<<", "&&", "||", "+=", "++", "->", "=>", " = ", " * ", "/*", "//");
    private static final int LONGEST_WORD = 40;
    private static final int MOST_BY_MISTAKE = 3;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.WORDING;
    }

    @Override
    public List<Mark> inspect(View view) {
        String language = Candidates.of(Field.LANGUAGE, view.marks()).value().toLowerCase(Locale.ROOT);
        List<Mark> edits = new ArrayList<>();
        if (!language.startsWith("fr")) {
            boolean styled = spacesByStyle(view.text());
            for (Passage passage : NonBodyPassages.of(view).others()) {
                view.checkCanceled();
                if (passage.block().layout().shape() != Layout.Shape.PREFORMATTED && !isCode(passage.text())) {
                    inspect(view, passage, styled, edits);
                }
            }
        }
        return edits;
    }

    private static void inspect(View view, Passage passage, boolean styled, List<Mark> edits) {
        String text = passage.text();
        int at = passage.span().start();
        BitSet closing = closing(text);
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= 'a' && c <= 'z') {
                continue;
            }
            int gap = TIGHT.indexOf(c) < 0 ? i : gapBefore(text, i);
            if (gap < i && isStray(text, gap, i, closing) && !(styled && STYLED.indexOf(c) >= 0)) {
                Evidence evidence = Evidence.of(BEFORE, 0.97, "a space before \"" + c + "\"");
                edits.add(view.edit(at + gap, at + i, "", evidence));
            } else if (c == ',' && isGlued(text, i)) {
                Evidence evidence = Evidence.of(AFTER, 0.95, "no space after the comma between two words");
                edits.add(view.edit(at + i + 1, at + i + 1, " ", evidence));
            }
        }
    }

    /** Where the spaces before {@code at} begin; {@code at} itself without any. */
    private static int gapBefore(String text, int at) {
        int gap = at;
        while (gap > 0 && text.charAt(gap - 1) == ' ') {
            gap--;
        }
        return gap;
    }

    /** Spaces between a word and a lone mark that ends something: no ".5", no ".NET", no "...", no ":)". */
    private static boolean isStray(String text, int gap, int mark, BitSet closing) {
        char c = text.charAt(mark);
        if (gap == 0) {
            return false;
        }
        char before = text.charAt(gap - 1);
        boolean afterWord = Character.isLetterOrDigit(before) || ")\"\u201D\u2019'%".indexOf(before) >= 0;
        boolean last = mark + 1 == text.length();
        boolean endsHere =
                last || Character.isWhitespace(text.charAt(mark + 1)) || "\u201D\"".indexOf(text.charAt(mark + 1)) >= 0;
        if (!afterWord || !endsHere || c == ':' && Character.isDigit(before)) {
            return false;
        }
        return c == ')' ? closing.get(mark) : !followedByMark(text, mark + 1);
    }

    /** "What ? ? ?" and ". . ." are no slips. */
    private static boolean followedByMark(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && TIGHT.indexOf(text.charAt(i)) >= 0;
    }

    /** The brackets that close one which is not itself set off by a space: "( so )" is a style, and ":)" a smile. */
    private static BitSet closing(String text) {
        BitSet closing = new BitSet(text.length());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                closing.set(i, text.charAt(open.pop() + 1) != ' ');
            }
        }
        return closing;
    }

    /** A formula or a program, which flat text shows as any other line. */
    private static boolean isCode(String text) {
        return CODE.stream().anyMatch(text::contains);
    }

    /** "word,word", but no address, no formula and no list without any spaces. */
    private static boolean isGlued(String text, int comma) {
        int start = comma;
        while (start > 0 && comma - start <= LONGEST_WORD && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = comma + 1;
        while (end < text.length() && end - comma <= LONGEST_WORD && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String left = text.substring(start, comma);
        String right = text.substring(comma + 1, end);
        return Math.max(left.length(), right.length()) <= LONGEST_WORD && isWord(left) && isWord(right);
    }

    /** Two letters or more and nothing else, marks at its edges apart; a capital only at its head. */
    private static boolean isWord(String token) {
        int start = 0;
        int end = token.length();
        while (start < end && "(\"\u201C\u2018".indexOf(token.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ".,;:!?)\"\u201D\u2019".indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        for (int i = start; i < end; i++) {
            char c = token.charAt(i);
            boolean inside = i > start && i < end - 1 && "'\u2019-".indexOf(c) >= 0;
            if (!inside && !(i == start ? Character.isLetter(c) : Character.isLowerCase(c))) {
                return false;
            }
        }
        return end - start >= 2;
    }

    /** Whether most of these marks have a space before them: then it is how the author sets them. */
    private static boolean spacesByStyle(String text) {
        int spaced = 0;
        int tight = 0;
        for (int i = 1; i < text.length(); i++) {
            if (STYLED.indexOf(text.charAt(i)) >= 0) {
                char before = text.charAt(i - 1);
                spaced += before == ' ' || before == '\u00A0' || before == '\u202F' ? 1 : 0;
                tight += Character.isLetterOrDigit(before) ? 1 : 0;
            }
        }
        return spaced > MOST_BY_MISTAKE && spaced > tight;
    }
}
