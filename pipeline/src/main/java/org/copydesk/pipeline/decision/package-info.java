/**
 * What people decide about records: {@link org.copydesk.pipeline.decision.Decisions} writes a decision down and makes the record anew.
 * Read it first.
 */
@NullMarked
package org.copydesk.pipeline.decision;

import org.jspecify.annotations.NullMarked;
