package org.copydesk.core.classify.pagekind;

import java.util.Locale;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Span;

/**
 * What is below a page's headings: one story below its headline, several stories, or links to them. Blocks are read once, from
 * first to last. Not thread-safe.
 */
final class Stories {
    private static final int SHORTEST_HEADLINE = 4;
    private static final int LONGEST_HEADLINE = 30;
    private static final int SHORTEST_TITLE = 3;
    /** A post or story has this many words of prose at the least. */
    private static final int STORY = 9;
    /** Date and byline are no farther from the headline, in UTF-16 units. */
    private static final int BESIDE = 700;

    private final Marks marks;
    private final String title;
    private int teasers;
    private int stories;
    private int linkedStories;
    private int posts;
    private int headline = -1;
    private int below;
    private boolean open;
    private boolean openLinked;
    private int stamped = -1;
    private int blocks;

    /** @param marks hold the candidates for title, author and date */
    Stories(Marks marks) {
        this.marks = marks;
        title = plain(Candidates.of(Field.TITLE, marks).value());
    }

    void read(BlockStats line, Block block, String text) {
        boolean heading = block.layout().headingLevel() > 0;
        boolean linked = line.linked() > 0.8;
        teasers += linked && line.words() >= SHORTEST_HEADLINE && line.words() <= LONGEST_HEADLINE ? 1 : 0;
        if (heading) {
            open = true;
            openLinked = linked;
        }
        if (line.date()) {
            stamped = blocks;
        }
        if (isHeadline(line, block, text)) {
            headline = block.span().start();
            below = 0;
        }
        if (line.prose() && line.words() >= STORY) {
            stories += open ? 1 : 0;
            linkedStories += open && openLinked ? 1 : 0;
            posts += stamped >= 0 && blocks - stamped <= 3 ? 1 : 0;
            open = false;
            stamped = -1;
        }
        below += line.prose() ? line.words() : 0;
        blocks++;
    }

    /** The last block that repeats the title; a heading goes before another block. */
    private boolean isHeadline(BlockStats line, Block block, String text) {
        if (title.length() < SHORTEST_TITLE || line.words() > LONGEST_HEADLINE || line.linked() > 0.8) {
            return false;
        }
        if (headline >= 0 && block.layout().headingLevel() == 0) {
            return false;
        }
        String own = plain(block.span().of(text));
        return own.length() >= SHORTEST_TITLE
                && (own.equals(title) || own.length() * 2 > title.length() && title.contains(own));
    }

    /** Letters and digits alone, lower case: titles differ in their signs. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    void write(FeatureRow row) {
        row.set(KindFeature.TEASERS, teasers);
        row.set(KindFeature.STORIES, stories);
        row.set(KindFeature.LINKED_STORIES, linkedStories);
        row.set(KindFeature.POSTS, posts);
        row.set(KindFeature.HEADLINE, headline >= 0);
        row.set(KindFeature.HEADLINE_PROSE, headline < 0 ? 0 : below);
        row.set(KindFeature.HEADLINE_DATE, isBeside(Field.PUBLISHED));
        row.set(KindFeature.HEADLINE_BYLINE, isBeside(Field.AUTHOR));
    }

    private boolean isBeside(Field field) {
        for (Fact fact : Candidates.of(field, marks).ranked()) {
            if (headline >= 0
                    && fact.anchor() instanceof Span span
                    && Math.abs(span.start() - headline) <= BESIDE
                    && fact.evidence().confidence() >= 0.5) {
                return true;
            }
        }
        return false;
    }
}
