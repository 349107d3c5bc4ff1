package org.copydesk.pipeline.review;

import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Decision;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Quote;
import org.copydesk.core.mark.Ruling;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.StoredRecord;

/** What a decision about a record can speak of, by the names that people see: {@code c1} for a change, {@code s1} for a suggestion. */
final class Subject {
    private final Article article;
    private final String text;

    Subject(StoredRecord stored, CleaningStore cleanings) {
        article = stored.article();
        SourceText source = cleanings.source(stored);
        text = source.text().length() == article.sourceLength()
                ? source.text()
                : Rebuilt.of(article).text();
    }

    /** @param key {@code c} or {@code s} and the number of the change or suggestion, from 1 */
    Ruling change(String key, Decision decision) {
        boolean suggestion = key.startsWith("s");
        List<Change> all = suggestion ? article.suggestions() : article.changes();
        int number = number(key);
        if (number < 1 || number > all.size()) {
            throw new UnknownChangeException("there is no change " + key + " in this record");
        }
        if (decision == Decision.ACCEPT && !suggestion || decision == Decision.KEEP && suggestion) {
            throw new UnknownChangeException(
                    suggestion ? key + " is a suggestion: accept or reject it" : key + " is made: keep or reject it");
        }
        Change change = all.get(number - 1);
        return new Ruling(
                0,
                decision,
                change.phase(),
                Quote.of(text, change.span()),
                change.after(),
                null,
                change.evidence().rule());
    }

    private static int number(String key) {
        try {
            return key.startsWith("c") || key.startsWith("s") ? Integer.parseInt(key.substring(1)) : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** @param words a passage of the source, as it stands there */
    Ruling passage(String words) {
        int at = words.isBlank() ? -1 : text.indexOf(words);
        if (at < 0) {
            throw new UnknownChangeException("these words don't stand in the source");
        }
        if (text.indexOf(words, at + 1) >= 0) {
            throw new UnknownChangeException("these words stand in the source more than once: quote more of them");
        }
        Quote quote = Quote.of(text, new Span(at, at + words.length()));
        return new Ruling(0, Decision.REMOVE, Phase.CHROME, quote, "", null, "");
    }

    /** A value for a field: that of a candidate, where one says so, with the place where it stands. */
    Ruling pin(Field field, String value) {
        Candidates candidates = article.fields().get(field);
        for (Fact fact : candidates == null ? List.<Fact>of() : candidates.ranked()) {
            if (fact.value().equals(value)) {
                Quote quote = fact.anchor() instanceof Span span ? Quote.of(text, span) : Quote.NONE;
                String rule = fact.evidence().rule();
                return new Ruling(0, Decision.PIN, Phase.FACTS, quote, value, field, rule);
            }
        }
        if (value.isBlank()) {
            throw new UnknownChangeException("a field can't be pinned to nothing");
        }
        return Ruling.pin(0, field, value.strip());
    }
}
