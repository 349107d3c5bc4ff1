package org.copydesk.pipeline.input;

/**
 * How far a source was read.
 *
 * @param file the path of the last file, or empty before the first
 * @param taken how many documents were taken from it
 */
public record Position(String file, long taken) {}
