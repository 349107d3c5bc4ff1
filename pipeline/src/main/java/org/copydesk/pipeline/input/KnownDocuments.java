package org.copydesk.pipeline.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The documents of a file that is not read, for they are known: handed out a few hundred at once. */
final class KnownDocuments implements Documents {
    private static final int AT_ONCE = 1_000;
    private static final String POSITION = "known:";

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
    public String position() {
        return POSITION + done;
    }

    @Override
    public void goOn(String position) throws IOException {
        if (!position.startsWith(POSITION)) {
            throw new UnreadableException("the file was read when this position was noted");
        }
        done = Math.min(range.count(), Integer.parseInt(position.substring(POSITION.length())));
    }

    @Override
    public void close() {}
}
