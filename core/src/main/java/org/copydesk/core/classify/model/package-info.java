/**
 * Models learned elsewhere and asked here: boosted trees and hashed word weights, in the pure JVM. They know columns of numbers,
 * nothing of text or pages. Read {@link org.copydesk.core.classify.model.Model} first.
 */
@NullMarked
package org.copydesk.core.classify.model;

import org.jspecify.annotations.NullMarked;
