package org.copydesk.core.score;

import java.util.List;

/**
 * What is true of a page. A field nothing is known of is empty and doesn't count.
 *
 * @param id names the page
 * @param kind {@code article}, or what the page is instead
 * @param text the body, paragraphs separated by a blank line; empty where snippets alone are known
 * @param title the headline
 * @param author the names, joined by a comma
 * @param date the day of publication, ISO 8601
 * @param standfirst the paragraph that introduces the text; where it isn't empty, it may count as text or not
 * @param titleCounts whether the headline may count as text too
 * @param with passages that are in the text
 * @param without passages that don't
 */
public record Gold(
        String id,
        String kind,
        String text,
        String title,
        String author,
        String date,
        String standfirst,
        boolean titleCounts,
        List<String> with,
        List<String> without) {
    public static final String ARTICLE = "article";

    public Gold {
        with = List.copyOf(with);
        without = List.copyOf(without);
    }

    /** A page whose text is known, without standfirst. */
    public Gold(String id, String kind, String text, String title, String author, String date) {
        this(id, kind, text, title, author, date, "", false, List.of(), List.of());
    }

    public boolean article() {
        return kind.equals(ARTICLE);
    }

    /** Whether snippets alone are known of the text. */
    public boolean partial() {
        return text.isEmpty() && !(with.isEmpty() && without.isEmpty());
    }
}
