package org.copydesk.pipeline.export.parquet;

import java.io.ByteArrayOutputStream;

/** The levels of a page as runs: how deep each value is defined, or at which list it begins anew. Up to 255. */
final class Levels {
    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
    private int level;
    private int length;

    void add(int next) {
        if (length > 0 && next != level) {
            endRun();
        }
        level = next;
        length++;
    }

    private void endRun() {
        // The lowest bit of a run's header is 0; a 1 would announce packed bits.
        long header = (long) length << 1;
        while (header > 0x7f) {
            runs.write((int) (header & 0x7f | 0x80));
            header >>>= 7;
        }
        runs.write((int) header);
        runs.write(level);
        length = 0;
    }

    /** Writes what was added, behind its length in bytes, and forgets it. */
    void flushTo(ByteArrayOutputStream page) {
        if (length > 0) {
            endRun();
        }
        Plain.whole(page, runs.size());
        page.writeBytes(runs.toByteArray());
        runs.reset();
    }
}
