package org.copydesk.core.score;

import java.util.Locale;

/** What is measured, each from 0 to 1 but for {@link #FALSE_WORDS}. A measure of several pages is the mean of those that count, unless it says otherwise. */
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
    BAD_PAGES,
    /** The mean F1 of the worst tenth of the pages, of one at the least. */
    WORST_TENTH,
    /** Pages to whose text the cleaner gave none. */
    EMPTY,
    /** F1 over all snippets that must and must not be in the text. */
    SNIPPETS_F1,
    /** Snippets a page that must be in the text and are, that must and aren't, that must not and are. */
    SNIPPETS_FOUND,
    SNIPPETS_LOST,
    SNIPPETS_KEPT,
    /** Edits of words, those of the repairs apart, that mend a known fault or a natural one that a person confirmed, among all. */
    WORDS_PRECISION,
    /** Known faults in names that were mended. */
    NAMES_RECALL,
    /** Known faults in other words that were mended, where what stood there is no word. */
    WORDS_RECALL,
    /** Known faults in words that were mended or for which the right word was suggested. */
    OFFERED_RECALL,
    /** Changes and suggestions of words that mend a known fault, among all. */
    OFFERED_PRECISION,
    /** Edits of words in clean text, those of the repairs apart, that no person confirmed: this many in 10,000 words. */
    FALSE_WORDS,
    /** Changes of characters that mend a known fault, among all. */
    CHARACTERS_PRECISION,
    LIGATURE_RECALL,
    SOFT_HYPHEN_RECALL,
    MOJIBAKE_RECALL,
    DOUBLED_WORD_RECALL,
    HYPHEN_BREAK_RECALL,
    SPACE_BEFORE_PUNCT_RECALL,
    MISSING_SPACE_RECALL;

    /** The name in reports: lower case, with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether less is better. */
    public boolean lessIsBetter() {
        return this == BAD_PAGES
                || this == EMPTY
                || this == FALSE_WORDS
                || this == SNIPPETS_LOST
                || this == SNIPPETS_KEPT;
    }
}
