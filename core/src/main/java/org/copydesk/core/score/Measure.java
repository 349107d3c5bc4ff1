package org.copydesk.core.score;

import java.util.Locale;

/** What is measured, each from 0 to 1. A measure of several pages is the mean of those that count, unless it says otherwise. */
public enum Measure {
    /** Share of the answer's words that the truth has, as multisets in lower case. */
    PRECISION,
    /** Share of the truth's words that the answer has. */
    RECALL,
    /** Harmonic mean of a page's precision and recall. */
    F1,
    /** Share of the answer's sequences of four words, case kept, that the truth has. */
    SEQUENCE_PRECISION,
    /** Share of the truth's sequences of four words that the answer has. */
    SEQUENCE_RECALL,
    /** Harmonic mean of the mean sequence precision and the mean sequence recall. */
    SEQUENCE_F1,
    /** Paragraph breaks at the right places, among the words that both texts have. */
    BREAKS_F1,
    /** Titles with the same words, signs and case apart. */
    TITLE_WORDS,
    /** Titles with the same words and signs; quotes, dashes, spaces and case are folded. */
    TITLE,
    /** Authors with the same words, signs and case apart. */
    AUTHOR,
    /** Published on the same day. */
    DATE,
    /** Articles recognised as articles. */
    ARTICLES_KEPT,
    /** Pages of other kinds recognised as no articles. */
    OTHERS_TOLD,
    /** Mean of the two rates before: the balanced accuracy. */
    ARTICLE_OR_NOT,
    /** Pages with an F1 of at least .95. */
    GOOD_PAGES,
    /** Pages with an F1 below .5. */
    BAD_PAGES;

    /** The name in reports: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether less is better. */
    public boolean lessIsBetter() {
        return this == BAD_PAGES;
    }
}
