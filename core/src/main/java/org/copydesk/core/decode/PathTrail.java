package org.copydesk.core.decode;

import java.util.Arrays;
import org.jsoup.nodes.Element;

/** The elements from the root to where a walk stands, as text. Paths are bounded: of deep ones the middle is left out. */
final class PathTrail {
    private static final int MOST_SEGMENTS = 40;
    private static final int OUTER_SEGMENTS = 8;
    private static final int MOST_CLASS_CHARS = 80;
    private static final int MOST_ID_CHARS = 40;

    private final StringBuilder path = new StringBuilder();
    private int[] ends = new int[64];
    private int depth;

    void push(Element element) {
        if (depth == ends.length) {
            ends = Arrays.copyOf(ends, depth * 2);
        }
        if (depth > 0) {
            path.append('/');
        }
        path.append(element.normalName());
        if (element.attributesSize() > 0) {
            appendClasses(element.attr("class"));
            String id = element.attr("id");
            if (!id.isEmpty()) {
                path.append('#').append(plain(id.strip(), MOST_ID_CHARS));
            }
        }
        ends[depth++] = path.length();
    }

    void pop() {
        depth--;
        path.setLength(depth == 0 ? 0 : ends[depth - 1]);
    }

    int depth() {
        return depth;
    }

    /** The path of the first {@code elements} elements of the trail. */
    String first(int elements) {
        if (elements == 0) {
            return "";
        }
        int end = ends[elements - 1];
        if (elements <= MOST_SEGMENTS) {
            return path.substring(0, end);
        }
        int inner = ends[elements - (MOST_SEGMENTS - OUTER_SEGMENTS) - 1];
        return path.substring(0, ends[OUTER_SEGMENTS - 1]) + path.substring(inner, end);
    }

    private void appendClasses(String classes) {
        int left = MOST_CLASS_CHARS;
        boolean inName = false;
        for (int i = 0; i < classes.length() && left > 0; i++, left--) {
            char c = classes.charAt(i);
            if (Character.isWhitespace(c)) {
                inName = false;
                continue;
            }
            if (!inName) {
                path.append('.');
                inName = true;
            }
            path.append(c == '/' ? '_' : c);
        }
    }

    private static String plain(String id, int most) {
        String shorter = id.length() > most ? id.substring(0, most) : id;
        return shorter.replace('/', '_').replace(' ', '_');
    }
}
