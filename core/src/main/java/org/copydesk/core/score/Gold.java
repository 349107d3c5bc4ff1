package org.copydesk.core.score;

/**
 * What is true of a page. A field nothing is known of is empty and doesn't count.
 *
 * @param id names the page
 * @param kind {@code article}, or what the page is instead
 * @param text the body, paragraphs separated by a blank line
 * @param title the headline
 * @param author the names, joined by a comma
 * @param date the day of publication, ISO 8601
 */
public record Gold(String id, String kind, String text, String title, String author, String date) {
    public static final String ARTICLE = "article";

    public boolean article() {
        return kind.equals(ARTICLE);
    }
}
