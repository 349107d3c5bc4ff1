package org.copydesk.core.chrome;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Span;

/**
 * The passages that give the article's title, date, authors or standfirst: they belong to the article, though not to its text.
 * The first that was read for each field counts, and of the date and author lines those near the title; others belong
 * to other stories.
 */
final class FactLines {
    /** A credit further above the title, in passages, is another story's. */
    private static final int ABOVE = 2;
    /** A credit further below it is another story's, or a reader's. */
    private static final int BELOW = 6;
    /** A longer line says more than who and when, in UTF-16 units. */
    private static final int LONGEST = 140;

    private FactLines() {}

    static Set<Passage> of(View view) {
        List<Passage> passages = view.passages();
        Map<Passage, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            places.put(passages.get(i), i);
        }
        Set<Passage> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field field : List.of(Field.TITLE, Field.PUBLISHED, Field.AUTHOR, Field.STANDFIRST)) {
            lines(view, field).stream().findFirst().ifPresent(kept::add);
        }
        int title = lines(view, Field.TITLE).stream()
                .findFirst()
                .map(passage -> places.getOrDefault(passage, -1))
                .orElse(-1);
        if (title >= 0) {
            for (Field field : List.of(Field.PUBLISHED, Field.MODIFIED, Field.AUTHOR)) {
                lines(view, field).stream()
                        .filter(line -> line.text().length() <= LONGEST && near(places.getOrDefault(line, -1), title))
                        .forEach(kept::add);
            }
        }
        return kept;
    }

    private static boolean near(int place, int title) {
        return place >= title - ABOVE && place <= title + BELOW && place >= 0;
    }

    private static List<Passage> lines(View view, Field field) {
        return Candidates.of(field, view.marks()).ranked().stream()
                .map(Fact::anchor)
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .flatMap(span -> view.toView(span).stream())
                .flatMap(span -> view.passageOf(span.start(), span.end()).stream())
                .toList();
    }
}
