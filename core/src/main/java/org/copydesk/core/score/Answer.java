package org.copydesk.core.score;

/**
 * What a cleaner says of a page; empty where it says nothing.
 *
 * @param kind {@code article}, what the page is instead, or empty if the cleaner doesn't say
 * @param text the body, paragraphs separated by a blank line
 * @param title the headline
 * @param author the names, joined by a comma
 * @param date the time of publication, ISO 8601
 * @param standfirst the paragraph that introduces the text
 */
public record Answer(String kind, String text, String title, String author, String date, String standfirst) {
    /** Nothing at all. */
    public static final Answer NONE = new Answer("", "", "", "", "");

    /** Without a standfirst. */
    public Answer(String kind, String text, String title, String author, String date) {
        this(kind, text, title, author, date, "");
    }
}
