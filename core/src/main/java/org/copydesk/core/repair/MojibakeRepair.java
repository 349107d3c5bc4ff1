package org.copydesk.core.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Repairs UTF-8 that was read as windows-1252 or Latin-1, once or twice. It changes a run only if the whole of it decodes and
 * becomes what such damage usually was: Latin letters with accents, punctuation, or a run of some length. Thread-safe.
 */
public final class MojibakeRepair implements Stage {
    private static final int MOST_LAYERS = 2;

    @Override
    public String id() {
        return "repair.mojibake";
    }

    @Override
    public Phase phase() {
        return Phase.REPAIR;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : view.passages()) {
            inspect(view, passage, marks);
        }
        return marks;
    }

    private static void inspect(View view, Passage passage, List<Mark> marks) {
        String text = passage.text();
        int i = 0;
        while (i < text.length()) {
            if (!Windows1252.isHigh(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && Windows1252.isHigh(text.charAt(end))) {
                end++;
            }
            int shift = passage.span().start();
            String run = text.substring(i, end);
            String repaired = repaired(run);
            if (repaired != null) {
                String reason = "“" + run + "” is “" + repaired + "” read in the wrong encoding";
                marks.add(view.edit(shift + i, shift + end, repaired, Evidence.of("repair.mojibake", 0.95, reason)));
            }
            i = end;
        }
    }

    /** What a maximal run of non-ASCII characters was, or null if it is no mojibake. */
    static @Nullable String repaired(String run) {
        String text = run;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            String next = Windows1252.decodeUtf8(text);
            if (next == null || !plausible(text, next)) {
                break;
            }
            text = next;
        }
        return text.equals(run) ? null : text.replace('\u00a0', ' ');
    }

    /** Whether the character at {@code at} belongs to a run that is repaired as a whole. */
    static boolean repairs(String text, int at) {
        if (!Windows1252.isHigh(text.charAt(at))) {
            return false;
        }
        int start = at;
        while (start > 0 && Windows1252.isHigh(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && Windows1252.isHigh(text.charAt(end))) {
            end++;
        }
        return end - start > 1 && repaired(text.substring(start, end)) != null;
    }

    private static boolean plausible(String from, String to) {
        boolean usual = to.codePoints().allMatch(MojibakeRepair::usual);
        if (!usual || to.isBlank() && !from.equals("Â\u00a0")) {
            return false;
        }
        char lead = from.charAt(0);
        if (from.length() == 2) {
            return (lead == 'Ã' || lead == 'Â' || lead == 'Å') && !isQuote(from.charAt(1));
        }
        return true;
    }

    private static boolean isQuote(char c) {
        return c == '…' || c == '’' || c == '”' || c == '“' || c == '‘' || c == '»' || c == '–' || c == '—';
    }

    private static boolean usual(int c) {
        return c >= 0xa0 && c <= 0x17f
                || c >= 0x370 && c <= 0x3ff
                || c >= 0x400 && c <= 0x45f
                || c >= 0x1e00 && c <= 0x1eff
                || c >= 0x2010 && c <= 0x2044
                || c == 0x20ac
                || c == 0x2122
                || c >= 0x2190 && c <= 0x27bf
                || c >= 0x3040 && c <= 0x30ff
                || c >= 0x4e00 && c <= 0x9fff
                || c >= 0x1f300 && c <= 0x1faff;
    }
}
