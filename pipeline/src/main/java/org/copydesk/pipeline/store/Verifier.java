package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.store.Verification.Difference;

/**
 * Rebuilds every source from its record alone and compares it with the stored payload, decoded. Finds records that are gone or whose
 * rows were altered, too.
 */
public final class Verifier {
    private final CleaningStore cleanings;

    public Verifier(CleaningStore cleanings) {
        this.cleanings = cleanings;
    }

    /** @param progress hears how many records have been compared, after each */
    public Verification verify(LongConsumer progress) {
        List<String> ids = new ArrayList<>(cleanings.ids());
        ids.addAll(cleanings.lost());
        return verify(ids, progress);
    }

    /** The same of some documents, by their ids. */
    public Verification verify(List<String> documentIds, LongConsumer progress) {
        long agree = 0;
        List<Difference> differ = new ArrayList<>();
        for (String id : documentIds) {
            String reason = difference(id);
            if (reason.isEmpty()) {
                agree++;
            } else {
                differ.add(new Difference(id, cleanings.uri(id), reason));
            }
            progress.accept(agree + differ.size());
        }
        return new Verification(agree, differ);
    }

    private String difference(String id) {
        try {
            Optional<StoredRecord> stored = cleanings.record(id);
            return stored.isEmpty() ? "the record is gone" : difference(stored.get());
        } catch (LostPayloadException e) {
            return String.valueOf(e.getMessage());
        } catch (CopydeskException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return "the record was altered: " + e.getMessage();
        }
    }

    private String difference(StoredRecord stored) {
        String broken = ArticleLaws.broken(
                stored.article(), cleanings.sourceOfBytes(stored).text());
        if (!broken.isEmpty()) {
            return broken;
        }
        if (!RecordHash.of(stored.article()).equals(cleanings.seal(stored.documentId()))) {
            return "rows of the record were altered after it was written";
        }
        return cleanings.difference(stored);
    }
}
