package org.copydesk.core.text;

/**
 * How the source showed a block, in values that are neutral where the source showed nothing.
 *
 * @param path the elements the block is in, outermost first, as {@code tag.class#id} joined by {@code /}; empty for flat text
 * @param shape what kind of block the source made of it
 * @param headingLevel 1 to 6 for a heading, otherwise 0
 * @param linkChars how many of the block's characters are in links, white space apart
 * @param hidden whether the source said not to show it
 * @param hint what a site rule says of it, such as {@code body} or {@code strip}; empty without one
 */
public record Layout(String path, Shape shape, int headingLevel, int linkChars, boolean hidden, String hint) {
    /** A plain block: what flat text has everywhere. */
    public static final Layout NONE = new Layout("", Shape.TEXT, 0, 0, false, "");

    /** What kind of block the source made of it. */
    public enum Shape {
        TEXT,
        LIST_ITEM,
        QUOTE,
        CAPTION,
        TABLE_CELL,
        PREFORMATTED
    }
}
