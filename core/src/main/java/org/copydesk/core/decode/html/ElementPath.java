package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** The elements from the root to where a walk is, as text. Paths are bounded: of deep ones the middle is left out. */
final class ElementPath {
    private static final int MOST_SEGMENTS = 40;
    private static final int OUTER_SEGMENTS = 8;
    private static final int MOST_CLASS_CHARS = 80;
    private static final int MOST_ID_CHARS = 40;

    private final StringBuilder path = new StringBuilder();
    private final List<Element> elements = new ArrayList<>();
    private int[] ends = new int[64];

    /** How many of the elements are written down in {@link #path}; the others only when somebody asks. */
    private int written;

    private String last = "";

    void push(Element element) {
        elements.add(element);
    }

    void pop() {
        elements.remove(elements.size() - 1);
        written = Math.min(written, elements.size());
    }

    private void write(Element element) {
        path.setLength(written == 0 ? 0 : ends[written - 1]);
        if (written == ends.length) {
            ends = Arrays.copyOf(ends, written * 2);
        }
        if (written > 0) {
            path.append('/');
        }
        path.append(element.normalName());
        if (element.attributesSize() > 0) {
            appendClasses(element.attributes().get("class"));
            String id = element.attributes().get("id");
            if (!id.isEmpty()) {
                path.append('#').append(plain(id.strip(), MOST_ID_CHARS));
            }
        }
        ends[written++] = path.length();
    }

    int depth() {
        return elements.size();
    }

    /** The path of the first {@code count} elements of the trail. */
    String first(int count) {
        if (count == 0) {
            return "";
        }
        while (written < count) {
            write(elements.get(written));
        }
        int end = ends[count - 1];
        if (count <= MOST_SEGMENTS) {
            return same(end);
        }
        int inner = ends[count - (MOST_SEGMENTS - OUTER_SEGMENTS) - 1];
        return path.substring(0, ends[OUTER_SEGMENTS - 1]) + path.substring(inner, end);
    }

    /** The first {@code end} characters; the same string again where the one before says the same, whose hash is known by then. */
    private String same(int end) {
        if (last.length() != end || path.length() != end || !last.contentEquals(path)) {
            last = path.substring(0, end);
        }
        return last;
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
