package org.copydesk.core.facts;

import java.util.List;
import java.util.Optional;
import org.copydesk.core.language.Language;
import org.copydesk.core.mark.View;

/** The language in which a page's dates are to be read: what the page says, unless its text is clearly in another one. */
final class PageLanguage {
    /** From here on the text is believed rather than what the page says. */
    private static final double CLEAR = 0.85;
    /** Endings of hosts in countries that write English and put the day first. */
    private static final List<String> DAY_FIRST =
            List.of(".uk", ".ie", ".au", ".nz", ".in", ".za", ".ng", ".ke", ".gh", ".pk", ".sg", ".my");

    private PageLanguage() {}

    /** A BCP 47 tag, or empty. */
    static String of(View view) {
        String declared = MetadataFacts.language(view.source().metadata());
        LanguageGuess.Guess guess = view.reading(LanguageGuess.Guess.class, LanguageGuess::of);
        Optional<Language> known = Language.of(declared);
        boolean other = !guess.language().isEmpty()
                && !known.map(Language::tag).orElse("").equals(guess.language());
        String language = other && (known.isEmpty() || guess.confidence() >= CLEAR) ? guess.language() : declared;
        String site = view.source().site();
        return language.equals("en") && DAY_FIRST.stream().anyMatch(site::endsWith) ? "en-GB" : language;
    }
}
