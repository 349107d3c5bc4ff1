package org.copydesk.core.classify.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which passages of a page are of one shape: the teasers of a list, the names or the texts of a thread. In HTML the shape is the path
 * of elements, ids and numbers apart; in flat text it is the kind of line. Filled once, then read only.
 */
final class RepeatedShapes {
    /** Passages further apart are no rhythm. */
    private static final int MOST_APART = 40;

    private final int[] shapes;
    private final List<Sums> sums = new ArrayList<>();

    /** How many passages back and on the next one of the same shape is; 0 where there is none near. */
    final int[] back;

    final int[] on;

    /** How often in a row the distance back was the same, or nearly so, up to each passage. */
    final int[] beats;

    /** @param paths the path of each passage, or the kind of its line, in the page's order */
    RepeatedShapes(List<String> paths) {
        int size = paths.size();
        shapes = new int[size];
        back = new int[size];
        on = new int[size];
        beats = new int[size];
        Map<String, Integer> byPath = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            shapes[i] = byPath.computeIfAbsent(
                    paths.get(i), path -> numbers.computeIfAbsent(shape(path), unknown -> numbers.size()));
        }
        int[] last = new int[numbers.size()];
        for (int k = 0; k < last.length; k++) {
            last[k] = -1;
            sums.add(new Sums());
        }
        for (int i = 0; i < size; i++) {
            int before = last[shapes[i]];
            if (before >= 0 && i - before <= MOST_APART) {
                back[i] = i - before;
                on[before] = i - before;
                boolean even = Math.abs(back[i] - back[before]) <= back[i] / 4;
                beats[i] = even ? beats[before] + 1 : 0;
            }
            last[shapes[i]] = i;
        }
    }

    void add(int passage, int chars, int linked, boolean prose, boolean stamped) {
        Sums own = sums.get(shapes[passage]);
        own.count++;
        own.chars += chars;
        own.linked += linked;
        own.prose += prose ? 1 : 0;
        own.stamped += stamped ? 1 : 0;
    }

    Sums of(int passage) {
        return sums.get(shapes[passage]);
    }

    int shape(int passage) {
        return shapes[passage];
    }

    /** A path without ids and digits. */
    private static String shape(String path) {
        if (isShape(path)) {
            return path;
        }
        StringBuilder shape = new StringBuilder(path.length());
        boolean id = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            id = c == '#' || id && c != '/';
            if (!id && !(c >= '0' && c <= '9')) {
                shape.append(c);
            }
        }
        return shape.toString();
    }

    private static boolean isShape(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '#' || c >= '0' && c <= '9') {
                return false;
            }
        }
        return true;
    }

    /** What the passages of one shape have in common. */
    static final class Sums {
        double count;
        double chars;
        double linked;
        double prose;
        double stamped;
    }
}
