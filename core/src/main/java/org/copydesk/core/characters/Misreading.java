package org.copydesk.core.characters;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A one-byte charset that UTF-8 was read in by mistake: which byte each of its characters stood for. Bytes that a charset leaves
 * undefined read as the Latin-1 character of the same number, as browsers do.
 */
enum Misreading {
    /** With Latin-1, which differs only in 0x80 to 0x9f: texts have both in one word. */
    WINDOWS_1252("windows-1252", "Windows-1252", 5),
    WINDOWS_1250("windows-1250", "Windows-1250", 8),
    WINDOWS_1251("windows-1251", "Windows-1251", 8),
    WINDOWS_1254("windows-1254", "Windows-1254", 8),
    WINDOWS_1257("windows-1257", "Windows-1257", 8),
    WINDOWS_1253("windows-1253", "Windows-1253", 9),
    ISO_8859_2("ISO-8859-2", "ISO 8859-2", 9),
    MACINTOSH("x-MacRoman", "MacRoman", 10),
    IBM437("IBM437", "code page 437", 9),
    IBM850("IBM850", "code page 850", 10),
    IBM866("IBM866", "code page 866", 10),
    KOI8_R("KOI8-R", "KOI8-R", 9);

    /** All but a few characters of these charsets are below. */
    static final int LIMIT = 0x2600;

    private static final List<Misreading> ALL = List.of(values());
    private static final int[] LEADS = new int[LIMIT];
    private static final int[] CONTINUES = new int[LIMIT];

    static {
        for (Misreading misreading : ALL) {
            for (int c = 0x80; c < LIMIT; c++) {
                int value = misreading.bytes[c] & 0xff;
                LEADS[c] |= value >= 0xc2 && value <= 0xf4 ? misreading.bit() : 0;
                CONTINUES[c] |= value >= 0x80 && value < 0xc0 ? misreading.bit() : 0;
            }
        }
    }

    final String label;
    /** How much less likely damage of this kind is than none, as a cost of {@link Plausibility}. */
    final int cost;
    /** Whether byte 0xa0 is a no-break space, which is often turned into a plain one later. */
    final boolean spaced;

    private final byte[] bytes = new byte[LIMIT];
    private final char[] outliers = new char[256];

    Misreading(String charset, String label, int cost) {
        this.label = label;
        this.cost = cost;
        byte[] upper = new byte[128];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = (byte) (0x80 + i);
        }
        // Each byte alone: a decoder may read two as one.
        char[] read = new char[128];
        for (int i = 0; i < upper.length; i++) {
            read[i] = Charset.forName(charset)
                    .decode(ByteBuffer.wrap(upper, i, 1))
                    .charAt(0);
        }
        boolean windows = charset.startsWith("windows");
        for (int i = 0; i < upper.length; i++) {
            int control = 0x80 + i;
            if (read[i] == '\ufffd' || control < 0xa0 && charset.equals("windows-1252")) {
                bytes[control] = (byte) control;
            }
            if (read[i] < LIMIT) {
                bytes[read[i]] = (byte) control;
            } else if (read[i] != '\ufffd') {
                outliers[control] = read[i];
            }
        }
        this.spaced = windows || charset.startsWith("ISO");
    }

    /** The byte that a character stood for, 0x80 to 0xff, or 0 for one that stood for none of these. */
    int byteOf(char c) {
        if (c < LIMIT) {
            return bytes[c] & 0xff;
        }
        for (int i = 0; c >= '\uf000' && i < outliers.length; i++) {
            if (outliers[i] == c) {
                return i;
            }
        }
        return 0;
    }

    int bit() {
        return 1 << ordinal();
    }

    /** The charsets in which a character is the first byte of UTF-8, as a set of {@link #bit}s. */
    static int leads(char c) {
        return c < LIMIT ? LEADS[c] : c == '\ufb01' || c == '\ufb02' || c == '\uf8ff' ? MACINTOSH.bit() : 0;
    }

    /** The charsets in which a character is a later byte of UTF-8, as a set of {@link #bit}s. */
    static int continues(char c) {
        return c < LIMIT ? CONTINUES[c] : 0;
    }

    static List<Misreading> all() {
        return ALL;
    }
}
