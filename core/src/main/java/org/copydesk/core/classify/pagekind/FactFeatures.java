package org.copydesk.core.classify.pagekind;

import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.text.Span;

/** What is known of a page: how sure its author and its dates are, and its title. */
final class FactFeatures {
    private static final int TITLE = 10;

    private FactFeatures() {}

    static void read(Marks marks, FeatureRow row, DistinctTerms words) {
        Candidates authors = Candidates.of(Field.AUTHOR, marks);
        row.set(KindFeature.AUTHOR, sure(authors));
        row.set(KindFeature.AUTHOR_IN_TEXT, sureInText(authors));
        row.set(KindFeature.AUTHORS, authors.ranked().size());
        Candidates dates = Candidates.of(Field.PUBLISHED, marks);
        row.set(KindFeature.PUBLISHED, sure(dates));
        row.set(KindFeature.PUBLISHED_IN_TEXT, sureInText(dates));
        row.set(KindFeature.DATES_PUBLISHED, dates.ranked().size());
        row.set(KindFeature.MODIFIED, sure(Candidates.of(Field.MODIFIED, marks)));
        String title = Candidates.of(Field.TITLE, marks).value().strip();
        words.read(TITLE, title, 1);
        row.set(KindFeature.TITLE_WORDS, title.isEmpty() ? 0 : title.split("\\s+").length);
        row.set(KindFeature.TITLE_QUESTION, title.endsWith("?"));
        row.set(KindFeature.TITLE_DIGITS, title.chars().anyMatch(Character::isDigit));
    }

    private static double sure(Candidates candidates) {
        return candidates.winner().map(fact -> fact.evidence().confidence()).orElse(0.0);
    }

    private static double sureInText(Candidates candidates) {
        return candidates.ranked().stream()
                .filter(fact -> fact.anchor() instanceof Span)
                .map(Fact::evidence)
                .mapToDouble(evidence -> evidence.confidence())
                .max()
                .orElse(0);
    }
}
