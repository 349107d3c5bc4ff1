package org.copydesk.core.characters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.characters.Mojibake.Piece;

/** Takes back repairs that leave a garble behind: text damaged beyond repair, and drawings made of box characters. */
final class Garbles {
    private Garbles() {}

    /** The pieces without those in runs that stay garbled, at more than {@code most} a character. */
    static List<Piece> without(String text, List<Piece> pieces, double most) {
        List<Piece> kept = new ArrayList<>();
        Map<Misreading, Boolean> drawings = new EnumMap<>(Misreading.class);
        int i = 0;
        while (i < pieces.size()) {
            int start = runStart(text, pieces.get(i).start());
            int end = pieces.get(i).end();
            int last = i;
            while (end < text.length() && text.charAt(end) >= 0x80) {
                end++;
                if (last + 1 < pieces.size() && pieces.get(last + 1).start() < end) {
                    last++;
                    end = Math.max(end, pieces.get(last).end());
                }
            }
            List<Piece> run = pieces.subList(i, last + 1);
            if (!isGarble(text, start, end, run, most) && !isDrawing(text, run.get(0), drawings)) {
                kept.addAll(run);
            }
            i = last + 1;
        }
        return kept;
    }

    private static int runStart(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) >= 0x80) {
            start--;
        }
        return start;
    }

    private static boolean isGarble(String text, int start, int end, List<Piece> run, double most) {
        StringBuilder after = new StringBuilder();
        int at = start;
        for (Piece piece : run) {
            after.append(text, at, piece.start()).append(piece.text());
            at = piece.end();
        }
        boolean whole = at == end && run.get(0).start() == start && run.size() == 1;
        after.append(text, at, end);
        int length = after.codePointCount(0, after.length());
        return !whole && length > 0 && Plausibility.cost("", after.toString(), "") > most * length;
    }

    /** Box characters that are left over show that those in the piece draw something too. */
    private static boolean isDrawing(String text, Piece first, Map<Misreading, Boolean> known) {
        return isBox(text.charAt(first.start()))
                && known.computeIfAbsent(first.misreading(), misreading -> hasBoxes(text, misreading));
    }

    private static boolean hasBoxes(String text, Misreading misreading) {
        for (int i = 0; i < text.length(); i++) {
            if (isBox(text.charAt(i))
                    && Sequence.read(text, i, misreading) == null
                    && (i == 0 || Misreading.leads(text.charAt(i - 1)) == 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBox(char c) {
        return c >= 0x2500 && c < 0x25a0;
    }
}
