package org.copydesk.core.decode.html;

/**
 * A link, an emphasis, a picture, a list, a row or a heading of a page: what its text alone does not show.
 *
 * @param name the element: {@code a}, {@code em}, {@code strong}, {@code code}, {@code img}, {@code ol}, {@code ul}, {@code li},
 *     {@code tr}, {@code td}, or {@code h1} to {@code h6}
 * @param start where its text begins in the decoded page, in UTF-16 units; where it stands if it has none
 * @param end one past its text; {@code start} if it has none
 * @param address where a link leads or a picture lies, absolute; empty without one
 * @param text what the page says in place of a picture; empty without it
 * @param number of an item its number in a numbered list, else 0; of a cell its column, from 0
 */
public record PageElement(String name, int start, int end, String address, String text, int number) {
    /** Whether it holds the text at a place of the decoded page. */
    public boolean holds(int place) {
        return start <= place && place < end;
    }
}
