package org.copydesk.core.decode.charset;

/** Tells texts of mainframes: in EBCDIC most bytes of a text mean something else than anywhere else. */
final class Ebcdic {
    private static final int SAMPLE = 64 * 1024;
    private static final int SPACE = 0x40;

    private Ebcdic() {}

    /** Whether nearly all bytes are its letters, digits and commonest signs, with its spaces among them. */
    static boolean is(byte[] bytes) {
        int size = Math.min(bytes.length, SAMPLE);
        int known = 0;
        int spaces = 0;
        for (int i = 0; i < size; i++) {
            int one = bytes[i] & 0xff;
            known += isLetter(one) || isSign(one) ? 1 : 0;
            spaces += one == SPACE ? 1 : 0;
        }
        return known * 10L > size * 9L && spaces * 20L > size && spaces * 2L < size;
    }

    /** Letters and digits are in nines, as on punched cards. */
    private static boolean isLetter(int one) {
        int row = one & 0x0f;
        int zone = one >> 4;
        boolean nine = row >= 1 && row <= 9;
        return switch (zone) {
            case 0x8, 0x9, 0xc, 0xd -> nine;
            case 0xa, 0xe -> nine && row > 1;
            case 0xf -> row <= 9;
            default -> false;
        };
    }

    /** Space, line ends, full stop, comma, apostrophe, quotation mark, hyphen, brackets, colon. */
    private static boolean isSign(int one) {
        return switch (one) {
            case SPACE, 0x0d, 0x15, 0x25, 0x4b, 0x6b, 0x7d, 0x7f, 0x60, 0x4d, 0x5d, 0x7a -> true;
            default -> false;
        };
    }
}
