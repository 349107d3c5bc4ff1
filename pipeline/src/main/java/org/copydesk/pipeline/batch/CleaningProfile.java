package org.copydesk.pipeline.batch;

import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.record.RecordInput;

/**
 * How a run reads and cleans.
 *
 * @param name unlike that of any other manner; empty for the usual one
 * @param engine makes what it cleans with
 * @param fields which fields of records hold what
 * @param limits what a file may cost; the pipeline's settings say the largest document
 */
public record CleaningProfile(String name, Engine engine, InputFields fields, InputLimits limits) {
    /** The same, for files of exported records. */
    public CleaningProfile ofExported() {
        return new CleaningProfile(name, engine, RecordInput.FIELDS, limits);
    }
}
