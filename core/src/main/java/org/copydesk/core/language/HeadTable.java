package org.copydesk.core.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.copydesk.core.text.LiteralScan;

/**
 * Words by their first two characters, whatever their case: an open table that is asked at each word of a text. Immutable and
 * thread-safe.
 *
 * @param <T> a word with what is known of it
 */
final class HeadTable<T> {
    private static final int GOLDEN = 0x9E3779B9;

    /** 0 where a place is free. */
    private final int[] heads;

    private final List<List<T>> entries;
    private final int shift;

    HeadTable(Collection<T> all, Function<T, String> word) {
        Map<Integer, List<T>> byHead = new TreeMap<>();
        for (T one : all) {
            byHead.computeIfAbsent(head(word.apply(one), 0), head -> new ArrayList<>())
                    .add(one);
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(byHead.size()) + 2;
        shift = Integer.SIZE - bits;
        heads = new int[1 << bits];
        entries = new ArrayList<>(Collections.nCopies(heads.length, List.of()));
        byHead.forEach((head, same) -> {
            same.sort(Comparator.comparingInt(one -> -word.apply(one).length()));
            int place = place(head);
            heads[place] = head;
            entries.set(place, same);
        });
    }

    /** The words that begin with the two characters at {@code at}, the longest first. */
    List<T> longer(String text, int at) {
        return entries.get(place(head(text, at)));
    }

    /** The words that are the character at {@code at} alone. */
    List<T> single(String text, int at) {
        return entries.get(place(LiteralScan.fold(text.charAt(at)) << Character.SIZE));
    }

    /** A zero stands for a second character that isn't there. */
    private static int head(String text, int at) {
        char second = at + 1 < text.length() ? LiteralScan.fold(text.charAt(at + 1)) : 0;
        return LiteralScan.fold(text.charAt(at)) << Character.SIZE | second;
    }

    /** Where a head is, or would. */
    private int place(int head) {
        int place = head * GOLDEN >>> shift;
        while (heads[place] != 0 && heads[place] != head) {
            place = place + 1 & heads.length - 1;
        }
        return place;
    }
}
