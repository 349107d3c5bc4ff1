package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.WordClass;
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
 * Takes out an English function word that was written twice in a row: "the the". Only words that never rightly follow
 * themselves; "had had" and "that that" may. Immutable and thread-safe.
 */
public final class DoubledWords implements Stage {
    private static final String ID = "wording.doubled-word";
    private static final double CONFIDENCE = 0.98;
    private static final Set<String> NEVER_TWICE = english(WordClass.NEVER_DOUBLED);
    /** Right only where a clause ends in one and the next begins with it: "what it is is clear". */
    private static final Set<String> RARELY_TWICE = english(WordClass.RARELY_DOUBLED);
    /** What opens such a clause. */
    private static final Set<String> OPENERS = english(WordClass.CLAUSE_OPENERS);
    /** What such a clause may end with before the word, and what makes a noun of "will" or "can". */
    private static final Set<String> BEFORE_CLAUSE_END = english(WordClass.CLAUSE_ENDS);
    /** Titles write a word of this length or more with a capital. */
    private static final int LONG = 4;
    /** The most words of a clause that are looked at. */
    private static final int LONGEST_CLAUSE = 60;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.WORDING;
    }

    /** A document whose language nobody knows is read as English: the words of the list mean little else. */
    @Override
    public List<Mark> inspect(View view) {
        String language = Candidates.of(Field.LANGUAGE, view.marks()).value();
        List<Mark> edits = new ArrayList<>();
        if (language.isEmpty() || language.toLowerCase(Locale.ROOT).startsWith("en")) {
            for (Passage passage : NonBodyPassages.of(view).others()) {
                view.checkCanceled();
                if (passage.block().layout().shape() != Layout.Shape.PREFORMATTED) {
                    inspect(view, passage, edits);
                }
            }
        }
        return edits;
    }

    private static Set<String> english(WordClass wordClass) {
        return Set.copyOf(Language.of("en").orElseThrow().words(wordClass));
    }

    private static void inspect(View view, Passage passage, List<Mark> edits) {
        List<Word> words = Word.in(passage.text());
        Quotations quotations = Quotations.in(passage.text());
        for (int i = 1; i < words.size(); i++) {
            Word first = words.get(i - 1);
            Word second = words.get(i);
            if (isDoubled(passage.text(), words, i) && !quotations.touch(first.start(), second.end())) {
                int at = passage.span().start();
                String reason = "\"%s\" written twice in a row".formatted(second.text());
                edits.add(view.edit(
                        at + first.start(), at + second.end(), first.text(), Evidence.of(ID, CONFIDENCE, reason)));
            }
        }
    }

    private static boolean isDoubled(String text, List<Word> words, int second) {
        Word one = words.get(second - 1);
        Word two = words.get(second);
        boolean same = one.text().toLowerCase(Locale.ROOT).equals(two.text());
        boolean listed = same
                && (NEVER_TWICE.contains(two.text())
                        || RARELY_TWICE.contains(two.text()) && !mayEndClause(text, words, second - 1));
        return listed
                && onlySpace(text, one.end(), two.start())
                && (one.isLowerCase()
                        || startsSentence(text, one.start())
                        || two.text().length() >= LONG)
                && isFree(text, one.start() - 1)
                && isFree(text, two.end())
                && !repeats(words, second - 2, two.text())
                && !repeats(words, second + 1, two.text());
    }

    /** Whether a clause that is the subject of the second word may end with the first, which is word number {@code at}. */
    private static boolean mayEndClause(String text, List<Word> words, int at) {
        if (at == 0 || BEFORE_CLAUSE_END.contains(words.get(at - 1).text().toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = at - 1; i >= 0 && at - i <= LONGEST_CLAUSE; i--) {
            if (OPENERS.contains(words.get(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (startsSentence(text, words.get(i).start())) {
                return false;
            }
        }
        return false;
    }

    /** A word said three times or more is said on purpose. */
    private static boolean repeats(List<Word> words, int at, String word) {
        return at >= 0
                && at < words.size()
                && words.get(at).text().toLowerCase(Locale.ROOT).equals(word);
    }

    private static boolean onlySpace(String text, int start, int end) {
        return text.substring(start, end).chars().allMatch(c -> c == ' ' || c == '\n' || c == '\u00A0');
    }

    private static boolean startsSentence(String text, int at) {
        int i = at - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i < 0 || ".!?:".indexOf(text.charAt(i)) >= 0;
    }

    /** Nothing joins the word to a neighbour: no apostrophe, hyphen, digit or full stop inside an abbreviation. */
    private static boolean isFree(String text, int at) {
        return at < 0
                || at >= text.length()
                || Character.isWhitespace(text.charAt(at))
                || at + 1 == text.length()
                || ",;()\u2014\u2013".indexOf(text.charAt(at)) >= 0
                || text.charAt(at) == '.' && Character.isWhitespace(text.charAt(at + 1));
    }
}
