package org.copydesk.pipeline.job;

import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;

/**
 * How a run reads and cleans.
 *
 * @param name unlike that of any other manner; empty for the usual one
 * @param desks makes what it cleans with
 * @param fields which fields of records hold what
 * @param limits what a file may cost; the pipeline's settings say the largest document
 */
public record Manner(String name, Desk.Maker desks, InputFields fields, InputLimits limits) {}
