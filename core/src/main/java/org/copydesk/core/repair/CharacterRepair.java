package org.copydesk.core.repair;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Replaces odd spaces by plain ones and takes out characters that nobody sees. Keeps no-break spaces where typography wants
 * them, and joiners where a script or an emoji needs them. Immutable and thread-safe.
 */
public final class CharacterRepair implements Stage {
    private static final String AFTER_NO_BREAK = ";:!?»%";
    /** Scripts that shape their letters by joiners. */
    private static final Set<UnicodeScript> JOINING = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.MONGOLIAN);

    @Override
    public String id() {
        return "repair.characters";
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
            char c = text.charAt(i);
            Odd odd = c >= ' ' && c < '\u007f' ? null : damage(text, i);
            if (odd == null) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && damage(text, end) == odd) {
                end++;
            }
            String run = text.substring(i, end);
            int at = passage.span().start();
            Evidence evidence = Evidence.of(odd.rule, odd.confidence, odd.reason(run));
            marks.add(view.edit(at + i, at + end, odd.replacement(run), evidence));
            i = end;
        }
    }

    private static @Nullable Odd damage(String text, int at) {
        char c = text.charAt(at);
        Odd odd = Odd.of(c);
        if (odd == null) {
            return null;
        }
        if (odd == Odd.NBSP && holdsTogether(text, at) || MojibakeRepair.repairs(text, at)) {
            return null;
        }
        return odd == Odd.ZERO_WIDTH && (c == '\u200c' || c == '\u200d') && joins(text, at) ? null : odd;
    }

    private static boolean holdsTogether(String text, int at) {
        if (at == 0 || at + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return before == '«'
                || AFTER_NO_BREAK.indexOf(after) >= 0
                || Character.isDigit(before) && Character.isDigit(after);
    }

    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 == text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        boolean emoji = text.charAt(at) == '\u200d' && pictures(before) && pictures(after);
        return emoji || JOINING.contains(UnicodeScript.of(before)) || JOINING.contains(UnicodeScript.of(after));
    }

    private static boolean pictures(int c) {
        return c >= 0x1f000 || c == 0xfe0f || c >= 0x2190 && c <= 0x2bff;
    }
}
