/**
 * What a value looks like, for writers that take any: {@link org.copydesk.pipeline.export.shape.Shape} is the description, and
 * {@link org.copydesk.pipeline.export.shape.Described} reads values of that shape out of an object. Read the first first.
 */
@NullMarked
package org.copydesk.pipeline.export.shape;

import org.jspecify.annotations.NullMarked;
