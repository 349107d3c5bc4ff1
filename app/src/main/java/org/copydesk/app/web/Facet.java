package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.copydesk.pipeline.store.ArticleSearch;

/**
 * One way to narrow the list, with its choices as links.
 *
 * @param title what it is about
 * @param choices the chosen one first, then the commonest
 * @param all where the list is without this facet; empty where nothing was chosen
 */
record Facet(String title, List<Choice> choices, String all) {
    private static final int SHOWN = 8;

    static Facet of(String title, String name, PageQuery query, FacetChoices all, List<RecordGroup> groups) {
        String chosen = query.get(name);
        List<Choice> choices = new ArrayList<>();
        for (RecordGroup group : groups) {
            boolean isChosen = group.value().equals(chosen);
            if (isChosen || choices.size() < SHOWN && chosen.isEmpty()) {
                choices.add(new Choice(
                        group.title(),
                        all.shown(group.records()),
                        query.with(name, group.value()).href(),
                        isChosen));
            }
        }
        if (choices.isEmpty() && !chosen.isEmpty()) {
            choices.add(new Choice(
                    RecordGroup.of(chosen.equals(ArticleSearch.UNKNOWN) ? "" : chosen, 0)
                            .title(),
                    "0",
                    query.href(),
                    true));
        }
        return new Facet(
                title, choices, chosen.isEmpty() ? "" : query.with(name, "").href());
    }

    /** A facet without counts, all of whose choices are shown. */
    static Facet of(
            String title, String name, PageQuery query, Collection<String> values, UnaryOperator<String> titled) {
        return new Facet(
                title,
                values.stream()
                        .map(value -> new Choice(
                                titled.apply(value), "", query.with(name, value).href(), query.is(name, value)))
                        .toList(),
                query.get(name).isEmpty() ? "" : query.with(name, "").href());
    }

    /**
     * A choice of a facet.
     *
     * @param title what it is called
     * @param count how many records of the list it has; empty where that is not known
     * @param href the list with this choice
     * @param chosen whether it was taken
     */
    record Choice(String title, String count, String href, boolean chosen) {}
}
