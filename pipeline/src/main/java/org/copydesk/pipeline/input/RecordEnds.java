package org.copydesk.pipeline.input;

/** Tells where records end in a stream of bytes, block by block. Keeps state between blocks; not thread-safe. */
interface RecordEnds {
    /** Looks on, from the next byte of the stream; returns the index after the record's last byte, or -1 if it ends later. */
    int find(byte[] block, int from, int to);

    /** The record is too long: what is in the middle of things ends with the line. */
    void giveUp();

    /** Whether a record that ended here would end in the middle of something. */
    boolean isOpen();

    /** Records that end with their line. */
    final class OfLines implements RecordEnds {
        @Override
        public int find(byte[] block, int from, int to) {
            for (int i = from; i < to; i++) {
                if (block[i] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        @Override
        public void giveUp() {}

        @Override
        public boolean isOpen() {
            return false;
        }
    }
}
