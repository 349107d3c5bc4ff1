package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_YEARS = 24;
    private static final String PUBLISHED = "published";
    /** The length of a year, 2026. */
    private static final int YEAR = 4;

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

    /** When records were published: a histogram of years, or of the months of the year that was chosen or is the only one. */
    static Facet ofDates(PageQuery query, FacetChoices all) {
        String chosen = query.get(PUBLISHED);
        List<RecordGroup> months = all.store().months();
        Map<String, RecordGroup> years = new LinkedHashMap<>();
        for (RecordGroup month : months) {
            RecordGroup year = RecordGroup.of(year(month.name()), month.records());
            years.merge(year.name(), year, RecordGroup::plus);
        }
        List<RecordGroup> dates = new ArrayList<>();
        if (!chosen.isEmpty()) {
            String year = chosen.equals(ArticleSearch.UNKNOWN) ? "" : year(chosen);
            dates.add(years.getOrDefault(year, RecordGroup.of(year, 0)));
            months.stream().filter(month -> month.name().startsWith(year + "-")).forEach(dates::add);
        } else if (years.size() - (years.containsKey("") ? 1 : 0) == 1) {
            months.stream().filter(month -> month.name().length() != YEAR).forEach(dates::add);
        } else {
            years.values().stream().limit(MOST_YEARS).forEach(dates::add);
        }
        return new Facet(
                "Published",
                dates.stream().map(date -> ofDate(date, dates, query, all)).toList(),
                chosen.isEmpty() ? "" : query.with(PUBLISHED, "").href());
    }

    private static Choice ofDate(RecordGroup date, List<RecordGroup> dates, PageQuery query, FacetChoices all) {
        String chosen = query.get(PUBLISHED);
        boolean above = !chosen.isEmpty() && date.name().length() <= YEAR;
        long most = dates.stream()
                .skip(chosen.isEmpty() ? 0 : 1)
                .mapToLong(RecordGroup::records)
                .max()
                .orElse(0);
        return new Choice(
                date.title(),
                above && chosen.length() > YEAR ? "" : all.shown(date.records()),
                query.with(PUBLISHED, date.value()).href(),
                date.value().equals(chosen),
                all.counted() && !above ? Math.max(1, Formats.bar(date.records(), most)) : 0);
    }

    private static String year(String date) {
        return date.substring(0, Math.min(YEAR, date.length()));
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
     * @param bar how long the bar beside it is, 1 to 100; 0 for none
     */
    record Choice(String title, String count, String href, boolean chosen, long bar) {
        Choice(String title, String count, String href, boolean chosen) {
            this(title, count, href, chosen, 0);
        }
    }
}
