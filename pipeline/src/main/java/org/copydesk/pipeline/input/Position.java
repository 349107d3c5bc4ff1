package org.copydesk.pipeline.input;

/**
 * How far a source was read.
 *
 * @param inputs names all files, with their sizes and times; if they changed, everything is read anew
 * @param file the path of the last file, or empty before the first
 * @param inside the place in the file, as its format writes it: an offset, an entry's number
 */
public record Position(String inputs, String file, String inside) {}
