package org.copydesk.core.classify.body;

/** What is in each element of a page, by the element's number. Filled once, then read only. */
final class ElementSums {
    /** The shares of a page's prose whose smallest element is of interest. */
    private static final double[] HOLDS = {0.35, 0.6, 0.8, 0.95};

    /** Characters, those in links, those in prose, passages. */
    final double[] chars;

    final double[] linked;
    final double[] prose;
    final int[] passages;

    /** How often the shape of each element's first passage is in it. */
    final int[] units;

    /** The smallest elements that hold 35, 60, 80 and 95 % of the prose. */
    final int[] holders = new int[HOLDS.length];

    /** @param survey its passages and their shapes are measured */
    ElementSums(PageStats survey) {
        Elements elements = survey.elements;
        chars = new double[elements.size()];
        linked = new double[elements.size()];
        prose = new double[elements.size()];
        passages = new int[elements.size()];
        units = new int[elements.size()];
        for (int i = 0; i < survey.size; i++) {
            for (int at = elements.of(i); at >= 0; at = elements.parent(at)) {
                chars[at] += survey.letters[i].chars();
                linked[at] += survey.linked[i];
                prose[at] += survey.prose[i] ? survey.letters[i].chars() : 0;
                passages[at]++;
                units[at] += survey.kin.shape(i) == survey.kin.shape(elements.first(at)) ? 1 : 0;
            }
        }
        for (int k = 0; k < HOLDS.length; k++) {
            holders[k] = holder(elements, HOLDS[k] * survey.proseBefore[survey.size]);
        }
    }

    private int holder(Elements elements, double least) {
        int holder = 0;
        for (int element = 1; element < elements.size() && least > 0; element++) {
            // Elements come in the page's order, so an inner one comes after the one around it.
            if (elements.parent(element) == holder && prose[element] >= least) {
                holder = element;
            }
        }
        return holder;
    }
}
