package org.copydesk.pipeline.plan;

/**
 * A piece of a comparison of two texts.
 *
 * @param kind whether both have it
 * @param text its words; a pilcrow (¶) stands for the end of a paragraph
 */
public record TextPiece(Kind kind, String text) {
    /** Whose a piece is. */
    public enum Kind {
        /** Both have it. */
        SAME,
        /** Only the text before has it. */
        OUT,
        /** Only the text after has it. */
        IN
    }
}
