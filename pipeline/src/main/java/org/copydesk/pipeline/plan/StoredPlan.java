package org.copydesk.pipeline.plan;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the store keeps it.
 *
 * @param id its number
 * @param madeAt when it was made
 * @param decoder the decoders that were tried
 * @param fingerprint names the rules, stages and policy that were tried
 * @param knowledgeId names what was known of the corpus
 * @param documents how many records were cleaned anew
 * @param changed how many would change
 * @param goldenWorse how many golden records would get worse
 * @param findings what came of it, as JSON
 * @param appliedAt when it was applied, or null
 * @param runId the run that applied it, or null
 */
public record StoredPlan(
        long id,
        OffsetDateTime madeAt,
        String decoder,
        String fingerprint,
        String knowledgeId,
        long documents,
        long changed,
        long goldenWorse,
        String findings,
        @Nullable OffsetDateTime appliedAt,
        @Nullable Long runId) {}
