package org.copydesk.core.wording;

import java.util.BitSet;

/** Which characters of a passage are inside quotation marks: what people said is theirs, faults included. */
final class Quotations {
    private static final String OPENING = "\u201C\u201E\u00AB";
    private static final String CLOSING = "\u201D\u201C\u00BB";

    private final BitSet quoted;

    private Quotations(BitSet quoted) {
        this.quoted = quoted;
    }

    /** A mark that is never closed quotes all that follows it in the passage, as speech over several paragraphs does. */
    static Quotations in(String text) {
        BitSet quoted = new BitSet(text.length());
        int opened = -1;
        char awaited = 0;
        int lastClosing = lastClosing(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && c != '"' && c != '\'') {
                continue;
            }
            if (opened >= 0) {
                if (closes(text, i, awaited)) {
                    quoted.set(opened, i + 1);
                    opened = -1;
                }
            } else if (awaited(text, i, lastClosing) != 0) {
                opened = i;
                awaited = awaited(text, i, lastClosing);
            } else if (c == '\u201D') {
                quoted.set(0, i + 1);
            }
        }
        if (opened >= 0) {
            quoted.set(opened, text.length());
        }
        return new Quotations(quoted);
    }

    boolean touch(int start, int end) {
        int next = quoted.nextSetBit(start);
        return next >= 0 && next < end;
    }

    private static char awaited(String text, int at, int lastClosing) {
        char c = text.charAt(at);
        int paired = OPENING.indexOf(c);
        if (paired >= 0) {
            return CLOSING.charAt(paired);
        }
        boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean beforeWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        if (c == '"') {
            return afterWord ? 0 : c;
        }
        return (c == '\u2018' || c == '\'') && !afterWord && beforeWord && at < lastClosing ? '\u2019' : 0;
    }

    private static boolean closes(String text, int at, char awaited) {
        char c = text.charAt(at);
        return awaited == '\u2019' ? closesSingle(text, at) : c == awaited || awaited == '\u201C' && c == '\u201D';
    }

    private static boolean closesSingle(String text, int at) {
        char c = text.charAt(at);
        boolean beforeWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return (c == '\u2019' || c == '\'') && !beforeWord;
    }

    /** The last mark that may close a single quotation, or -1: an apostrophe at the head of a word ('tis) opens nothing. */
    private static int lastClosing(String text) {
        int at = text.length() - 1;
        while (at >= 0 && !closesSingle(text, at)) {
            at--;
        }
        return at;
    }
}
