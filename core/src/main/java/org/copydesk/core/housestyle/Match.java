package org.copydesk.core.housestyle;

/**
 * Words of a text that a pair changes.
 *
 * @param start the first UTF-16 unit
 * @param end one past the last
 * @param replacement what to write there, other than what is there
 * @param pair why
 */
public record Match(int start, int end, String replacement, SpellingPair pair) {}
