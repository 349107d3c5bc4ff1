package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.mark.NonBodyPassages;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/**
 * The words of an article in the order of its text, each kept as the number of its form, and how often each form occurs.
 * Comments, related stories and disclaimers are left out. Immutable and thread-safe.
 */
final class ArticleWords {
    static final int NONE = -1;

    private final List<Passage> passages;
    private final int[] firsts;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] forms = new int[256];
    private int size;

    private final List<String> texts = new ArrayList<>();
    private int[] counts = new int[256];
    private int[] lasts = new int[256];
    private int[] befores = new int[256];
    private int[] slots = new int[1024];

    private ArticleWords(List<Passage> passages) {
        this.passages = passages;
        this.firsts = new int[passages.size() + 1];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < passages.size(); i++) {
            firsts[i] = size;
            read(passages.get(i).text());
        }
        firsts[passages.size()] = size;
    }

    private ArticleWords(ArticleWords written, Map<String, String> rightForms) {
        this.passages = written.passages;
        this.firsts = written.firsts;
        this.starts = written.starts;
        this.ends = written.ends;
        this.forms = new int[written.forms.length];
        this.befores = new int[written.befores.length];
        Arrays.fill(slots, NONE);
        int[] renumbered = new int[written.texts.size()];
        Arrays.fill(renumbered, NONE);
        for (int word = 0; word < written.size; word++) {
            int form = written.forms[word];
            if (renumbered[form] == NONE) {
                String text = written.texts.get(form);
                String right = rightForms.getOrDefault(text, text);
                renumbered[form] = form(right, 0, right.length(), right.hashCode());
            }
            add(renumbered[form]);
        }
    }

    static ArticleWords of(View view) {
        return view.reading(
                ArticleWords.class,
                seen -> new ArticleWords(NonBodyPassages.of(seen).others()));
    }

    /** The same words, but for those that are given in their right form: in their places, as if they stood there so. */
    ArticleWords with(Map<String, String> rightForms) {
        return new ArticleWords(this, rightForms);
    }

    private void read(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int hash = 0;
            while (end < text.length() && Word.isLetter(text.charAt(end))) {
                hash = 31 * hash + text.charAt(end++);
            }
            if (end > at) {
                if (size == starts.length) {
                    grow();
                }
                starts[size] = at;
                ends[size] = end;
                add(form(text, at, end, hash));
            }
            at = end + 1;
        }
    }

    private void grow() {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        forms = Arrays.copyOf(forms, 2 * size);
        befores = Arrays.copyOf(befores, 2 * size);
    }

    private void add(int form) {
        befores[size] = counts[form] == 0 ? NONE : lasts[form];
        lasts[form] = size;
        forms[size++] = form;
        counts[form]++;
    }

    private int form(String text, int start, int end, int hash) {
        int slot = slot(text, start, end - start, hash);
        if (slots[slot] == NONE) {
            slots[slot] = texts.size();
            texts.add(text.substring(start, end));
            if (texts.size() > counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length);
                lasts = Arrays.copyOf(lasts, counts.length);
            }
            if (2 * texts.size() > slots.length) {
                growSlots();
                return texts.size() - 1;
            }
        }
        return slots[slot];
    }

    private int slot(String text, int start, int length, int hash) {
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != NONE && !is(texts.get(slots[slot]), text, start, length)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static boolean is(String form, String text, int start, int length) {
        return form.length() == length && text.startsWith(form, start);
    }

    private void growSlots() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < texts.size(); i++) {
            String form = texts.get(i);
            slots[slot(form, 0, form.length(), form.hashCode())] = i;
        }
    }

    /** How many words there are. */
    int size() {
        return size;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The first word of a passage; of one past the last passage, the number of words. */
    int first(int passage) {
        return firsts[passage];
    }

    /** Where a word begins in its passage's text. */
    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The number of a word's form, from 0. */
    int form(int word) {
        return forms[word];
    }

    String text(int word) {
        return texts.get(forms[word]);
    }

    /** All different forms, by their number; upper and lower case differ. */
    List<String> forms() {
        return texts;
    }

    /** How often a form occurs in the article, as written. */
    int count(String form) {
        int found = number(form);
        return found == NONE ? 0 : counts[found];
    }

    /** The number of a form, or {@link #NONE}. */
    int number(String form) {
        return slots[slot(form, 0, form.length(), form.hashCode())];
    }

    /** The last word of this form, or {@link #NONE}. */
    int last(String form) {
        int found = number(form);
        return found == NONE ? NONE : lasts[found];
    }

    /** The word of the same form before this one, or {@link #NONE}. */
    int sameBefore(int word) {
        return befores[word];
    }

    int count(int form) {
        return counts[form];
    }

    /** How often a word occurs in the article, in lower case or with a capital. */
    int countInAnyCase(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return count(lower) + count(WordShape.capitalised(lower));
    }
}
