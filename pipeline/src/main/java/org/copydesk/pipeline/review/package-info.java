/**
 * What people decide about records: {@link org.copydesk.pipeline.review.Decisions} writes a decision down and makes the record anew.
 * Read it first.
 */
@NullMarked
package org.copydesk.pipeline.review;

import org.jspecify.annotations.NullMarked;
