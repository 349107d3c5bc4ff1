package org.copydesk.pipeline.input;

/**
 * How far a source was read.
 *
 * @param file the path of the last file, or empty before the first
 * @param stamp the file's size and time; the file is read anew if they changed
 * @param inside the place in the file, as its format writes it: an offset, an entry's number
 */
public record Position(String file, String stamp, String inside) {}
