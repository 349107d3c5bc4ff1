package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.mark.Passage;
import org.jspecify.annotations.Nullable;

/** What the lines of a page are like, worked out once for all title candidates. Not thread-safe. */
final class PageLines {
    private static final int PROSE_HEAD = 700;
    private static final int TEXT = 12_000;
    private static final int NEXT = 3;
    private static final int CREDIT = 100;

    private final List<Passage> passages;
    private final int[] prose;
    private final int[] before;
    private final byte[] credits;
    private final @Nullable Set<String>[] words;
    private final @Nullable String[] keys;
    private final Map<String, Integer> text = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    PageLines(List<Passage> passages) {
        this.passages = passages;
        prose = new int[passages.size()];
        before = new int[passages.size() + 1];
        credits = new byte[passages.size()];
        words = new Set[passages.size()];
        keys = new String[passages.size()];
        int length = 0;
        for (int i = 0; i < passages.size(); i++) {
            prose[i] = ProseRun.prose(passages.get(i).text());
            before[i + 1] = before[i] + prose[i];
            if (prose[i] > 0 && length < TEXT) {
                length += passages.get(i).text().length();
                count(LineKey.key(text(i)).split(" "));
            }
        }
    }

    private void count(String[] all) {
        String last = "";
        for (String word : all) {
            text.merge(word, 1, Integer::sum);
            if (!last.isEmpty()) {
                pairs.add(last + ' ' + word);
            }
            last = word;
        }
    }

    int size() {
        return passages.size();
    }

    Passage get(int at) {
        return passages.get(at);
    }

    String text(int at) {
        return passages.get(at).text();
    }

    /** How many words of prose a line has. */
    int prose(int at) {
        return prose[at];
    }

    /** The share of the page's prose that is above a line. */
    double proseAbove(int at) {
        return before[size()] == 0 ? 0 : (double) before[at] / before[size()];
    }

    /** How many words of prose follow within some lines. */
    int proseWithin(int at, int lines) {
        return before[Math.min(size(), at + 1 + lines)] - before[Math.min(size(), at + 1)];
    }

    /** How many lines below a line the next prose is. */
    int toProse(int at) {
        int next = at + 1;
        while (next < size() && prose[next] == 0) {
            next++;
        }
        return next - at;
    }

    /** How many lines above a line the last prose is. */
    int fromProse(int at) {
        int last = at - 1;
        while (last >= 0 && prose[last] == 0) {
            last--;
        }
        return at - last;
    }

    /** How many of the lines from {@code from} to {@code to} lines away could be titles. */
    int titles(int at, int from, int to) {
        int count = 0;
        for (int i = at + from; i <= at + to; i++) {
            count += titleLike(i) ? 1 : 0;
        }
        return count;
    }

    /** A line's words, as {@link LineKey#key}. */
    String key(int at) {
        String known = keys[at];
        if (known == null) {
            known = LineKey.key(text(at));
            keys[at] = known;
        }
        return known;
    }

    /** The words of a line's beginning. */
    Set<String> wordsAt(int at) {
        return at < 0 || at >= size() ? Set.of() : words(at);
    }

    /** The words of each of the next paragraphs below a line. */
    List<Set<String>> next(int at) {
        List<Set<String>> next = new ArrayList<>();
        for (int i = at + 1; i < size() && next.size() < NEXT; i++) {
            if (prose[i] > 0) {
                next.add(words(i));
            }
        }
        return next;
    }

    /** The words of the page's prose, of a very long one those of its beginning. */
    Set<String> words() {
        return text.keySet();
    }

    /** How often the page's prose says a word. */
    int times(String word) {
        return text.getOrDefault(word, 0);
    }

    /** The share of a key's pairs of neighbouring words that the prose has too; 0 for a single word. */
    double pairs(String key) {
        int all = 0;
        int common = 0;
        int first = 0;
        for (int blank = key.indexOf(' '); blank > 0; ) {
            int next = key.indexOf(' ', blank + 1);
            all++;
            common += pairs.contains(key.substring(first, next < 0 ? key.length() : next)) ? 1 : 0;
            first = blank + 1;
            blank = next;
        }
        return all == 0 ? 0 : (double) common / all;
    }

    private Set<String> words(int at) {
        Set<String> known = words[at];
        if (known == null) {
            String head = text(at);
            String cut = head.length() > PROSE_HEAD ? head.substring(0, PROSE_HEAD) : head;
            known = LineKey.Bag.of(LineKey.key(cut)).words();
            words[at] = known;
        }
        return known;
    }

    /** Whether a date or byline is in a short line from {@code from} to {@code to} lines away. */
    boolean credited(int at, int from, int to) {
        for (int i = Math.max(0, at + from); i <= Math.min(size() - 1, at + to); i++) {
            if (credit(i)) {
                return true;
            }
        }
        return false;
    }

    /** How many lines away the next date or byline is, looking {@code step} by step; 10 where it is far. */
    int toCredit(int at, int step) {
        for (int i = 1; i < 10; i++) {
            int other = at + i * step;
            if (other >= 0 && other < size() && credit(other)) {
                return i;
            }
        }
        return 10;
    }

    /** How many lines that could be titles are between a line and the next paragraph. */
    int titlesBetween(int at) {
        int count = 0;
        for (int i = at + 1; i < size() && prose[i] == 0 && count < 9; i++) {
            count += titleLike(i) ? 1 : 0;
        }
        return count;
    }

    private boolean credit(int at) {
        if (credits[at] == 0) {
            String line = text(at);
            boolean credit = line.length() < CREDIT
                    && (line.regionMatches(true, 0, "by ", 0, 3)
                            || Dates.possible(line) && Dates.first(line, "").isPresent());
            credits[at] = (byte) (credit ? 1 : 2);
        }
        return credits[at] == 1;
    }

    /** How many of the lines from {@code from} to {@code to} lines away are too short for a title. */
    int shorts(int at, int from, int to) {
        int count = 0;
        for (int i = Math.max(0, at + from); i <= Math.min(size() - 1, at + to); i++) {
            count += text(i).length() < 22 ? 1 : 0;
        }
        return count;
    }

    /** Whether a line could be a title by its length. */
    boolean titleLike(int at) {
        return at >= 0 && at < size() && prose[at] == 0 && text(at).length() >= 25 && text(at).length() <= 150;
    }
}
