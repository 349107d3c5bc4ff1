package org.copydesk.pipeline.sitewatch;

/**
 * A site in a run: its new and changed pages.
 *
 * @param pages how many
 * @param articles those that are articles
 * @param removedShare the share of the source that was taken out, 0 to 1: the median over the pages
 * @param removedSpread its median absolute deviation
 * @param textLength UTF-16 units of the text: the median over the pages
 * @param lengthSpread the median absolute deviation of the length's natural logarithm
 * @param bodyWords words of the texts together
 * @param usual whether later runs are compared with it
 */
public record SiteRun(
        long runId,
        String site,
        int pages,
        int articles,
        double removedShare,
        double removedSpread,
        double textLength,
        double lengthSpread,
        long bodyWords,
        boolean usual) {}
