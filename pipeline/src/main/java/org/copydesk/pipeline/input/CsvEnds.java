package org.copydesk.pipeline.input;

/** Records of a table: they end with a line, but for line breaks between quotes (RFC 4180). */
final class CsvEnds implements RecordEnds {
    private enum At {
        FIELD,
        PLAIN,
        QUOTED,
        QUOTE
    }

    private final byte separator;
    private At at = At.FIELD;

    /** @param separator an ASCII character */
    CsvEnds(char separator) {
        this.separator = (byte) separator;
    }

    @Override
    public int find(byte[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            byte one = block[i];
            if (at == At.QUOTED) {
                at = one == '"' ? At.QUOTE : At.QUOTED;
            } else if (one == '\n') {
                at = At.FIELD;
                return i + 1;
            } else if (one == separator) {
                at = At.FIELD;
            } else if (one == '"' && at != At.PLAIN) {
                at = At.QUOTED;
            } else {
                at = At.PLAIN;
            }
        }
        return -1;
    }

    @Override
    public void giveUp() {
        at = At.PLAIN;
    }

    @Override
    public boolean isOpen() {
        return at == At.QUOTED;
    }
}
