package org.copydesk.core.chrome;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.core.language.Furniture;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Prose;
import org.copydesk.core.text.Layout;

/** Gives the body passages that the model left out although all around them is body. */
final class Restored {
    /** The least likely sentence that what is around it can make body, 0 to 1. */
    private static final double LIKELY = 0.2;
    /** The model knows longer sentences for what they are. */
    private static final int MOST_SHORT = 12;
    /** How near the sentence is that another goes on from, in passages. */
    private static final int PASSAGES_NEARBY = 3;
    /** A paragraph that shares so much of its words with the one before repeats its form. */
    private static final double ALIKE = 0.7;
    /** Shorter paragraphs share words by chance. */
    private static final int LEAST_ALIKE = 12;

    private final BodyContext context;

    Restored(BodyContext context) {
        this.context = context;
    }

    /** Paragraphs that say nearly what the body's paragraph before them says, as the sections of a long report do. */
    void repetitions() {
        for (int i = 1; i < context.size(); i++) {
            if (context.isDoubtful(i)
                    && context.body().get(i - 1)
                    && context.words(i) >= LEAST_ALIKE
                    && context.path(i).equals(context.path(i - 1))
                    && areAlike(
                            context.passage(i - 1).text(), context.passage(i).text())) {
                context.body().set(i);
            }
        }
    }

    private static boolean areAlike(String text, String other) {
        if (TextKey.of(text).equals(TextKey.of(other))) {
            return false;
        }
        Set<String> said = new HashSet<>(List.of(text.split("\\s+")));
        List<String> words = List.of(other.split("\\s+"));
        return words.stream().filter(said::contains).count() >= ALIKE * words.size();
    }

    /** Short sentences behind a paragraph of the body in elements of the same names: the last words of an article, an answer. */
    void sentences() {
        BitSet sure = (BitSet) context.body().clone();
        for (int i = 0; i < context.size(); i++) {
            Passage passage = context.passage(i);
            Layout layout = passage.block().layout();
            if (context.isDoubtful(i)
                    && context.words(i) <= MOST_SHORT
                    && context.probability(i) >= LIKELY
                    && layout.shape() == Layout.Shape.TEXT
                    && layout.headingLevel() == 0
                    && layout.linkChars() == 0
                    && Prose.Measure.of(passage).sentence()
                    && follows(i, sure)
                    && Furniture.ofAll().covered(passage.text())[Furniture.ANY] == 0) {
                context.body().set(i);
            }
        }
    }

    private boolean follows(int i, BitSet sure) {
        String path = context.path(i);
        for (int k = i - 1; k >= Math.max(0, i - PASSAGES_NEARBY) && !path.isEmpty(); k--) {
            if (context.path(k).equals(path)) {
                return sure.get(k);
            }
        }
        return false;
    }

    /** Headings between paragraphs of the body, and the question above an answer that unfolds; links to edit them are passed over. */
    void headings() {
        for (int i = 1; i < context.size(); i++) {
            Layout layout = context.passage(i).block().layout();
            boolean unfolds = context.isElement(i, "summary");
            if (context.isDoubtful(i) && (unfolds || layout.headingLevel() > 1) && layout.linkChars() == 0) {
                String heading = context.heading(i);
                boolean below = isParagraph(beyond(i, 1, heading), heading);
                if (below && (unfolds || isParagraph(beyond(i, -1, heading), heading))) {
                    context.body().set(i);
                }
            }
        }
    }

    /** The next passage in a direction that is no part of the heading. */
    private int beyond(int i, int step, String heading) {
        int at = i + step;
        while (at >= 0 && at < context.size() && BodyContext.isWithin(context.path(at), heading)) {
            at += step;
        }
        return at;
    }

    private boolean isParagraph(int i, String heading) {
        return i >= 0
                && context.body().get(i)
                && BodyContext.parent(context.path(i)).equals(BodyContext.parent(heading));
    }
}
