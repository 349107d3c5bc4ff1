package org.copydesk.core.learn;

import org.copydesk.core.mark.View;

/**
 * Gathers knowledge from the documents of a batch. Pure and thread-safe.
 *
 * <p>{@code merge} is associative and commutative with {@link #empty} as its neutral element, so documents may be observed in
 * any order, by any number of workers, and merged in any order with the same result.
 *
 * @param <K> what is known; an immutable value
 */
public interface Learner<K> {
    K empty();

    /**
     * What one document adds.
     *
     * @param repaired the document with its local damage repaired
     */
    K observe(View repaired);

    K merge(K one, K other);
}
