package org.copydesk.pipeline.s3;

import org.jspecify.annotations.Nullable;

/**
 * An object as a store lists it.
 *
 * @param size in bytes
 * @param etag changes with its content; null where a store knows none
 */
public record StoredObject(
        S3Address address, long size, @Nullable String etag) {}
