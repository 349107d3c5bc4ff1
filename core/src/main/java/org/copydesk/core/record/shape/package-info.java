/**
 * What a value looks like, for writers that take any: {@link org.copydesk.core.record.shape.Shape} is the description, and
 * {@link org.copydesk.core.record.shape.Described} reads values of that shape out of an object. Read the first first.
 */
@NullMarked
package org.copydesk.core.record.shape;

import org.jspecify.annotations.NullMarked;
