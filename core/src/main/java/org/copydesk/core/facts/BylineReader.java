package org.copydesk.core.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.language.Cues;
import org.copydesk.core.language.Cues.Cue;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.WordClass;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads who wrote a text from a line that says so by a word such as "by", Автор or 作者, at its beginning or further in.
 *
 * @param names at least one
 * @param cue the word before the names, or behind them
 * @param leads whether the line begins with it
 * @param colon whether a colon is behind it
 * @param closed whether the names end where the line, or a part of it, does
 * @param end where they end, in UTF-16 units
 */
record BylineReader(List<String> names, String cue, boolean leads, boolean colon, boolean closed, int end) {
    private static final Cues CUES =
            Cues.of(WordClass.BYLINES, WordClass.CREDITS, WordClass.PUBLISHED, WordClass.UPDATED);
    private static final Cues ROLES = Cues.of(WordClass.ROLES);
    private static final Set<String> ABBREVIATIONS = Language.wordsOfAll(WordClass.LEADING_ABBREVIATIONS);
    private static final String BLANK = " \t\u00a0\u3000:：·・/|";
    private static final String ENDS = "\n|•·@([{（【<→*»";
    private static final String WITHIN = ",;. ";
    private static final int LONGEST_NAME = 4;
    private static final int MOST_BEHIND = 40;
    private static final char FIRST_HANGUL = '\u1100';

    static Optional<BylineReader> read(String text) {
        int first = 0;
        while (first < text.length() && !Character.isLetter(text.charAt(first))) {
            first++;
        }
        int at = first;
        while (at < text.length()) {
            Cue cue = CUES.at(text, at);
            if (cue == null) {
                at++;
                continue;
            }
            int next = skip(text, cue.end());
            Cue follows = CUES.at(text, next);
            if (cue.wordClass() != WordClass.BYLINES) {
                at = follows != null && follows.wordClass() == WordClass.BYLINES && next - cue.end() <= 1
                        ? follows.end()
                        : cue.end();
                continue;
            }
            while (follows != null && follows.wordClass() == WordClass.BYLINES) {
                cue = new Cue(WordClass.BYLINES, cue.start(), follows.end());
                next = skip(text, follows.end());
                follows = CUES.at(text, next);
            }
            int end = end(text, next);
            People.Names names = People.leading(text.substring(next, end));
            if (!names.people().isEmpty()) {
                int stop = next + names.end();
                String between = text.substring(cue.end(), next);
                boolean colon = between.indexOf(':') >= 0 || between.indexOf('：') >= 0;
                boolean closed = text.substring(stop, end).isBlank()
                        || People.isSolid(names.people().get(0).charAt(0))
                        || WITHIN.indexOf(text.charAt(stop)) >= 0
                                && (text.charAt(stop) != ' ' || Character.isLowerCase(text.charAt(stop + 1)));
                String word = text.substring(cue.start(), cue.end());
                return Optional.of(new BylineReader(names.people(), word, cue.start() == first, colon, closed, stop));
            }
            at = cue.end();
        }
        return behind(text);
    }

    /** The passage, or its beginning alone where a sentence goes on behind the names. */
    Passage part(Passage passage) {
        String rest = passage.text().substring(end);
        boolean goesOn = rest.codePoints().filter(Character::isLetter).count() > MOST_BEHIND;
        return goesOn
                ? new Passage(
                        passage.block(),
                        new Span(0, end).shift(passage.span().start()),
                        passage.text().substring(0, end))
                : passage;
    }

    /** Whether the names are Chinese, Japanese or Korean. */
    boolean isSolid() {
        return People.isSolid(names.get(0).charAt(0));
    }

    /** A Korean name with what its bearer does behind it. */
    private static Optional<BylineReader> behind(String text) {
        for (int i = 1; i < text.length(); i++) {
            Cue role = isHangul(text.charAt(i)) ? ROLES.at(text, i) : null;
            if (role != null) {
                int end = i;
                while (end > 0 && text.charAt(end - 1) == ' ') {
                    end--;
                }
                int start = end;
                while (start > 0 && isHangul(text.charAt(start - 1))) {
                    start--;
                }
                String name = text.substring(start, end);
                if (name.length() >= 2
                        && name.length() <= LONGEST_NAME
                        && People.hasSurname(name)
                        && !ROLES.is(name)
                        && !CUES.is(name)) {
                    String word = text.substring(i, role.end());
                    return Optional.of(new BylineReader(List.of(name), word, start == 0, false, true, role.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHangul(char c) {
        return c >= FIRST_HANGUL && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    private static int skip(String text, int at) {
        int next = at;
        while (next < text.length() && BLANK.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    /** Where the part of the line ends that begins at {@code from}: at a sign, a date, another word of the kind or a full stop. */
    private static int end(String text, int from) {
        int most = text.length();
        Optional<Dates.Found> date = Dates.possible(text) ? Dates.first(text.substring(from), "") : Optional.empty();
        if (date.isPresent()) {
            most = from + date.get().start();
        }
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            boolean dash = (c == '-' || c == '–' || c == '—') && i > from && text.charAt(i - 1) == ' ';
            boolean odd =
                    Character.isDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL;
            if (ENDS.indexOf(c) >= 0
                    || dash
                    || odd
                    || c == '.' && isStop(text, from, i)
                    || i > from && ends(text, CUES.at(text, i))) {
                return i;
            }
        }
        return most;
    }

    /** Whether a word parts a line: words for pictures or times do, and what has a colon behind it. */
    private static boolean ends(String text, @Nullable Cue cue) {
        if (cue == null) {
            return false;
        }
        int next = skip(text, cue.end());
        return cue.wordClass() != WordClass.BYLINES
                || text.substring(cue.end(), next).indexOf(':') >= 0
                || text.substring(cue.end(), next).indexOf('：') >= 0;
    }

    private static boolean isStop(String text, int from, int at) {
        if (at + 1 < text.length() && text.charAt(at + 1) != ' ') {
            return false;
        }
        int start = at;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return at - start > 2
                && !ABBREVIATIONS.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
    }
}
