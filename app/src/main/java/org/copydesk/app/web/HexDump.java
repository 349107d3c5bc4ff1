package org.copydesk.app.web;

import java.util.HexFormat;
import java.util.Locale;

/** Bytes as people who read bytes know them: place, sixteen bytes, and what of them is ASCII. */
final class HexDump {
    private static final int WIDE = 16;

    private HexDump() {}

    /** Of at most so many bytes; a line for sixteen. */
    static String of(byte[] bytes, int most) {
        StringBuilder dump = new StringBuilder();
        int end = Math.min(most, bytes.length);
        for (int line = 0; line < end; line += WIDE) {
            int stop = Math.min(end, line + WIDE);
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, line, stop);
            dump.append(String.format(Locale.ROOT, "%08x  %-47s  ", line, hex));
            for (int i = line; i < stop; i++) {
                dump.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            dump.append('\n');
        }
        return dump.toString();
    }
}
