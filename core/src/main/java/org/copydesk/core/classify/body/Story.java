package org.copydesk.core.classify.body;

/**
 * The first story of a page: from the title on, the prose that no wide gap of other passages parts. Read only.
 *
 * @param first the first passage of prose, the number of passages if there is none
 * @param last the last one before the gap
 */
record Story(int first, int last) {
    /** @param gap this many passages without prose end a story */
    static Story of(boolean[] prose, int title, int gap) {
        int first = prose.length;
        int last = prose.length;
        for (int i = Math.max(0, title + 1); i < prose.length; i++) {
            if (prose[i] && first == prose.length) {
                first = i;
            }
            if (prose[i]) {
                last = i;
            } else if (first < prose.length && i - last >= gap) {
                break;
            }
        }
        return new Story(first, last);
    }

    /** How far a passage is outside, in passages: negative before the story, 0 in it, positive after it. */
    int distance(int passage) {
        return passage < first ? passage - first : Math.max(0, passage - last);
    }
}
