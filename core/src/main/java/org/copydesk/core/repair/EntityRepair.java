package org.copydesk.core.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;
import org.jsoup.parser.Parser;

/**
 * Decodes HTML entities that were left in the text, escaped once or more often. Only entities that end in a semicolon count,
 * outside of preformatted blocks and addresses. Immutable and thread-safe.
 */
public final class EntityRepair implements Stage {
    /** The longest name of HTML, {@code CounterClockwiseContourIntegral}, has 31 letters. */
    private static final int LONGEST = 33;
    /** How often a text may have been escaped. */
    private static final int MOST_LAYERS = 4;

    @Override
    public String id() {
        return "repair.entities";
    }

    @Override
    public Phase phase() {
        return Phase.REPAIR;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : view.passages()) {
            if (passage.block().layout().shape() != Layout.Shape.PREFORMATTED
                    && passage.text().indexOf('&') >= 0) {
                inspect(view, passage, marks);
            }
        }
        return marks;
    }

    private static void inspect(View view, Passage passage, List<Mark> marks) {
        String text = passage.text();
        int at = text.indexOf('&');
        while (at >= 0) {
            int end = entityEnd(text, at);
            if (end > 0 && !inAddress(text, at)) {
                String before = text.substring(at, end);
                String after = decoded(before);
                if (!after.equals(before)) {
                    int start = passage.span().start();
                    Evidence evidence = Evidence.of("repair.entity", 0.97, "HTML entity " + before + " written out");
                    marks.add(view.edit(start + at, start + end, after, evidence));
                }
            }
            at = text.indexOf('&', end > 0 ? end : at + 1);
        }
    }

    /** One past the semicolon of the entity that begins at {@code start}, its escaped ampersands included; 0 if there is none. */
    private static int entityEnd(String text, int start) {
        int at = start + 1;
        int end = 0;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            int semicolon = at;
            while (semicolon < text.length() && semicolon - at < LONGEST && isName(text.charAt(semicolon))) {
                semicolon++;
            }
            if (semicolon == at || semicolon == text.length() || text.charAt(semicolon) != ';') {
                return end;
            }
            end = semicolon + 1;
            String name = text.substring(at, semicolon);
            if (!name.equals("amp") && !name.equals("#38") && !name.equals("#038")) {
                return end;
            }
            at = end;
        }
        return end;
    }

    private static boolean isName(char c) {
        return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean inAddress(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, at);
        return word.contains("://") || word.contains("www.") || word.contains("?");
    }

    private static String decoded(String entity) {
        String text = entity;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            String next = Parser.unescapeEntities(text, true);
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        return plain(text, entity);
    }

    /** What a reader should see: spaces as plain ones, nothing for what has no width, and no control characters. */
    private static String plain(String text, String entity) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            Odd odd = Odd.of(text.charAt(i));
            if (odd == Odd.CONTROL) {
                return entity;
            }
            out.append(odd == null ? text.substring(i, i + 1) : odd.replacement(text.substring(i, i + 1)));
        }
        return out.toString();
    }
}
