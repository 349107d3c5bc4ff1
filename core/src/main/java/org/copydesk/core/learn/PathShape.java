package org.copydesk.core.learn;

import org.copydesk.core.text.White;

/**
 * By what elements are known again on another page of a site: the innermost ones, up to the second that has a class or an id, as
 * {@code tag.class.class#id} joined by {@code /}. Numbers count as 0, two classes an element count, and no id of the innermost one,
 * which names a single heading or paragraph.
 */
final class PathShape {
    private static final int NAMED = 2;
    private static final int MOST_ELEMENTS = 6;
    private static final int MOST_CLASSES = 2;

    private PathShape() {}

    static String of(String path) {
        String shape = "";
        int named = 0;
        int end = path.length();
        for (int k = 0; k < MOST_ELEMENTS && named < NAMED && end > 0; k++) {
            int start = path.lastIndexOf('/', end - 1) + 1;
            String element = element(path.substring(start, end), k > 0);
            named += element.indexOf('.') >= 0 || element.indexOf('#') >= 0 ? 1 : 0;
            shape = shape.isEmpty() ? element : element + '/' + shape;
            end = start - 1;
        }
        return shape;
    }

    private static String element(String element, boolean withId) {
        StringBuilder shape = new StringBuilder();
        int classes = 0;
        boolean named = false;
        boolean number = false;
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            classes += c == '.' ? 1 : 0;
            named |= c == '.' || c == '#';
            if (c == '#' && !withId) {
                break;
            }
            boolean digit = named && c >= '0' && c <= '9';
            if (c == '#' || classes <= MOST_CLASSES) {
                if (!digit) {
                    shape.append(White.is(c) ? '_' : c);
                } else if (!number) {
                    shape.append('0');
                }
            }
            number = digit;
            classes = c == '#' ? 0 : classes;
        }
        return shape.toString();
    }
}
