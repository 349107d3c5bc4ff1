package org.copydesk.pipeline.export;

import java.util.List;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunProgress;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.Selection;
import org.copydesk.pipeline.store.StoredRecord;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the records of a store in the order of their URIs: the same records give the same bytes, in whatever order, by however
 * many workers and into whatever database they were cleaned. It sees the store as it is at one moment, and a bounded number of
 * records is in memory. Thread-safe.
 */
public final class StoreExport {
    private static final int TOLD_EVERY = 50;

    private final CleaningStore cleanings;
    private final TransactionTemplate snapshot;

    /** @param transactions those of the store */
    public StoreExport(CleaningStore cleanings, PlatformTransactionManager transactions) {
        this.cleanings = cleanings;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes the records that are asked for; the writer is not closed.
     *
     * @param withSource whether each record holds its decoded source
     * @param listener hears of the step {@code export}
     * @return how many records were written
     * @throws java.io.UncheckedIOException if they can't be written
     */
    public long write(Selection selection, ArticleWriter writer, boolean withSource, RunListener listener) {
        Long written = snapshot.execute(status -> {
            List<String> ids = cleanings.ids(selection);
            Count count = new Count(ids.size(), listener);
            count.tell();
            cleanings.forEach(ids, stored -> {
                writer.write(record(stored, withSource, writer.needsElements()));
                count.add();
            });
            return count.done;
        });
        return written == null ? 0 : written;
    }

    private ArticleRecord record(StoredRecord stored, boolean withSource, boolean withElements) {
        String source = withSource ? cleanings.source(stored).text() : null;
        return RecordExport.record(stored, source, withElements ? cleanings.elements(stored) : List.of());
    }

    /** How many records are written. */
    private static final class Count {
        private final long total;
        private final RunListener listener;
        private long done;

        Count(long total, RunListener listener) {
            this.total = total;
            this.listener = listener;
        }

        void add() {
            done++;
            if (done % TOLD_EVERY == 0 || done == total) {
                tell();
            }
        }

        void tell() {
            listener.progress(new RunProgress("export", done, total, 0));
        }
    }
}
