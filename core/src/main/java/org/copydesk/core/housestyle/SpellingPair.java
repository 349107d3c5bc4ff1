package org.copydesk.core.housestyle;

/**
 * A spelling never to write, and the one to write always.
 *
 * @param never one or more words; in lower case it stands for its capitalised forms too, else as it is written
 * @param always what to write instead, in the same case
 * @param quotations whether inside quotation marks too
 * @param file the name of the file that says so
 * @param line from 1
 */
public record SpellingPair(String never, String always, boolean quotations, String file, int line) {}
