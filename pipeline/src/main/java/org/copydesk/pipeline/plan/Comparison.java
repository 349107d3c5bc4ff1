package org.copydesk.pipeline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.StoredRecord;

/**
 * What another setup would make of one record that it changes. Immutable.
 *
 * @param documentId the document
 * @param uri where it came from
 * @param site the host, or empty
 * @param title the title it has
 * @param difference of the texts
 * @param fields those that would say something else, the kind of page among them
 * @param rules what becomes of each rule's changes, by rule
 */
public record Comparison(
        String documentId,
        String uri,
        String site,
        String title,
        TextDifference difference,
        List<FieldChange> fields,
        List<RuleDifference> rules) {
    public Comparison {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    public static Comparison of(StoredRecord stored, Article after) {
        Article before = stored.article();
        return new Comparison(
                stored.documentId(),
                stored.uri(),
                stored.site(),
                before.value(Field.TITLE),
                TextDifference.of(before.text(), after.text()),
                fields(before, after),
                rules(before.changes(), after.changes()));
    }

    /** The kinds before and after, if they are not the same. */
    public Optional<FieldChange> flip() {
        return fields.stream()
                .filter(change -> change.field().equals(Field.KIND.label()))
                .findFirst();
    }

    private static List<FieldChange> fields(Article before, Article after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            String old = value(field, before);
            String now = value(field, after);
            if (!old.equals(now)) {
                changes.add(new FieldChange(field.label(), old, now));
            }
        }
        return changes;
    }

    private static String value(Field field, Article article) {
        return field == Field.AUTHOR ? String.join(", ", article.authors()) : article.value(field);
    }

    private static List<RuleDifference> rules(List<Change> before, List<Change> after) {
        Map<Place, Change> old = new HashMap<>();
        before.forEach(change -> old.put(Place.of(change), change));
        Map<String, RuleDifference> rules = new TreeMap<>();
        for (Change change : after) {
            Change was = old.remove(Place.of(change));
            if (was == null) {
                add(rules, change, 1, 0, 0);
            } else if (!was.equals(change)) {
                add(rules, change, 0, 0, 1);
            }
        }
        old.values().forEach(change -> add(rules, change, 0, 1, 0));
        return List.copyOf(rules.values());
    }

    private static void add(Map<String, RuleDifference> rules, Change change, long come, long go, long differ) {
        String rule = change.evidence().rule();
        rules.merge(
                rule,
                new RuleDifference(rule, come, go, differ, 1),
                (one, more) -> new RuleDifference(
                        rule, one.come() + more.come(), one.go() + more.go(), one.differ() + more.differ(), 1));
    }

    /** Changes of one rule in one place are the same change. */
    private record Place(Phase phase, String rule, Span span) {
        static Place of(Change change) {
            return new Place(change.phase(), change.evidence().rule(), change.span());
        }
    }
}
