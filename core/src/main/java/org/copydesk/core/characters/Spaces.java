package org.copydesk.core.characters;

/** What became of the last byte of "à", 0xa0: it reads as a no-break space, and later often as a plain one or as none. */
final class Spaces {
    private static final int A_GRAVE = 0xe0;

    private Spaces() {}

    /** What a sequence comes to; with the space after it where that space is one between words. */
    static String decoded(String text, Sequence sequence, boolean last) {
        String plain = Character.toString(sequence.codePoint());
        if (sequence.harm() != Sequence.Harm.SPACED || !last) {
            return plain;
        }
        if (sequence.codePoint() == 0xa0) {
            return " ";
        }
        return sequence.codePoint() == A_GRAVE && parts(text, sequence.end()) ? plain + ' ' : plain;
    }

    /** How much a space speaks for a misread character that nothing else speaks for. */
    static double bonus(String text, int at, int end, Sequence sequence) {
        if (sequence.harm() != Sequence.Harm.SPACED || end >= text.length()) {
            return 0;
        }
        boolean foreign = sequence.codePoint() == A_GRAVE
                && !isLatin(text.charAt(at))
                && (at < 2 || isLatin(text.charAt(at - 2)))
                && isLatin(text.charAt(end));
        boolean heads = Character.isUpperCase(sequence.codePoint())
                && Character.isLowerCase(text.charAt(end))
                && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
        return foreign ? 6 : heads ? 5 : 0;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Whether a word follows: no further space, and not the "s" of the Portuguese "às", which "s'" is not. */
    private static boolean parts(String text, int at) {
        if (at >= text.length() || text.charAt(at) == ' ') {
            return false;
        }
        boolean lone = at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
        boolean elided = at + 1 < text.length() && "'\u2019".indexOf(text.charAt(at + 1)) >= 0;
        return text.charAt(at) != 's' || !lone || elided;
    }
}
