package org.copydesk.core.characters;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds single characters that a clean text does without. Keeps no-break spaces where typography wants them, joiners where a script
 * or an emoji needs them, and full-width letters in East Asian text.
 */
final class Oddities {
    private static final String AFTER_NO_BREAK = ";:!?»%–—…";
    private static final Pattern CONTRACTED = Pattern.compile("(s|t|d|m|re|ve|ll)\\b.*", Pattern.DOTALL);
    /** Scripts that shape their letters by joiners, or mark the bounds of words by characters of no width. */
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
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.MONGOLIAN);

    private final String text;
    private final boolean keepsNoBreaks;
    private @Nullable Boolean foreignWide;

    private Oddities(String text, boolean keepsNoBreaks) {
        this.text = text;
        this.keepsNoBreaks = keepsNoBreaks;
    }

    /** @param keepsNoBreaks whether the document sets no-break spaces between words throughout */
    static List<Mend> find(String text, boolean keepsNoBreaks) {
        return new Oddities(text, keepsNoBreaks).find();
    }

    private List<Mend> find() {
        List<Mend> mends = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            Odd odd = c >= ' ' && c < '\u007f' ? null : damage(i);
            if (odd == null) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && damage(end) == odd) {
                end++;
            }
            if (odd == Odd.DECOMPOSED) {
                compose(i, end, mends);
            } else {
                String run = text.substring(i, end);
                mends.add(new Mend(i, end, odd.replacement(run), odd.rule, odd.confidence, odd.reason(run)));
            }
            i = end;
        }
        return mends;
    }

    private @Nullable Odd damage(int at) {
        char c = text.charAt(at);
        Odd odd = Odd.of(c);
        if (odd == null) {
            return null;
        }
        boolean kept = switch (odd) {
            case NBSP -> keepsNoBreak(at);
            case ZERO_WIDTH -> (c == '\u200b' || c == '\u200c' || c == '\u200d') && joins(at);
            case HALF -> isPaired(at);
            case SPACE -> c == '\u3000' && isEastern(before(at)) | isEastern(after(at)) || isThinInNumber(at);
            case WIDE -> !isForeignWide();
            case ACUTE -> !isContraction(at);
            default -> false;
        };
        return kept ? null : odd;
    }

    private int before(int at) {
        return at == 0 ? ' ' : text.codePointBefore(at);
    }

    private int after(int at) {
        return at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
    }

    /** At an edge it is layout; inside a text it stays where it means something, and next to a plain space, where nothing is won. */
    private boolean keepsNoBreak(int at) {
        if (at == 0 || at + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return keepsNoBreaks
                || before == ' '
                || after == ' '
                || before == '«'
                || before == '–'
                || AFTER_NO_BREAK.indexOf(after) >= 0
                || Character.isDigit(before) && Character.isDigit(after);
    }

    private boolean isThinInNumber(int at) {
        return text.charAt(at) != '\t' && Character.isDigit(before(at)) && Character.isDigit(after(at));
    }

    private boolean joins(int at) {
        int before = before(at);
        int after = after(at);
        boolean emoji = text.charAt(at) == '\u200d' && pictures(before) && pictures(after);
        return emoji || JOINING.contains(UnicodeScript.of(before)) || JOINING.contains(UnicodeScript.of(after));
    }

    private static boolean pictures(int c) {
        return c >= 0x1f000 || c == 0xfe0f || c >= 0x2190 && c <= 0x2bff;
    }

    private boolean isPaired(int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isEastern(int c) {
        return c >= 0x2e80 && c < 0xd800 || c >= 0xff61 && c <= 0xffdc || c >= 0x20000 && c < 0x40000;
    }

    /** A full-width letter, or a mark next to one, in a text that has no East Asian letters: there they are a style. */
    private boolean isForeignWide() {
        if (foreignWide == null) {
            foreignWide = text.chars().anyMatch(c -> Odd.isWideLetter((char) c))
                    && text.codePoints().noneMatch(Oddities::isEastern);
        }
        return foreignWide;
    }

    /** "it´s": the accent is between letters of a word that English contracts. */
    private boolean isContraction(int at) {
        return at > 0
                && isPlainLetter(text.charAt(at - 1))
                && CONTRACTED
                        .matcher(text.substring(at + 1, Math.min(text.length(), at + 4)))
                        .matches();
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The letter before {@code from} with the marks up to {@code end}, or the parts of Korean syllables there, as they are usually written. */
    private void compose(int from, int end, List<Mend> mends) {
        boolean jamo = text.charAt(from) >= 0x1100 && text.charAt(from) < 0x1200;
        int start = jamo || from == 0 ? from : from - 1;
        if (!mends.isEmpty() && mends.get(mends.size() - 1).end() > start || from > 0 && start == from && !jamo) {
            return;
        }
        String parts = text.substring(start, end);
        String whole = Normalizer.normalize(parts, Normalizer.Form.NFC);
        if (!whole.equals(parts)) {
            String reason = "“%s” written as one letter".formatted(whole);
            mends.add(new Mend(start, end, whole, Odd.DECOMPOSED.rule, Odd.DECOMPOSED.confidence, reason));
        }
    }
}
