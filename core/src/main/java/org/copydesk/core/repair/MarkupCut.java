package org.copydesk.core.repair;

/**
 * A stretch of a passage that is mark-up and not text.
 *
 * @param start where it begins in the passage
 * @param end one past its end
 * @param kind what it is
 */
record MarkupCut(int start, int end, Kind kind) {
    /** What is cut out, with the rule that says so. */
    enum Kind {
        LINK("repair.link-markup", 0.99, "a link's address"),
        IMAGE("repair.image-markup", 0.98, "stands for a picture"),
        EMPHASIS("repair.emphasis-markup", 0.97, "signs for bold or slanted type"),
        HEADING("repair.heading-markup", 0.98, "signs for a heading"),
        QUOTE("repair.quote-markup", 0.97, "signs for a quotation"),
        RULE("repair.line-markup", 0.97, "a drawn line"),
        ESCAPE("repair.escape-markup", 0.97, "a backslash that only guards the next sign"),
        NUMBER("repair.link-number", 0.98, "the number of a link"),
        ADDRESS("repair.address-list", 0.97, "an entry in the page's list of addresses"),
        GAP("repair.line-gap", 0.95, "a space that only the end of a line made");

        final String rule;
        final double confidence;
        final String reason;

        Kind(String rule, double confidence, String reason) {
            this.rule = rule;
            this.confidence = confidence;
            this.reason = reason;
        }
    }
}
