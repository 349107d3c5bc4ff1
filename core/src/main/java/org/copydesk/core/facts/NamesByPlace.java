package org.copydesk.core.facts;

import java.util.List;
import java.util.Optional;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/** Takes a name alone for the author by where it is: next to a date, or right before the text. */
final class NamesByPlace {
    private static final int SIGNED_ABOVE = 4;
    private static final int LONGEST_DATE = 50;
    private static final int LONGEST_SHORT = 80;
    private static final int LONGEST_BY = 40;
    private static final String SIGNS = " \t\n|·•,;–—-/\u00a0";

    private NamesByPlace() {}

    /** @param near this many blocks below the top heading, at most, such a name is */
    static void read(View view, int top, int near, Bylines.Authors found) {
        if (top >= 0) {
            nearHeading(view.passages(), top, near, found);
        } else {
            bareNames(view, found);
        }
        if (found.isEmpty() && top >= 0) {
            beforeText(view, top, found);
        }
    }

    /** Near the top heading, a name next to a date, in one line with it or in the next, signs the article. */
    private static void nearHeading(List<Passage> passages, int top, int near, Bylines.Authors found) {
        for (int i = Math.max(0, top - 2); i < Math.min(passages.size(), top + near); i++) {
            Passage passage = passages.get(i);
            String text = passage.text();
            if (i == top || text.length() > LONGEST_SHORT) {
                continue;
            }
            String rest = besideDate(text);
            boolean dated =
                    i > 0 && isDate(passages.get(i - 1)) || i + 1 < passages.size() && isDate(passages.get(i + 1));
            if (!rest.isEmpty() && People.isPerson(rest)) {
                found.add(passage, People.of(rest), "facts.byline-dated", 0.6, "a name beside a date, near the title");
                return;
            }
            if (dated && People.isPerson(text)) {
                found.add(passage, People.of(text), "facts.byline-bare", 0.6, "a name alone next to a date");
                return;
            }
            if (text.length() <= LONGEST_BY && text.regionMatches(true, 0, "by ", 0, 3) && LineKey.count(text) <= 4) {
                String reason = "a short line that begins with \"by\"";
                found.add(passage, People.of(text.substring(3)), "facts.byline-short", 0.4, reason);
                return;
            }
        }
    }

    /** What a line says besides its date, signs between them apart; empty without a date. */
    private static String besideDate(String text) {
        Optional<Dates.Found> date = Dates.possible(text) ? Dates.first(text, "") : Optional.empty();
        if (date.isEmpty()) {
            return "";
        }
        String before = trimmed(text.substring(0, date.get().start()));
        String after = trimmed(text.substring(date.get().end()));
        String name = before.isEmpty() || !after.isEmpty() && People.isPerson(after) ? after : before;
        int in = name.indexOf(" in ");
        return in > 0 ? name.substring(0, in) : name;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && SIGNS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** In flat text a name alone, with a date next to it and prose soon after, signs the article. */
    private static void bareNames(View view, Bylines.Authors found) {
        List<Passage> passages = view.passages();
        int first = body(view).first();
        for (int i = Math.max(0, first - SIGNED_ABOVE); i < Math.min(first, passages.size()); i++) {
            Passage passage = passages.get(i);
            boolean flat = passage.block().layout().path().isEmpty();
            boolean dated = i > 0 && isDate(passages.get(i - 1)) || isDate(passages.get(i + 1));
            if (flat && dated && People.isFullName(passage.text())) {
                found.add(passage, List.of(passage.text()), "facts.byline-bare", 0.6, "a name alone next to a date");
                return;
            }
        }
    }

    /** A name alone right before the first paragraph signs it, unless the title or the text is about its bearer. */
    private static void beforeText(View view, int top, Bylines.Authors found) {
        List<Passage> passages = view.passages();
        int at = top;
        while (at + 1 < passages.size() && ProseRun.prose(passages.get(at + 1).text()) == 0) {
            at++;
        }
        Passage passage = passages.get(at);
        List<String> people = People.of(passage.text());
        boolean plain = at > top
                && at + 1 < passages.size()
                && passage.block().layout().headingLevel() == 0
                && passage.block().layout().linkChars() == 0
                && !passage.block().layout().hidden();
        if (plain
                && !people.isEmpty()
                && people.stream().allMatch(People::isPerson)
                && !isMentionedElsewhere(passages, at, people)) {
            found.add(passage, people, "facts.byline-opening", 0.45, "a name alone right before the text");
        }
    }

    private static boolean isMentionedElsewhere(List<Passage> passages, int at, List<String> people) {
        for (String person : people) {
            String surname = person.substring(person.lastIndexOf(' ') + 1);
            for (int i = 0; i < passages.size(); i++) {
                if (i != at && passages.get(i).text().contains(surname)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ProseRun body(View view) {
        return view.reading(ProseRun.class, seen -> ProseRun.of(seen.passages()));
    }

    private static boolean isDate(Passage passage) {
        return passage.text().length() <= LONGEST_DATE
                && Dates.possible(passage.text())
                && Dates.first(passage.text(), "").isPresent();
    }
}
