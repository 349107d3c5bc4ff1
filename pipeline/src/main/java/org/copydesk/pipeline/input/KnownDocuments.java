package org.copydesk.pipeline.input;

import org.jspecify.annotations.Nullable;

/** The documents of a file that is not read, for they are known: handed out a few hundred at once. */
final class KnownDocuments implements Documents {
    private static final int AT_ONCE = 1_000;

    private final String file;
    private final KnownFiles.Range range;
    private int done;

    KnownDocuments(String file, KnownFiles.Range range) {
        this.file = file;
        this.range = range;
    }

    @Override
    public @Nullable InputItem next() {
        if (done == range.count()) {
            return null;
        }
        KnownFiles.Range part = range.part(done, AT_ONCE);
        done += part.count();
        return new InputItem.Known(file, part);
    }

    @Override
    public void close() {}
}
