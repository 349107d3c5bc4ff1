package org.copydesk.core.classify.features;

/** The kinds of scripts that pages are written in, as far as they are measured apart. */
public enum Script {
    LATIN,
    CYRILLIC,
    GREEK,
    ARABIC,
    HAN,
    KANA,
    HANGUL,
    OTHER;

    static Script of(char letter) {
        if (letter < 0x370) {
            return LATIN;
        }
        if (letter < 0x400) {
            return GREEK;
        }
        if (letter < 0x530) {
            return CYRILLIC;
        }
        if (letter >= 0x590 && letter < 0x780) {
            return ARABIC;
        }
        if (letter >= 0x1e00 && letter < 0x1f00) {
            return LATIN;
        }
        if (letter >= 0x3040 && letter < 0x3100) {
            return KANA;
        }
        if (letter >= 0x3400 && letter <= 0x9fff) {
            return HAN;
        }
        return letter >= 0xac00 && letter <= 0xd7af ? HANGUL : OTHER;
    }

    /** The script of most letters of a page; the first one of a page without letters. */
    public static Script most(TextStats[] passages) {
        double[] letters = new double[values().length];
        for (TextStats passage : passages) {
            letters[passage.script().ordinal()] += passage.letters();
        }
        int most = 0;
        for (int k = 1; k < letters.length; k++) {
            most = letters[k] > letters[most] ? k : most;
        }
        return values()[most];
    }
}
