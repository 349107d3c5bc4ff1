package org.copydesk.pipeline.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two plans differ, over the records that both tried. Immutable.
 *
 * @param sites the sites with records that either would change, those with the most differences first
 * @param records those of which the plans would make different things, the most words first
 */
public record PlanDifference(List<Site> sites, List<Differing> records) {
    public PlanDifference {
        sites = List.copyOf(sites);
        records = List.copyOf(records);
    }

    /**
     * How many records of a site would change.
     *
     * @param site the host, or empty where none is known
     * @param onlyOne by the one plan alone
     * @param onlyOther by the other plan alone
     * @param unlike by both, to different records
     * @param alike by both, to the same record
     */
    public record Site(String site, long onlyOne, long onlyOther, long unlike, long alike) {}

    /**
     * @param oneWords how many words would change by the one plan; null where that leaves the record as it is
     * @param otherWords the same by the other
     */
    public record Differing(
            String documentId,
            String uri,
            @Nullable Integer oneWords,
            @Nullable Integer otherWords) {}
}
