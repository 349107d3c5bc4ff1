package org.copydesk.pipeline.plan;

import java.time.OffsetDateTime;

/**
 * What an article must stay as.
 *
 * @param documentId the document
 * @param uri where it came from
 * @param payloadId the bytes that are to give this article
 * @param expected what it is to say
 * @param addedAt when it was marked
 * @param addedBy by whom
 * @param why the reason they gave, or empty
 * @param score how near to it the last check came that was let through
 * @param checked the setup and the knowledge that gave this score, or empty
 */
public record GoldenRecord(
        String documentId,
        String uri,
        String payloadId,
        Expected expected,
        OffsetDateTime addedAt,
        String addedBy,
        String why,
        GoldenScore score,
        String checked) {

    /**
     * What a record is to say; empty where it is to say nothing.
     *
     * @param kind the kind of page
     * @param title the headline
     * @param author the names, joined by a comma
     * @param published the date, as the record has it
     * @param text the body, paragraphs separated by a blank line
     */
    public record Expected(String kind, String title, String author, String published, String text) {}
}
