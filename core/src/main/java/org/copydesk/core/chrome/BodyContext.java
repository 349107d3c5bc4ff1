package org.copydesk.core.chrome;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.classify.body.ScoredPassages;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/**
 * The body of a view, mended where what is around a passage shows more than the model saw. Used by one thread, then read only.
 */
final class BodyContext {
    /** The text of a heading may be this many elements deep in it. */
    private static final int MOST_WITHIN = 3;

    private final List<Passage> passages;
    private final RuleFindings ruled;
    private final ScoredPassages weighed;
    private final BitSet body;
    private final Map<Integer, String> reasons = new HashMap<>();

    private BodyContext(View view, RuleFindings ruled, ScoredPassages weighed) {
        this.passages = view.passages();
        this.ruled = ruled;
        this.weighed = weighed;
        this.body = weighed.body();
    }

    /** Reads a view whose passages have been weighed. */
    static BodyContext of(View view, PageMeasurer measurer, ScoredPassages weighed) {
        BodyContext context = new BodyContext(view, measurer.ruled(view), weighed);
        Restored restored = new Restored(context);
        restored.repetitions();
        new Strays(context, view, measurer.boxes(view)).drop();
        restored.sentences();
        restored.headings();
        return context;
    }

    /** The passages that are the body. */
    BitSet body() {
        return body;
    }

    /** Why passages are none that the model took for the body. */
    Map<Integer, String> reasons() {
        return Map.copyOf(reasons);
    }

    void drop(int passage, String reason) {
        body.clear(passage);
        reasons.put(passage, reason);
    }

    /** Whether the model, and no rule, says that a passage is not the body. */
    boolean isDoubtful(int passage) {
        return !body.get(passage) && !reasons.containsKey(passage) && !ruled.knows(passage);
    }

    int size() {
        return passages.size();
    }

    Passage passage(int i) {
        return passages.get(i);
    }

    int words(int i) {
        return weighed.words(i);
    }

    double probability(int i) {
        return weighed.probability(i);
    }

    RuleFindings ruled() {
        return ruled;
    }

    /** The elements a passage is in; empty outside the view. */
    String path(int i) {
        return i < 0 || i >= passages.size()
                ? ""
                : passages.get(i).block().layout().path();
    }

    /** Whether the innermost element of a passage has that tag. */
    boolean isElement(int i, String tag) {
        String path = path(i);
        String element = path.substring(path.lastIndexOf('/') + 1);
        return element.equals(tag) || element.startsWith(tag + '.') || element.startsWith(tag + '#');
    }

    /** The heading in which a passage is, or the passage's own element. */
    String heading(int i) {
        String path = path(i);
        for (int up = 0; up <= MOST_WITHIN; up++, path = parent(path)) {
            String element = path.substring(path.lastIndexOf('/') + 1);
            if (element.length() > 1
                    && element.charAt(0) == 'h'
                    && Character.isDigit(element.charAt(1))
                    && (element.length() == 2 || ".#".indexOf(element.charAt(2)) >= 0)) {
                return path;
            }
        }
        return path(i);
    }

    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static boolean isWithin(String path, String element) {
        return path.startsWith(element + '/');
    }
}
