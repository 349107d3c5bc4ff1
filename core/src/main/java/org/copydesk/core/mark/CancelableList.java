package org.copydesk.core.mark;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The passages of a view, which are asked for one at a time: each time the view checks whether it is still wanted. */
final class CancelableList extends AbstractList<Passage> implements RandomAccess {
    private final View view;
    private final List<Passage> passages;

    CancelableList(View view, List<Passage> passages) {
        this.view = view;
        this.passages = passages;
    }

    @Override
    public Passage get(int index) {
        view.checkCanceled();
        return passages.get(index);
    }

    @Override
    public int size() {
        return passages.size();
    }
}
