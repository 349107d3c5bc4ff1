package org.copydesk.spark;

import java.util.Iterator;

/** An iterator whose elements are made one by one, as they are asked for. */
final class Lazily {
    private Lazily() {}

    static <F, T> Iterator<T> map(Iterator<F> from, Work<F, T> work) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public T next() {
                try {
                    return work.of(from.next());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("the task was ended", e);
                }
            }
        };
    }

    @FunctionalInterface
    interface Work<F, T> {
        T of(F from) throws InterruptedException;
    }
}
