package org.copydesk.core.mark;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The passages of a view, which are asked for one at a time: now and then the view checks whether it is still wanted. */
final class CancelableList extends AbstractList<Passage> implements RandomAccess {
    /** Less one, a power of two. */
    private static final int ASKED_BETWEEN_CHECKS = 63;

    private final View view;
    private final List<Passage> passages;

    /** Counted by several threads without care: a check more or less does no harm. */
    private int asked;

    CancelableList(View view, List<Passage> passages) {
        this.view = view;
        this.passages = passages;
    }

    @Override
    public Passage get(int index) {
        if ((asked++ & ASKED_BETWEEN_CHECKS) == 0) {
            view.checkCanceled();
        }
        return passages.get(index);
    }

    @Override
    public int size() {
        return passages.size();
    }
}
