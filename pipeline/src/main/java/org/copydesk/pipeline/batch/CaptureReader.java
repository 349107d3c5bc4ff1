package org.copydesk.pipeline.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.copydesk.pipeline.store.Capture;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads captures page by page, each page after the last capture of the one before. It keeps no position for a restart: what is
 * done is no longer pending. Not thread-safe.
 */
final class CaptureReader implements ItemReader<Capture> {
    private final Pages pages;
    private final Deque<Capture> page = new ArrayDeque<>();
    private @Nullable Capture last;

    CaptureReader(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable Capture read() {
        if (page.isEmpty()) {
            page.addAll(pages.after(last));
        }
        Capture next = page.poll();
        last = next == null ? last : next;
        return next;
    }

    /** Where pages come from. */
    @FunctionalInterface
    interface Pages {
        List<Capture> after(@Nullable Capture last);
    }
}
