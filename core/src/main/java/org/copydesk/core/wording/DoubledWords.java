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
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;
import org.jspecify.annotations.Nullable;

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
            ArticleWords words = ArticleWords.of(view);
            for (int passage = 0; passage < words.passages().size(); passage++) {
                view.checkCanceled();
                if (words.passages().get(passage).block().layout().shape() != Layout.Shape.PREFORMATTED) {
                    inspect(view, words, passage, edits);
                }
            }
        }
        return edits;
    }

    private static Set<String> english(WordClass wordClass) {
        return Set.copyOf(Language.of("en").orElseThrow().words(wordClass));
    }

    private static void inspect(View view, ArticleWords words, int number, List<Mark> edits) {
        Passage passage = words.passages().get(number);
        @Nullable Quotations quotations = null;
        for (int second = words.first(number) + 1; second < words.first(number + 1); second++) {
            int start = words.start(second - 1);
            int end = words.end(second);
            if (!isTwice(words, second - 1, second) || !isDoubled(passage.text(), words, number, second)) {
                continue;
            }
            quotations = quotations == null ? Quotations.in(passage.text()) : quotations;
            if (!quotations.touch(start, end)) {
                int at = passage.span().start();
                String reason = "\"%s\" written twice in a row".formatted(words.text(second));
                edits.add(view.edit(at + start, at + end, words.text(second - 1), Evidence.of(ID, CONFIDENCE, reason)));
            }
        }
    }

    /** Whether a word is another one that is in lower case, whatever its own case. */
    private static boolean isTwice(ArticleWords words, int word, int lowerCase) {
        String text = words.text(word);
        String other = words.text(lowerCase);
        return text.length() == other.length() && text.toLowerCase(Locale.ROOT).equals(other);
    }

    private static boolean isDoubled(String text, ArticleWords words, int passage, int second) {
        String word = words.text(second);
        int first = second - 1;
        boolean listed = NEVER_TWICE.contains(word)
                || RARELY_TWICE.contains(word) && !mayEndClause(text, words, words.first(passage), first);
        return listed
                && onlySpace(text, words.end(first), words.start(second))
                && (words.form(first) == words.form(second)
                        || startsSentence(text, words.start(first))
                        || word.length() >= LONG)
                && isFree(text, words.start(first) - 1)
                && isFree(text, words.end(second))
                && !(first > words.first(passage) && isTwice(words, first - 1, second))
                && !(second + 1 < words.first(passage + 1) && isTwice(words, second + 1, second));
    }

    /** Whether a clause that is the subject of the second word may end with the first, which is word number {@code at}. */
    private static boolean mayEndClause(String text, ArticleWords words, int opening, int at) {
        if (at == opening || BEFORE_CLAUSE_END.contains(words.text(at - 1).toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = at - 1; i >= opening && at - i <= LONGEST_CLAUSE; i--) {
            if (OPENERS.contains(words.text(i).toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (startsSentence(text, words.start(i))) {
                return false;
            }
        }
        return false;
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
