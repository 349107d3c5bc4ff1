package org.copydesk.core.decode.html;

import com.google.re2j.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells which elements hold a name of the page's byline: those that are called so, in the first box beneath the top heading that has
 * one. Further down are the names of other stories and of readers. Not thread-safe.
 */
final class BylineElements {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:^|\\s)(?:(?:entry|post|article|news|story|content|meta|page|single|byline|p)[-_]*)*(?:author|byline)[-_]*(?:name|link)?(?:$|\\s)");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BOX = 200;

    private static final int LONGEST_CLASSES = 200;
    private static final int MOST_TRIED = 100;
    private static final int REACH = 6;

    private boolean headed;
    private int left = MOST_TRIED;
    private @Nullable Element box;

    /** A top heading begins. */
    void heading() {
        headed = true;
    }

    /** Whether an element is called a byline's name, holds no other that is, and is in the page's own byline. */
    boolean names(Element element) {
        if (!headed || left == 0 || !isCalled(element)) {
            return false;
        }
        left--;
        for (Element inner : element.getAllElements()) {
            if (inner != element && isCalled(inner)) {
                return false;
            }
        }
        return element.text().length() <= LONGEST_NAME && owns(element);
    }

    private static boolean isCalled(Element element) {
        String classes =
                element.attributesSize() == 0 ? "" : element.attributes().get("class");
        boolean possible =
                classes.length() <= LONGEST_CLASSES && (classes.contains("uthor") || classes.contains("yline"));
        return possible && NAME.matcher(classes).find();
    }

    /** Whether an element that names an author is in the page's own byline; above the top heading every one does. */
    boolean owns(Element element) {
        if (headed && box == null) {
            box = box(element);
        }
        Element at = element;
        for (int i = 0; i < REACH && at != null; i++) {
            if (at == box) {
                return true;
            }
            at = at.parent();
        }
        return !headed;
    }

    /** The widest element around this one that holds little more. */
    private static Element box(Element element) {
        Element widest = element;
        Element at = element.parent();
        for (int i = 1; i < REACH && at != null && at.childrenSize() <= 12; i++) {
            if (at.text().length() > LONGEST_BOX) {
                break;
            }
            widest = at;
            at = at.parent();
        }
        return widest;
    }
}
