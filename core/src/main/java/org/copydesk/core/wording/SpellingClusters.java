package org.copydesk.core.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Values that are probably spellings of one, such as {@code J. Smith}, {@code John  Smith} and {@code JOHN SMITH}. For one use by one
 * thread.
 *
 * <p>Values cluster first by key collision, as OpenRefine clusters by fingerprint: their words in lower case, without accents and
 * punctuation, sorted and each once. Then a key joins the commonest one that is a single edit away, if it is much rarer, and a key
 * with an initial the only one that has a first name for it. A joined key takes no others along, so that a cluster never drifts.
 *
 * <p>Keys are compared only where one letter left out of each leaves the same (deletion neighbourhoods, as of SymSpell): the work grows
 * with the letters of all keys, not with the square of their number.
 */
public final class SpellingClusters {
    /** In a shorter key one edit makes another name. */
    private static final int SHORTEST = 6;
    /** Longer keys cluster by collision alone. */
    private static final int LONGEST = 60;
    /** So many times commoner is a key that a rarer one joins; two that are both common are two names. */
    private static final int MUCH = 4;
    /** What is so rare joins whatever is not rarer. */
    private static final int RARE = 3;
    /** A key is compared with so many of the commonest that share a neighbour with it. */
    private static final int COMPARED = 4;

    private final AcceptedVariants variants = AcceptedVariants.standard();
    private final List<Key> keys;
    /** By rank, the rank of the key that it joined; its own where it joined none. */
    private final int[] joined;

    private SpellingClusters(List<Key> keys) {
        this.keys = keys;
        this.joined = new int[keys.size()];
        Arrays.setAll(joined, rank -> rank);
    }

    /**
     * The clusters of two spellings or more, those first in which most records are spelt otherwise than the most.
     *
     * @param records how many records have each value
     */
    public static List<Cluster> of(Map<String, Integer> records) {
        Map<String, List<Spelling>> byKey = new HashMap<>();
        records.forEach((value, count) -> {
            String key = key(value);
            if (!key.isEmpty()) {
                byKey.computeIfAbsent(key, same -> new ArrayList<>(1)).add(new Spelling(value, count));
            }
        });
        List<Key> keys = new ArrayList<>(byKey.size());
        byKey.forEach((key, spellings) -> keys.add(new Key(key, spellings)));
        keys.sort(Comparator.comparingLong(Key::records).reversed().thenComparing(Key::text));
        return new SpellingClusters(keys).clusters();
    }

    /** What all spellings of a name have in common, punctuation, case, accents and the order of the words apart; may be empty. */
    static String key(String value) {
        String parts = Normalizer.normalize(value.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(parts.length());
        parts.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (!isAccent(c) && (Character.isLetterOrDigit(c) || isMark(c))) {
                plain.append(folded(c));
            }
        });
        TreeSet<String> words = new TreeSet<>(
                List.of(Normalizer.normalize(plain, Normalizer.Form.NFC).split(" ")));
        words.remove("");
        return String.join(" ", words);
    }

    /** Of Latin, Greek and Cyrillic letters; the signs of other scripts are letters of their own. */
    private static boolean isAccent(int c) {
        return c >= 0x300 && c <= 0x36f;
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Letters that are no other letter with an accent to Unicode. */
    private static String folded(int c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> Character.toString(c);
        };
    }

    private List<Cluster> clusters() {
        joinNeighbours();
        joinInitials();
        Map<Integer, List<Spelling>> groups = new LinkedHashMap<>();
        for (int rank = 0; rank < joined.length; rank++) {
            groups.computeIfAbsent(centre(rank), centre -> new ArrayList<>(1))
                    .addAll(keys.get(rank).spellings());
        }
        return groups.values().stream()
                .filter(spellings -> spellings.size() > 1)
                .map(Cluster::of)
                .sorted(Comparator.comparingLong(Cluster::others)
                        .reversed()
                        .thenComparing(cluster -> cluster.spellings().get(0).text()))
                .toList();
    }

    private int centre(int rank) {
        int centre = rank;
        while (joined[centre] != centre) {
            centre = joined[centre];
        }
        return centre;
    }

    /** Commonest first, so that whatever a key may join is known to be a centre or not. */
    private void joinNeighbours() {
        long[] pairs = pairs(neighbourhoods());
        for (long pair : pairs) {
            int rare = (int) (pair >>> Integer.SIZE);
            int common = (int) pair;
            if (joined[rare] == rare && joined[common] == common && isSlip(keys.get(rare), keys.get(common))) {
                joined[rare] = common;
            }
        }
    }

    private boolean isSlip(Key rare, Key common) {
        return (rare.records() <= RARE || rare.records() * MUCH <= common.records())
                && Slip.isNear(rare.text(), common.text())
                && (!AcceptedVariants.areForms(rare.text(), common.text())
                        || variants.areSpellings(rare.text(), common.text()));
    }

    /** For each key, and for each that it leaves when one of its letters is left out: a hash and the key's rank. Sorted. */
    private long[] neighbourhoods() {
        int size = keys.stream()
                .mapToInt(key -> key.isCompared() ? key.text().length() + 1 : 0)
                .sum();
        long[] all = new long[size];
        int at = 0;
        for (int rank = 0; rank < keys.size(); rank++) {
            if (keys.get(rank).isCompared()) {
                String text = keys.get(rank).text();
                for (int without = 0; without <= text.length(); without++) {
                    all[at++] = (long) hash(text, without) << Integer.SIZE | rank;
                }
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static int hash(String text, int without) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = i == without ? hash : 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** Each key, by its rank in the upper half, with the commonest that share a neighbour with it. Sorted, each once. */
    private static long[] pairs(long[] neighbourhoods) {
        long[] pairs = new long[COMPARED * neighbourhoods.length];
        int count = 0;
        int first = 0;
        for (int i = 0; i < neighbourhoods.length; i++) {
            first = neighbourhoods[i] >> Integer.SIZE == neighbourhoods[first] >> Integer.SIZE ? first : i;
            for (int other = first; other < Math.min(i, first + COMPARED); other++) {
                pairs[count++] = neighbourhoods[i] << Integer.SIZE | (int) neighbourhoods[other];
            }
        }
        return Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
    }

    /** Joins {@code j smith} to {@code john smith}, unless there is {@code jane smith} too. */
    private void joinInitials() {
        Map<String, Integer> shortened = new HashMap<>();
        for (int rank = 0; rank < joined.length; rank++) {
            if (keys.get(rank).hasInitial()) {
                shortened.put(keys.get(rank).text(), rank);
            }
        }
        Map<Integer, Integer> full = new LinkedHashMap<>();
        for (int rank = 0; rank < joined.length; rank++) {
            int centre = centre(rank);
            for (String shorter : keys.get(rank).shortened()) {
                Integer found = shortened.get(shorter);
                if (found != null) {
                    full.merge(found, centre, (one, other) -> one.equals(other) ? one : -1);
                }
            }
        }
        full.forEach((rank, centre) -> {
            if (centre >= 0 && centre(rank) != centre(centre)) {
                joined[centre(rank)] = centre(centre);
            }
        });
    }

    /**
     * Spellings with the same key.
     *
     * @param text words joined by a space, in the order of the alphabet
     */
    private record Key(String text, List<Spelling> spellings, long records) {
        Key(String text, List<Spelling> spellings) {
            this(
                    text,
                    spellings,
                    spellings.stream().mapToLong(Spelling::records).sum());
        }

        boolean isCompared() {
            return text.length() >= SHORTEST && text.length() <= LONGEST;
        }

        /** Whether one of several words is a single letter, of a script that has capitals. */
        boolean hasInitial() {
            return text.indexOf(' ') > 0
                    && Arrays.stream(text.split(" "))
                            .anyMatch(word -> word.length() == 1 && Character.isLowerCase(word.charAt(0)));
        }

        /** The key with an initial for each of its words, one at a time; none where it has one already. */
        List<String> shortened() {
            if (text.indexOf(' ') < 0 || hasInitial()) {
                return List.of();
            }
            String[] words = text.split(" ");
            List<String> all = new ArrayList<>(words.length);
            for (int i = 0; i < words.length; i++) {
                TreeSet<String> shorter = new TreeSet<>(List.of(words));
                shorter.remove(words[i]);
                shorter.add(words[i].substring(0, 1));
                all.add(String.join(" ", shorter));
            }
            return all;
        }
    }

    /**
     * Values that are probably one.
     *
     * @param spellings the commonest first
     */
    public record Cluster(List<Spelling> spellings) {
        private static Cluster of(List<Spelling> spellings) {
            return new Cluster(spellings.stream()
                    .sorted(Comparator.comparingInt(Spelling::records)
                            .reversed()
                            .thenComparing(Spelling::text))
                    .toList());
        }

        /** How many records are spelt otherwise than the most. */
        public long others() {
            return spellings.stream().skip(1).mapToLong(Spelling::records).sum();
        }
    }

    /**
     * A value as it is written.
     *
     * @param records how many records have it
     */
    public record Spelling(String text, int records) {}
}
