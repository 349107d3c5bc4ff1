package org.copydesk.core.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds UTF-8 that was read in a one-byte charset, piece by piece. A piece has the strict form of UTF-8 in one of the charsets; it
 * is repaired if what it comes to is so much likelier in its place ({@link Plausibility}) as to outweigh how rare such damage is.
 * Where the text shows such damage beyond doubt, the doubtful pieces of the same charset are believed too.
 *
 * <p>The idea of judging by sequences that nobody writes is ftfy's (R. Speer, 2019); the costs and the search are our own.
 */
final class Mojibake {
    private static final String RULE = "repair.mojibake";
    private static final double CONFIDENCE = 0.97;
    private static final int MOST_LAYERS = 4;
    private static final int LONGEST_QUOTED = 40;
    /** The longest quotation that only shows something. */
    private static final int LONGEST_MENTION = 16;
    /** What comes to more than this a character is a garble, decoded or not. */
    private static final double GARBLE = 6;

    /** What damage costs in a document that has it beyond doubt. */
    private static final int VOUCHED = 1;

    /** A charset that comes so close to the best one is witnessed too. */
    private static final double CLOSE = 4;

    /** This many sequences are read for each character of a text, as a rule: a bound that no text needs but one made to take time. */
    private static final int EFFORT = 40;
    /** How long a piece may be once they are spent. */
    private static final int LEAST_SEQUENCES = 8;

    private final Witnesses witnesses;
    private final int layer;
    private final AtomicLong effort;

    private Mojibake(Witnesses witnesses, int layer, AtomicLong effort) {
        this.witnesses = witnesses;
        this.layer = layer;
        this.effort = effort;
    }

    private static Mojibake over(String text, Witnesses witnesses) {
        return new Mojibake(witnesses, 1, new AtomicLong((long) EFFORT * text.length()));
    }

    /** The pieces of {@code text} that are repaired, given what the whole document bears witness of. */
    static List<Mend> find(String text, Witnesses witnesses) {
        List<Mend> mends = new ArrayList<>();
        for (Piece piece : over(text, witnesses).pieces(text)) {
            mends.add(piece.mend(text));
        }
        return mends;
    }

    /** Adds what {@code text} bears witness of. */
    static void observe(String text, Witnesses witnesses) {
        Mojibake search = over(text, new Witnesses());
        for (int at = next(text, 0); at >= 0; ) {
            Piece best = search.best(text, at);
            if (best == null) {
                at = next(text, at + 1);
                continue;
            }
            for (Misreading misreading : Misreading.all()) {
                Piece piece = search.piece(text, at, misreading);
                if (piece != null && piece.gain() > best.gain() - CLOSE && !isMentioned(text, piece)) {
                    witnesses.add(piece);
                }
            }
            at = next(text, best.end());
        }
    }

    private List<Piece> pieces(String text) {
        List<Piece> found = new ArrayList<>();
        // For each charset, how many sequences are not believed, less those that are.
        int[] refused = new int[Misreading.all().size()];
        for (int at = next(text, 0); at >= 0; ) {
            Piece piece = best(text, at);
            boolean doubtful = piece != null && (piece.isDoubtful() || isMentioned(text, piece));
            if (piece != null && (!doubtful || witnesses.vouchFor(piece.misreading()))) {
                found.add(piece);
                at = next(text, piece.end());
            } else {
                countRefused(text, at, refused);
                at = next(text, at + 1);
            }
        }
        for (Piece piece : found) {
            refused[piece.misreading().ordinal()]--;
        }
        found.removeIf(piece -> refused[piece.misreading().ordinal()] >= 0);
        return found.isEmpty() ? found : Garbles.without(text, found, GARBLE);
    }

    /**
     * Whether nothing but a few signs are with it between quotation marks that are whole: who writes about broken characters shows
     * them so.
     */
    private static boolean isMentioned(String text, Piece piece) {
        int open = piece.start() - 1;
        while (open >= 0
                && piece.start() - open <= LONGEST_MENTION
                && "\u201c\u201e\u00ab".indexOf(text.charAt(open)) < 0) {
            open--;
        }
        int close = piece.end();
        while (close < text.length()
                && close - piece.end() <= LONGEST_MENTION
                && "\u201d\u201c\u00bb".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        boolean quoted = open >= 0
                && close < text.length()
                && "\u201c\u201e\u00ab".indexOf(text.charAt(open)) >= 0
                && "\u201d\u201c\u00bb".indexOf(text.charAt(close)) >= 0;
        return quoted
                && close - open <= LONGEST_MENTION
                && (open == 0 || Character.isWhitespace(text.charAt(open - 1)))
                && (close + 1 == text.length() || !Character.isLetter(text.charAt(close + 1)));
    }

    /** Counts the charsets in which a sound sequence begins that is not believed: it speaks against its like. */
    private static void countRefused(String text, int at, int[] refused) {
        for (Misreading misreading : Misreading.all()) {
            if ((Misreading.leads(text.charAt(at)) & misreading.bit()) != 0) {
                Sequence sequence = Sequence.read(text, at, misreading);
                refused[misreading.ordinal()] += sequence != null && sequence.harm() == Sequence.Harm.NONE ? 1 : 0;
            }
        }
    }

    /** Where the next misread character may begin, or -1. */
    private static int next(String text, int from) {
        int last = text.length() - 1;
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int leads = Misreading.leads(c);
                char second = text.charAt(i + 1);
                if (leads != 0
                        && ((leads & Misreading.continues(second)) != 0 || second == ' ' || second == '\ufffd')) {
                    return i;
                }
            }
        }
        return -1;
    }

    private @Nullable Piece best(String text, int at) {
        int leads = Misreading.leads(text.charAt(at));
        Piece best = null;
        double most = 0;
        for (Misreading misreading : Misreading.all()) {
            Piece piece = (leads & misreading.bit()) == 0 ? null : piece(text, at, misreading);
            double gain = piece == null ? 0 : piece.gain() + witnesses.weight(misreading);
            if (gain > most) {
                best = piece;
                most = gain;
            }
        }
        return best;
    }

    /** The longest likely piece in one charset. */
    private @Nullable Piece piece(String text, int at, Misreading misreading) {
        List<Sequence> sequences = new ArrayList<>();
        int end = at;
        Sequence sequence = Sequence.read(text, at, misreading);
        while (sequence != null && (sequences.size() < LEAST_SEQUENCES || effort.decrementAndGet() >= 0)) {
            sequences.add(sequence);
            end = sequence.end();
            sequence = end < text.length() ? Sequence.read(text, end, misreading) : null;
        }
        for (int count = sequences.size(); count > 0 && count > sequences.size() - 4; count--) {
            Piece piece = piece(text, at, sequences.subList(0, count), misreading);
            if (piece != null) {
                return piece;
            }
        }
        return null;
    }

    private @Nullable Piece piece(String text, int at, List<Sequence> sequences, Misreading misreading) {
        StringBuilder decoded = new StringBuilder();
        double bonus = 0;
        boolean sound = false;
        int start = at;
        for (Sequence sequence : sequences) {
            if (Plausibility.isImpossible(sequence.codePoint())) {
                return null;
            }
            boolean last = sequence == sequences.get(sequences.size() - 1);
            decoded.append(Spaces.decoded(text, sequence, last));
            bonus += (sequence.end() - start - 2) * 1.5;
            sound |= sequence.harm() == Sequence.Harm.NONE
                    || sequence.harm() == Sequence.Harm.LOST && sequence.end() - start > 2;
            start = sequence.end();
        }
        int end = start;
        String before = text.substring(
                text.offsetByCodePoints(at, -Math.min(2, text.codePointCount(Math.max(0, at - 2), at))), at);
        String after = end < text.length() ? text.substring(end, text.offsetByCodePoints(end, 1)) : "";
        boolean vouched = witnesses.vouchFor(misreading);
        bonus += sound ? 0 : Spaces.bonus(text, at, end, sequences.get(0));
        boolean endsWord = sequences.get(0).codePoint() == 'à'
                && !before.isEmpty()
                && Character.isLowerCase(before.codePointBefore(before.length()));
        if (!sound && !vouched && !endsWord) {
            return null;
        }
        double source = Plausibility.cost(before, text.substring(at, end), after) + bonus;
        String plain = decoded.toString();
        boolean wordless = misreading != Misreading.WINDOWS_1252
                && !(before + plain + after).codePoints().anyMatch(Character::isLetter);
        double cost = vouched ? VOUCHED : misreading.cost + (wordless ? 4 : 0);
        double gain = source - Plausibility.cost(before, plain, after) - cost;
        Piece piece = new Piece(at, end, plain, misreading, misreading.label, gain);
        Piece deeper = layer < MOST_LAYERS ? deeper(piece, before, after, source - cost) : null;
        piece = deeper != null && deeper.gain() > gain ? deeper : piece;
        return piece.gain() > 0 ? piece : null;
    }

    /** The same piece with what it comes to decoded once more. */
    private @Nullable Piece deeper(Piece piece, String before, String after, double source) {
        if (next(piece.text(), 0) < 0) {
            return null;
        }
        int shift = before.length();
        String whole = before + piece.text() + after;
        List<Piece> inner = new Mojibake(witnesses.with(piece.misreading()), layer + 1, effort).pieces(whole);
        inner.removeIf(part ->
                part.start() < shift || part.end() > shift + piece.text().length());
        if (inner.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int at = shift;
        for (Piece part : inner) {
            text.append(whole, at, part.start()).append(part.text());
            at = part.end();
        }
        text.append(whole, at, shift + piece.text().length());
        String label = inner.get(0).how();
        label = label.equals(piece.how()) ? label + ", twice" : label + ", then as " + piece.how();
        double gain = source - Plausibility.cost(before, text.toString(), after) - 1;
        return new Piece(piece.start(), piece.end(), text.toString(), piece.misreading(), label, gain);
    }

    /**
     * A stretch of a text in one charset.
     *
     * @param start where it begins
     * @param end where it ends
     * @param text what it was
     * @param misreading the charset it was read in last
     * @param how all the charsets it was read in, in words
     * @param gain how much likelier what it was is
     */
    record Piece(int start, int end, String text, Misreading misreading, String how, double gain) {
        /** The Danish and Swedish letter alone: its two characters are also what other damage looks like. */
        boolean isDoubtful() {
            boolean western = misreading == Misreading.WINDOWS_1252 || misreading == Misreading.WINDOWS_1254;
            return western && text.equals("å") || gain < 1;
        }

        Mend mend(String source) {
            String from = source.substring(start, end);
            String reason = from.length() + text.length() > LONGEST_QUOTED
                    ? "UTF-8 misread as " + how
                    : "“%s” is “%s”: UTF-8 misread as %s".formatted(from, text, how);
            return new Mend(start, end, text, RULE, CONFIDENCE, reason);
        }
    }
}
