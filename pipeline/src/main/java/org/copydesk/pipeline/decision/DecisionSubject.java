package org.copydesk.pipeline.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/** What a decision about a record can speak of: its changes and suggestions by their keys, passages of its source, its fields. */
final class DecisionSubject {
    private static final Pattern NUMBER = Pattern.compile("[cs]([0-9]{1,9})");
    private static final int SHOWN = 60;

    private final Article article;
    private final String text;

    /** @param source the decoded source */
    DecisionSubject(Article article, String source) {
        this.article = article;
        text = source.length() == article.sourceLength()
                ? source
                : Rebuilt.of(article).text();
    }

    /** @param key of the change or suggestion */
    ManualDecision change(String key, DecisionKind decision) {
        Change made = named(key, article.changes());
        Change suggested = named(key, article.suggestions());
        Change change = made == null ? suggested : made;
        if (change == null) {
            throw new UnknownChangeException(missing(key));
        }
        if (decision == DecisionKind.ACCEPT && made != null || decision == DecisionKind.KEEP && made == null) {
            throw new UnknownChangeException(
                    made == null ? key + " is a suggestion: accept or reject it" : key + " is made: keep or reject it");
        }
        return new ManualDecision(
                0,
                decision,
                change.phase(),
                Quote.of(text, change.span()),
                change.after(),
                null,
                change.evidence().rule());
    }

    /** Whether there is a change or suggestion of this key. */
    boolean has(String key) {
        return named(key, article.changes()) != null || named(key, article.suggestions()) != null;
    }

    private static @Nullable Change named(String key, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private String missing(String key) {
        Matcher number = NUMBER.matcher(key);
        if (!number.matches()) {
            return "there is no change " + key + " in this record as it is now";
        }
        List<Change> all = key.startsWith("s") ? article.suggestions() : article.changes();
        int index = Integer.parseInt(number.group(1)) - 1;
        if (index < 0 || index >= all.size()) {
            return "there is no change " + key + " in this record";
        }
        Change change = all.get(index);
        String before = change.before();
        return "numbers move with every decision and run: say the key of " + key + ", which is now " + change.key()
                + " (" + change.evidence().rule() + ", \""
                + (before.length() <= SHOWN ? before : before.substring(0, SHOWN) + "…") + "\")";
    }

    /** @param words a passage of the source, as it is there */
    ManualDecision passage(String words) {
        int at = words.isBlank() ? -1 : text.indexOf(words);
        if (at < 0) {
            throw new UnknownChangeException("these words don't stand in the source");
        }
        if (text.indexOf(words, at + 1) >= 0) {
            throw new UnknownChangeException("these words stand in the source more than once: quote more of them");
        }
        Quote quote = Quote.of(text, new Span(at, at + words.length()));
        return new ManualDecision(0, DecisionKind.REMOVE, Phase.CHROME, quote, "", null, "");
    }

    /**
     * All authors by name, those of some spellings by another, each with the place where it is; none where nobody is spelt so.
     */
    List<ManualDecision> authors(Collection<String> spellings, String to) {
        Candidates candidates = article.fields().get(Field.AUTHOR);
        Map<String, ManualDecision> pins = new LinkedHashMap<>();
        if (candidates != null && !Collections.disjoint(article.authors(), spellings)) {
            for (String author : article.authors()) {
                String name = spellings.contains(author) ? to : author;
                Quote quote = candidates.ranked().stream()
                        .filter(fact -> fact.value().equals(author))
                        .findFirst()
                        .map(this::quote)
                        .orElse(Quote.NONE);
                pins.putIfAbsent(
                        name, new ManualDecision(0, DecisionKind.PIN, Phase.FACTS, quote, name, Field.AUTHOR, ""));
            }
        }
        return List.copyOf(pins.values());
    }

    private Quote quote(Fact fact) {
        return fact.anchor() instanceof Span span ? Quote.of(text, span) : Quote.NONE;
    }

    /** A value for a field: that of a candidate, where one says so, with the place where it is. */
    ManualDecision pin(Field field, String value) {
        Candidates candidates = article.fields().get(field);
        for (Fact fact : candidates == null ? List.<Fact>of() : candidates.ranked()) {
            if (fact.value().equals(value)) {
                String rule = fact.evidence().rule();
                return new ManualDecision(0, DecisionKind.PIN, Phase.FACTS, quote(fact), value, field, rule);
            }
        }
        if (value.isBlank()) {
            throw new UnknownChangeException("a field can't be pinned to nothing");
        }
        return ManualDecision.pin(0, field, value.strip());
    }
}
