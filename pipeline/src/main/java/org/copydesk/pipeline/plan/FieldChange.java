package org.copydesk.pipeline.plan;

/**
 * A field of a record that would say something else.
 *
 * @param field its name, such as {@code title}
 * @param before what the record says, or empty
 * @param after what it would say, or empty
 */
public record FieldChange(String field, String before, String after) {}
