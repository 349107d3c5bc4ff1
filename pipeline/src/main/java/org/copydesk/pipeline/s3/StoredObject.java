package org.copydesk.pipeline.s3;

/**
 * An object as a store lists it.
 *
 * @param size in bytes
 * @param etag changes with its content
 */
public record StoredObject(S3Address address, long size, String etag) {}
