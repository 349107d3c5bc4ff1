package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.jspecify.annotations.Nullable;

/** The rows of a record, a type a table: {@link CleaningRows} writes them, {@link RecordLoader} reads them. */
final class RecordRows {

    private RecordRows() {}

    record CleaningRow(
            String documentId,
            String payloadId,
            String site,
            String decoder,
            String fingerprint,
            String knowledgeId,
            long runId,
            OffsetDateTime cleanedAt,
            int sourceLength,
            String seal,
            @Nullable Instant fetchedAt,
            @Nullable String place) {}

    /**
     * @param kind {@code chrome} or {@code edit}
     * @param site the host of its document, or empty
     * @param decided whether a decision that the record was made with speaks of it
     */
    record MarkRow(
            String documentId,
            int ordinal,
            String kind,
            MarkStatus outcome,
            Phase phase,
            int startOffset,
            int endOffset,
            String beforeText,
            String afterText,
            Evidence evidence,
            String site,
            boolean decided) {}

    record ArticleRow(
            String documentId,
            String kind,
            @Nullable String title,
            @Nullable String standfirst,
            @Nullable String author,
            @Nullable String publishedAt,
            @Nullable String modifiedAt,
            @Nullable String language,
            String text,
            boolean truncated) {}

    record ParagraphRow(
            String documentId,
            int ordinal,
            Role kind,
            boolean body,
            String text,
            String segments,
            String sentences,
            String breaks,
            Evidence evidence) {}

    record FactRow(
            String documentId,
            Field field,
            int ordinal,
            String says,
            @Nullable String chosenBecause,
            Phase phase,
            @Nullable Integer startOffset,
            @Nullable Integer endOffset,
            @Nullable String givenName,
            @Nullable String givenValue,
            Evidence evidence) {}

    record DiagnosticRow(String documentId, int ordinal, String code, String message) {}

    /**
     * What a list shows of a document.
     *
     * @param headline the beginning of its title
     * @param words those of the beginnings of title and address, in lower case, each with a space before and behind it
     * @param removed characters taken out
     * @param removedShare their share of the source, 0 to 1
     * @param edits edits in force
     * @param suggestions changes not applied
     * @param leastSure the confidence of the least sure change in force; 1 without one
     * @param published the beginning of when it was published, in ISO 8601; or empty
     */
    record ListingRow(
            String documentId,
            String site,
            String kind,
            String language,
            long runId,
            OffsetDateTime cleanedAt,
            String headline,
            String words,
            int sourceLength,
            int removed,
            double removedShare,
            int edits,
            int suggestions,
            double leastSure,
            int textLength,
            int textWords,
            String published,
            String authors) {}

    /** What a rule did to a document. */
    record RuleUseRow(
            String rule,
            String documentId,
            int inForce,
            int suggested,
            int lost,
            int characters,
            double confidenceSum) {
        static RuleUseRow of(MarkRow mark) {
            boolean inForce = mark.outcome() == MarkStatus.IN_FORCE;
            boolean suggested = mark.outcome() == MarkStatus.SUGGESTED;
            return new RuleUseRow(
                    mark.evidence().rule(),
                    mark.documentId(),
                    inForce ? 1 : 0,
                    suggested ? 1 : 0,
                    inForce || suggested ? 0 : 1,
                    inForce ? mark.endOffset() - mark.startOffset() : 0,
                    inForce || suggested ? mark.evidence().confidence() : 0);
        }

        RuleUseRow plus(RuleUseRow other) {
            return new RuleUseRow(
                    rule,
                    documentId,
                    inForce + other.inForce,
                    suggested + other.suggested,
                    lost + other.lost,
                    characters + other.characters,
                    confidenceSum + other.confidenceSum);
        }
    }

    record RulingFitRow(
            long rulingId,
            String documentId,
            @Nullable Integer startOffset,
            @Nullable Integer endOffset,
            String trouble) {}
}
