package org.copydesk.core.mark;

/** The phases of a cleaning, in order. Stages of one phase see the same {@link View}. */
public enum Phase {
    /** Local damage of the text. */
    REPAIR,
    /** Candidates for title, date, author and the like, before anything is taken away. */
    FACTS,
    /** What is not the article. */
    CHROME,
    /** Spelling, names, spacing: edits only. */
    WORDING,
    /** What the parts are: labels only. */
    STRUCTURE
}
