package org.copydesk.core.learn;

import java.util.List;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.White;

/** What counts as a line of a site, and by what it is known again. */
public final class LineKeys {
    /** A longer line is an article's own, in UTF-16 units. */
    static final int LONGEST = 600;

    /** A longer line is known by its beginning and a digest, in UTF-16 units. */
    private static final int LONGEST_KEY = 200;

    private static final int HEAD = 100;
    private static final int DIGEST = 16;
    /** A line of fewer words leads into nothing. */
    private static final int LEAST_WORDS = 4;

    private LineKeys() {}

    /** A line as it is counted: white space folded, and if it is long, shortened. */
    static String key(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        int end = White.skipBack(line, 0, line.length());
        for (int i = White.skip(line, 0, end); i < end; i++) {
            boolean white = White.is(line.charAt(i));
            if (!white) {
                folded.append(line.charAt(i));
            } else if (folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        if (folded.length() <= LONGEST_KEY) {
            return folded.toString();
        }
        String all = folded.toString();
        return all.substring(0, HEAD) + "… " + Digest.sha256(all).substring(0, DIGEST);
    }

    /**
     * Whether a passage of flat text is but a piece of a sentence, such as the name between "thanked" and "and went home": text
     * dumps break lines at links, and names recur on many pages.
     */
    public static boolean isPiece(List<Passage> passages, int at) {
        Passage passage = passages.get(at);
        if (!passage.block().layout().path().isEmpty() || !isLedInto(passages, at)) {
            return false;
        }
        return goesOn(passage.text())
                || at + 1 < passages.size()
                        && !endsSentence(passage.text())
                        && goesOn(passages.get(at + 1).text());
    }

    /** Whether what is before leads into a passage, a link between them or not. */
    private static boolean isLedInto(List<Passage> passages, int at) {
        return at > 0
                && (leadsOn(passages.get(at - 1).text())
                        || at > 1
                                && !endsSentence(passages.get(at - 1).text())
                                && goesOn(passages.get(at).text())
                                && leadsOn(passages.get(at - 2).text()));
    }

    private static boolean leadsOn(String text) {
        return !endsSentence(text) && text.strip().split("\\s+", LEAST_WORDS + 1).length >= LEAST_WORDS;
    }

    private static boolean goesOn(String text) {
        char first = text.charAt(0);
        return Character.isLowerCase(first) || ",.;:)]’”".indexOf(first) >= 0;
    }

    private static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?…:。！？".indexOf(text.charAt(last)) >= 0;
    }
}
