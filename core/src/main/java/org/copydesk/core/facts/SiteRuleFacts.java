package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SiteHint;
import org.copydesk.core.text.SiteHint.Kind;

/**
 * What the rules of a site give as title, authors and date, and where in the text it is. A person wrote these rules for this
 * site: they win over all other candidates. Thread-safe.
 */
public final class SiteRuleFacts implements Stage {
    /** How {@code site-rule:title example.com.txt:12} begins. */
    private static final String GIVEN = "site-rule:";

    /** Above the ceiling that candidates which support each other reach. */
    private static final double SURE = 0.995;

    /** So much surer is each author than the next, so that the order is kept. */
    private static final double STEP = 0.0002;

    private static final int MOST_AUTHORS = 12;

    @Override
    public String id() {
        return "facts.site-rule";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        Map<String, Fact> byRule = new HashMap<>();
        for (Metadata entry : view.source().metadata()) {
            int space = entry.name().indexOf(' ');
            if (entry.name().startsWith(GIVEN) && space > 0) {
                String where = entry.name().substring(space + 1);
                for (Fact fact :
                        facts(view, entry, entry.name().substring(GIVEN.length(), space), where, found.size())) {
                    found.add(fact);
                    byRule.putIfAbsent(where, fact);
                }
            }
        }
        if (!byRule.isEmpty()) {
            addPlaces(view, byRule, found);
        }
        return found;
    }

    private List<Fact> facts(View view, Metadata entry, String field, String where, int before) {
        Evidence evidence = evidence(where, 0);
        return switch (field) {
            case "title" -> List.of(view.fact(Field.TITLE, entry.value(), entry, evidence));
            case "date" ->
                Dates.first(entry.value(), PageLanguage.of(view))
                        .map(date -> List.of(view.fact(Field.PUBLISHED, date.value(), entry, evidence)))
                        .orElse(List.of());
            case "author" -> {
                List<Fact> authors = new ArrayList<>();
                for (String person : People.of(entry.value())) {
                    int place = before + authors.size();
                    if (place < MOST_AUTHORS) {
                        authors.add(view.fact(Field.AUTHOR, person, entry, evidence(where, place)));
                    }
                }
                yield authors;
            }
            default -> List.of();
        };
    }

    private Evidence evidence(String where, int place) {
        return Evidence.of(id(), SURE - STEP * place, "site rule " + where);
    }

    /** The same facts where they are in the text, so that their lines are known. */
    private static void addPlaces(View view, Map<String, Fact> byRule, List<Mark> found) {
        for (Block block : view.source().blocks()) {
            for (SiteHint hint : SiteHint.of(block)) {
                Fact fact = byRule.get(hint.where());
                if (fact != null
                        && (hint.kind() == Kind.TITLE || hint.kind() == Kind.AUTHOR || hint.kind() == Kind.DATE)) {
                    view.toView(hint.span(block))
                            .ifPresent(span -> found.add(view.fact(fact.field(), fact.value(), span, fact.evidence())));
                }
            }
        }
    }
}
