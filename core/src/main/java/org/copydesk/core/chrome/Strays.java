package org.copydesk.core.chrome;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.copydesk.core.classify.features.NumericDates;
import org.copydesk.core.language.Furniture;
import org.copydesk.core.language.FurnitureClass;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Layout;

/** Takes out of the body what reads like an article and is none: comments of a thread, teasers of other stories, the text of a side column. */
final class Strays {
    /** Fewer words outside a thread may be no article. */
    private static final int LEAST_NEWS = 15;
    /** How near a comment are the lines that say who wrote it and when, and what one may do about it, in passages. */
    private static final int PASSAGES_NEARBY = 3;
    /** This many lines of that kind make a thread. */
    private static final int LEAST_LINES = 2;
    /** A longer passage says more than that, in UTF-16 units. */
    private static final int LONGEST_LINE = 60;
    /** A heading of which more is in links leads elsewhere. */
    private static final double LINKED = 0.9;
    /** An element with a larger share of the body's words holds the article. */
    private static final double MOST_ASIDE = 0.3;
    /** From here on most of the body is in paragraphs. */
    private static final double HALF = 0.5;
    /** A longer first line is no label of a box, in UTF-16 units. */
    private static final int LONGEST_LABEL = 30;

    private final BodyContext context;
    private final BitSet body;
    private final View view;
    private final Boxes boxes;

    Strays(BodyContext context, View view, Boxes boxes) {
        this.context = context;
        this.body = context.body();
        this.view = view;
        this.boxes = boxes;
    }

    void drop() {
        comments();
        teasers();
        columns();
    }

    /** Comments have lines of their own kind around them, which prose that happens to be in such a box has not. */
    private void comments() {
        BitSet thread = new BitSet();
        BitSet lines = new BitSet();
        int news = 0;
        for (int i = 0; i < context.size(); i++) {
            thread.set(i, isComment(i));
            lines.set(i, thread.get(i) && isLine(i));
            news += body.get(i) && !thread.get(i) ? context.words(i) : 0;
        }
        if (news < LEAST_NEWS || lines.cardinality() < LEAST_LINES) {
            return;
        }
        for (int i = thread.nextSetBit(0); i >= 0; i = thread.nextSetBit(i + 1)) {
            int before = lines.previousSetBit(i - 1);
            int after = lines.nextSetBit(i + 1);
            if (body.get(i)
                    && before >= 0
                    && i - before <= PASSAGES_NEARBY
                    && after >= 0
                    && after - i <= PASSAGES_NEARBY) {
                context.drop(i, "one of several comments");
            }
        }
    }

    private boolean isComment(int i) {
        if (context.path(i).isEmpty()) {
            return boxes.section(context.passage(i))
                    .filter(rule -> rule.mark() == Role.COMMENT)
                    .isPresent();
        }
        return context.ruled().isInComments(i);
    }

    /** Whether a passage says who wrote a comment and when, or what one may do about it; in a box that the page calls so any short one does. */
    private boolean isLine(int i) {
        String text = context.passage(i).text();
        return !body.get(i)
                && text.length() <= LONGEST_LINE
                && (!context.path(i).isEmpty()
                        || NumericDates.in(text)
                        || 2 * Furniture.ofAll().covered(text)[FurnitureClass.COMMENTS.ordinal()] >= text.length());
    }

    /** What is beneath a headline that leads elsewhere, in an element that is not the article's. */
    private void teasers() {
        String title = TextKey.of(Candidates.of(Field.TITLE, view.marks()).value());
        for (int i = 0; i + 1 < context.size(); i++) {
            if (body.get(i) || !leadsElsewhere(context.passage(i), title)) {
                continue;
            }
            String around = BodyContext.parent(context.heading(i));
            int end = i + 1;
            while (!around.isEmpty() && BodyContext.parent(context.path(end)).equals(around)) {
                end++;
            }
            BitSet beneath = body.get(i + 1, end);
            if (!beneath.isEmpty() && !isArticle(around)) {
                int first = i + 1;
                beneath.stream().forEach(k -> context.drop(first + k, "stands beneath the headline of another story"));
            }
        }
    }

    private static boolean leadsElsewhere(Passage passage, String title) {
        Layout layout = passage.block().layout();
        return layout.headingLevel() > 0
                && layout.linkChars()
                        >= LINKED
                                * passage.text()
                                        .chars()
                                        .filter(c -> !Character.isWhitespace(c))
                                        .count()
                && !TextKey.of(passage.text()).equals(title);
    }

    private boolean isArticle(String element) {
        return share(i -> BodyContext.isWithin(context.path(i), element)) > MOST_ASIDE;
    }

    /** Text that is bare in a cell at the body's edge, where the article is in paragraphs of another cell. */
    private void columns() {
        for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
            String cell = context.path(i);
            if (context.passage(i).block().layout().shape() == Layout.Shape.TABLE_CELL
                    && isAtEdge(i)
                    && share(k -> isParagraph(k)
                                    && BodyContext.parent(context.path(k)).equals(cell))
                            > HALF) {
                context.drop(i, "stands in a column beside the article");
            }
        }
    }

    private boolean isParagraph(int i) {
        return context.isElement(i, "p");
    }

    /** Whether a passage is the body's first, above a heading, or its last, behind something else; or either with a label of its own. */
    private boolean isAtEdge(int i) {
        String text = context.passage(i).text();
        int label = text.indexOf('\n');
        boolean labelled = label > 0 && label <= LONGEST_LABEL && Character.isLetterOrDigit(text.charAt(label - 1));
        if (body.nextSetBit(0) == i) {
            return labelled
                    || i + 1 < context.size()
                            && context.passage(i + 1).block().layout().headingLevel() > 0;
        }
        return body.length() == i + 1 && (labelled || !body.get(i - 1));
    }

    /** The share of the body's words that are in some of its passages. */
    private double share(IntPredicate some) {
        int all = body.stream().map(context::words).sum();
        return all == 0
                ? 0
                : (double) body.stream().filter(some).map(context::words).sum() / all;
    }
}
