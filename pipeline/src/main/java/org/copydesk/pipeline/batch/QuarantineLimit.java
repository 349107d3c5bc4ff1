package org.copydesk.pipeline.batch;

/**
 * When so many documents are set aside that something must be wrong with all of them.
 *
 * @param mostShare the largest share of newly quarantined documents among those that were new or changed, 0 to 1
 * @param leastDocuments how many new or changed documents a run must have for its share to mean anything
 */
public record QuarantineLimit(double mostShare, int leastDocuments) {
    /** @throws IllegalArgumentException if a number is out of range; its message is one line */
    public QuarantineLimit {
        if (!(mostShare >= 0 && mostShare <= 1) || leastDocuments < 1) {
            throw new IllegalArgumentException("most-share is 0 to 1, least-documents 1 or more");
        }
    }

    /** 30 %, of at least 100 documents: folders hold files that are no text, but seldom more of them than of anything else. */
    public static QuarantineLimit standard() {
        return new QuarantineLimit(.3, 100);
    }

    boolean isExceeded(long quarantined, long cleaned) {
        long all = quarantined + cleaned;
        return all >= leastDocuments && quarantined > mostShare * all;
    }
}
