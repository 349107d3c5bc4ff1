package org.copydesk.pipeline.input;

import java.io.IOException;
import org.copydesk.core.input.SourcePage;
import org.copydesk.core.input.warc.ArchivedRecords;
import org.copydesk.core.input.warc.ArchivedRecords.Found;
import org.jspecify.annotations.Nullable;

/** The documents of a web archive. */
final class WarcRecords implements Documents {
    private final Content file;
    private final FormatRegistry opening;
    private final ArchivedRecords records;

    WarcRecords(Content content, FormatRegistry opening) throws IOException {
        this.file = content;
        this.opening = opening;
        this.records = new ArchivedRecords(
                content.bytes(),
                0,
                content.begins(0x1f, 0x8b),
                offset -> {
                    Content again = content.again(offset);
                    return again == null ? null : again.bytes();
                },
                content::metered,
                content.place(),
                opening.atMost());
    }

    @Override
    public @Nullable InputItem next() throws IOException {
        Found found = records.next();
        return found == null ? null : document(found);
    }

    /** The document at an offset, or null if none is there; asked for before anything was read. */
    @Nullable
    InputItem at(long offset) throws IOException {
        Found found = records.at(offset);
        return found == null ? null : document(found);
    }

    private InputItem document(Found found) {
        SourcePage page = found.page();
        if (page == null) {
            return new InputItem.Refused(found.uri(), found.place(), found.reason(), null);
        }
        boolean lasting = file.isLasting() && found.number() == 0;
        RecordOrigin origin = new RecordOrigin(found.uri(), found.place(), page.fetched(), lasting);
        InputItem document = opening.document(page.bytes(), origin, page.contentType());
        return document instanceof InputItem.Whole whole && !found.isWhole()
                ? new InputItem.Refused(found.uri(), found.place(), found.reason(), whole.payload())
                : document;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
