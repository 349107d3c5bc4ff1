package org.copydesk.core.classify.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.classify.model.LinearModel;

/**
 * The elements that a page's passages are in, as a tree; the root holds all. Elements of one name that follow each other
 * within one element count as one. Filled once, then read only.
 */
final class Elements {
    private static final int ROOT = 0;
    private static final int[] NOWHERE = {};

    /** Each path's elements, outermost first, as numbers that equal names share. */
    private final Map<String, int[]> paths = new HashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    private final int[][] steps;
    private final int[] inner;
    private final List<int[]> nodes = new ArrayList<>();
    private int[] parents = new int[64];
    private int[] depths = new int[64];
    private int[] firsts = new int[64];
    private int[] lasts = new int[64];
    private int count;

    /** @param passagePaths each passage's path, in the page's order */
    Elements(List<String> passagePaths) {
        steps = new int[passagePaths.size()][];
        inner = new int[passagePaths.size()];
        paths.put("", NOWHERE);
        node(-1, 0, 0);
        lasts[ROOT] = Math.max(0, steps.length - 1);
        int[] open = new int[0];
        int[] before = new int[0];
        for (int i = 0; i < steps.length; i++) {
            int[] path = paths.computeIfAbsent(passagePaths.get(i), this::numbered);
            steps[i] = path;
            int[] nowOpen = new int[path.length];
            int shared = shared(path, before);
            System.arraycopy(open, 0, nowOpen, 0, shared);
            for (int k = 0; k < path.length; k++) {
                if (k >= shared) {
                    nowOpen[k] = node(k == 0 ? ROOT : nowOpen[k - 1], k + 1, i);
                }
                lasts[nowOpen[k]] = i;
            }
            inner[i] = path.length == 0 ? ROOT : nowOpen[path.length - 1];
            open = nowOpen;
            before = path;
        }
    }

    private int[] numbered(String path) {
        int[] numbered = new int[16];
        int depth = 0;
        for (int start = 0; start <= path.length(); depth++) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            numbered = depth < numbered.length ? numbered : Arrays.copyOf(numbered, depth * 2);
            numbered[depth] = numbers.computeIfAbsent(path.substring(start, end), name -> {
                nodes.add(tokens(name));
                return nodes.size() - 1;
            });
            start = end + 1;
        }
        return Arrays.copyOf(numbered, depth);
    }

    private int node(int parent, int depth, int first) {
        if (count == parents.length) {
            parents = Arrays.copyOf(parents, count * 2);
            depths = Arrays.copyOf(depths, count * 2);
            firsts = Arrays.copyOf(firsts, count * 2);
            lasts = Arrays.copyOf(lasts, count * 2);
        }
        parents[count] = parent;
        depths[count] = depth;
        firsts[count] = first;
        lasts[count] = first;
        return count++;
    }

    private static int shared(int[] path, int[] other) {
        int shared = 0;
        while (shared < path.length && shared < other.length && path[shared] == other[shared]) {
            shared++;
        }
        return shared;
    }

    /** How many elements there are, the root among them. */
    int size() {
        return count;
    }

    /** The innermost element of a passage. */
    int of(int passage) {
        return inner[passage];
    }

    /** The element around another; -1 around the root. */
    int parent(int element) {
        return parents[element];
    }

    int depth(int element) {
        return depths[element];
    }

    /** The first passage in it. */
    int first(int element) {
        return firsts[element];
    }

    /** The last passage in it. */
    int last(int element) {
        return lasts[element];
    }

    /** How many elements a passage is in. */
    int depthOf(int passage) {
        return steps[passage].length;
    }

    /** How many of a passage's elements another shares, less its own depth: 0 if it is in all of them. */
    int apart(int passage, int other) {
        return shared(steps[passage], steps[other]) - steps[passage].length;
    }

    /** How far below an element a passage is; -1 outside it. */
    int below(int passage, int element) {
        int steps = 0;
        for (int at = inner[passage]; at >= 0; at = parents[at]) {
            if (at == element) {
                return steps;
            }
            steps++;
        }
        return -1;
    }

    /** The hashed words of a passage's path: each element's tag and words with how far up it is. */
    int[] words(int passage) {
        int[] path = steps[passage];
        int size = 0;
        for (int step : path) {
            size += nodes.get(step).length * 2 - 1;
        }
        int[] words = new int[size];
        int at = 0;
        for (int k = 0; k < path.length; k++) {
            int level = Math.min(3, path.length - 1 - k);
            int[] tokens = nodes.get(path[k]);
            words[at++] = LinearModel.mix(tokens[0], 10 + level);
            for (int t = 1; t < tokens.length; t++) {
                words[at++] = LinearModel.mix(tokens[t], 20);
                words[at++] = LinearModel.mix(tokens[t], 30 + level);
            }
        }
        return words;
    }

    /** An element's tag, then the words of its classes and id: letters, cut at other signs and at capitals. */
    private static int[] tokens(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '#') {
            end++;
        }
        List<Integer> tokens = new ArrayList<>();
        tokens.add(name.substring(0, end).hashCode());
        int hash = 0;
        int length = 0;
        for (int i = end; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump =
                    letter && Character.isUpperCase(c) && length > 0 && !Character.isUpperCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (length > 1) {
                    tokens.add(hash);
                }
                hash = 0;
                length = 0;
            }
            if (letter) {
                hash = hash * 31 + Character.toLowerCase(c);
                length++;
            }
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }
}
