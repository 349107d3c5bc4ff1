package org.copydesk.pipeline.store;

/**
 * A record in short: enough to clean its document anew, and to see whether that gives the same.
 *
 * @param documentId the document
 * @param uri where it came from
 * @param payloadId the SHA-256 of the bytes that were cleaned
 * @param decoder the decoders that were asked
 * @param seal the digest of all that the record says
 */
public record RecordHeader(String documentId, String uri, String payloadId, String decoder, String seal) {}
