package org.copydesk.core.characters;

/** How rare a character is in real text, as a cost of about one bit each; see {@link Plausibility}. */
final class Rarity {
    /** U+0100 to U+017F as languages of today use them; the others are for old spellings. */
    private static final String LATIN_A =
            "āăąćčďđēėęěğģīįıķĺľłļńņňőœŕřśşšţťūůűųźżžĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁĻŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽŸ";

    private static final String LATIN_B = "șțȘȚơưƠƯəƏ";

    /** The costs of U+00A1 to U+00BF, in tenths. */
    private static final int[] SIGNS = {
        30, 40, 30, 80, 40, 80, 40, 80, 30, 40, 25, 80, 30, 30, 80, 30, 50, 50, 50, 80, 50, 70, 35, 80, 60, 40, 25, 40,
        40, 40, 30
    };

    /** The long s, which nobody has written for two hundred years, and what is no character. */
    static final double NEVER = 50;

    private Rarity() {}

    /** @param c U+0080 to U+024F */
    static double latin(int c) {
        if (c < 0xc0) {
            return c < 0xa0 ? 10 : c == 0xa0 ? 1 : SIGNS[c - 0xa1] / 10.0;
        }
        if (c < 0x100) {
            return switch (c) {
                case 0xc2, 0xc3 -> 6;
                case 0xd7 -> 3;
                case 0xf7 -> 5;
                case 0xff -> 4;
                default -> c < 0xdf ? 3.5 : 2;
            };
        }
        if (c < 0x180) {
            return c == 0x17f ? NEVER : LATIN_A.indexOf(c) < 0 ? 8 : Character.isLowerCase(c) ? 3 : 4;
        }
        return LATIN_B.indexOf(c) < 0 ? 14 : 3;
    }

    /** @param c U+0250 or more */
    static double beyondLatin(int c) {
        if (c < 0x1100) {
            return alphabets(c);
        }
        if (c < 0x2000) {
            return c >= 0x1ea0 && c <= 0x1ef9
                    ? 2.5
                    : c >= 0x1e00 && c < 0x1f00 ? 7 : assigned(c, c < 0x1800 ? 5 : c >= 0x1d00 && c < 0x1e00 ? 25 : 9);
        }
        if (c < 0x3000) {
            return signs(c);
        }
        if (c < 0xfe00) {
            return east(c);
        }
        return c < 0x10000 ? forms(c) : beyond(c);
    }

    private static double alphabets(int c) {
        if (c < 0x370) {
            return c == 0x254 || c == 0x259 || c == 0x25b
                    ? 4
                    : c < 0x2b0 ? 14 : c < 0x300 ? (c == 0x2bc || c == 0x2bb ? 4 : 8) : 6;
        }
        if (c < 0x400) {
            return c >= 0x386 && c <= 0x3ce ? assigned(c, Character.isUpperCase(c) ? 3 : 2) : assigned(c, 9);
        }
        if (c < 0x530) {
            return cyrillic(c);
        }
        if (c < 0x590) {
            return assigned(c, 4);
        }
        if (c < 0x600) {
            return c >= 0x5d0 && c <= 0x5ea ? 2 : assigned(c, 8);
        }
        if (c < 0x700) {
            return arabic(c);
        }
        if (c < 0x900) {
            return assigned(c, 16);
        }
        return assigned(c, c < 0xe00 ? 2.5 : c < 0xe80 ? 2 : c < 0x10a0 ? 5 : 4);
    }

    private static double cyrillic(int c) {
        if (c >= 0x410 && c <= 0x44f) {
            return c < 0x430 ? 2.5 : 1.5;
        }
        return c <= 0x45f || c == 0x490 || c == 0x491 ? 3 : 9;
    }

    private static double arabic(int c) {
        if (c >= 0x621 && c <= 0x64a) {
            return 2;
        }
        return c == 0x60c || c == 0x61f || c >= 0x660 && c < 0x66a ? 3 : assigned(c, c < 0x6d5 && c > 0x66e ? 4 : 6);
    }

    private static double signs(int c) {
        if (c < 0x2070) {
            return switch (c) {
                case 0x2018, 0x2019, 0x201c, 0x201d -> 1;
                case 0x2013, 0x2014, 0x2026 -> 1.5;
                case 0x2010, 0x2011, 0x2012, 0x2015, 0x201a, 0x201e, 0x2022 -> 3;
                case 0x2009, 0x200b, 0x200d, 0x202f, 0x200e, 0x200f, 0x2032, 0x2033 -> 4;
                case 0x2020, 0x2021 -> 7;
                default -> assigned(c, 6);
            };
        }
        if (c < 0x20d0) {
            return c == 0x20ac ? 3 : assigned(c, 5);
        }
        if (c == 0x2122 || c == 0x2116) {
            return 3;
        }
        if (c >= 0x2500 && c < 0x25a0) {
            return 7;
        }
        if (c == 0x2800) {
            return 1;
        }
        return assigned(c, c >= 0x25a0 && c < 0x27c0 ? 3.5 : c < 0x2200 ? 4.5 : c >= 0x2b00 && c < 0x2c00 ? 4 : 6);
    }

    private static double east(int c) {
        if (c < 0x3400) {
            return assigned(c, c < 0x3100 ? 2 : 5);
        }
        if (c >= 0xe000 && c < 0xf900) {
            return 30;
        }
        boolean common = c >= 0x4e00 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3;
        return assigned(c, common ? 2.5 : 9);
    }

    private static double forms(int c) {
        return c == 0xfeff ? 0 : c == 0xfffd ? 4 : c == 0xfe0f ? 1 : assigned(c, c >= 0xff00 ? 4 : 9);
    }

    private static double beyond(int c) {
        return assigned(c, c >= 0x1f300 && c < 0x1fb00 ? 2.5 : c >= 0x1f1e6 && c < 0x1f200 ? 3 : 9);
    }

    private static double assigned(int c, double cost) {
        return Character.getType(c) == Character.UNASSIGNED ? NEVER : cost;
    }
}
