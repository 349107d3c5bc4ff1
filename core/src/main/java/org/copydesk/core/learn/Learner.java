package org.copydesk.core.learn;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.copydesk.core.mark.View;

/**
 * Gathers knowledge from the documents of a batch. Immutable and thread-safe, as its functions are.
 *
 * <p>{@code merge} is associative and commutative with {@code empty} as its neutral element, so documents may be observed in any
 * order, by any number of workers, and merged in any order with the same result.
 *
 * @param empty nothing known yet
 * @param observe what one document adds, its local damage repaired
 * @param merge what two know together
 * @param <K> what is known; an immutable value
 */
public record Learner<K>(K empty, Function<View, K> observe, BinaryOperator<K> merge) {}
