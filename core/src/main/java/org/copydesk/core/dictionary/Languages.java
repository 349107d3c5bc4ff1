package org.copydesk.core.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.core.text.Span;

/**
 * Tells the language of a passage, and what in it is written in another one: a sentence or quotation of eight words or more. By its
 * script, its function words and its share of words that the English dictionary knows. Immutable and thread-safe.
 */
public final class Languages {
    private static final String ENGLISH = "en";
    private static final int MIN_WORDS = 8;

    private final Optional<Dictionary> english;

    /** @param dictionaries without one for English, function words and scripts alone decide */
    public Languages(Dictionaries dictionaries) {
        this.english = dictionaries.of(ENGLISH);
    }

    /** The language that a text of any length is written in, as a primary tag of BCP 47; empty where it is unknown. */
    public Optional<String> of(String text) {
        return LanguageEvidence.of(text, english).language();
    }

    /**
     * The sentences and quotations that are not written in a language: those of eight words or more that are written in another one
     * or in one that is unknown, with the shorter ones between them.
     *
     * @param language a primary tag of BCP 47
     * @return in order, disjoint, in UTF-16 units of the text
     */
    public List<Span> foreign(String text, String language) {
        List<Span> foreign = new ArrayList<>();
        boolean open = false;
        for (Span part : TextSegments.of(text)) {
            LanguageEvidence tally = LanguageEvidence.of(part.of(text), english);
            boolean judged = tally.words() >= MIN_WORDS;
            boolean isForeign = judged && !tally.language().equals(Optional.of(language.toLowerCase(Locale.ROOT)));
            if (isForeign && open) {
                int last = foreign.size() - 1;
                foreign.set(last, new Span(foreign.get(last).start(), part.end()));
            } else if (isForeign) {
                foreign.add(part);
            }
            open = isForeign || open && !judged;
        }
        return foreign;
    }
}
