package org.copydesk.pipeline.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.copydesk.core.Decoders;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.html.PageElement;
import org.copydesk.core.decode.html.PageElements;
import org.copydesk.core.record.DocumentId;
import org.copydesk.core.text.SourceText;

/** The current cleaning of every document: what became of it and why. Thread-safe. */
public final class CleaningStore {
    private static final int AT_ONCE = 100;

    private final Rows rows;
    private final PayloadStore payloads;
    private final Supplier<Decoders> decoders;
    private final CleaningRows written;

    /** @param decoders read a payload again whose decoded text is not stored */
    public CleaningStore(DataSource dataSource, PayloadStore payloads, Supplier<Decoders> decoders, Clock clock) {
        this.rows = new Rows(dataSource);
        this.payloads = payloads;
        this.decoders = decoders;
        this.written = new CleaningRows(rows, clock);
    }

    /** Stores cleanings in place of those before; saving twice is saving once. The caller holds the transaction. */
    public void save(CleaningOrigin origin, List<Cleaned> cleaned) {
        written.save(origin, cleaned);
    }

    /** The ids of the documents, of those given, whose record was made with other decisions than hold now. */
    public List<String> decidedOtherwise(List<Cleaned> saved, DecisionStore decisions) {
        Map<String, List<ManualDecision>> now =
                decisions.of(saved.stream().map(Cleaned::documentId).toList());
        return saved.stream()
                .filter(one -> !now.getOrDefault(one.documentId(), List.of())
                        .equals(one.decisions().stream()
                                .map(PlacedDecision::decision)
                                .toList()))
                .map(Cleaned::documentId)
                .toList();
    }

    /** How many documents have a record. */
    public long count() {
        return rows.number("SELECT COUNT(*) FROM cleaning");
    }

    /** The ids of all documents that have a record, in their order. */
    public List<String> ids() {
        return rows.list(String.class, "SELECT document_id FROM cleaning ORDER BY document_id");
    }

    /** The hosts of all records. */
    public List<String> sites() {
        return rows.list(String.class, "SELECT DISTINCT site FROM cleaning WHERE site <> '' ORDER BY site");
    }

    /** The hosts of sites that call themselves so, in lower case. */
    public List<String> sitesCalled(String name) {
        return rows.list(
                String.class,
                "SELECT DISTINCT c.site FROM cleaning c JOIN fact f ON f.document_id = c.document_id"
                        + " WHERE f.field = 'site' AND LOWER(f.says) = :name AND c.site <> '' ORDER BY c.site",
                "name",
                name);
    }

    /** Whether a host has records. */
    public boolean hasSite(String site) {
        return !rows.list(String.class, "SELECT site FROM cleaning WHERE site = :site" + Rows.first(1), "site", site)
                .isEmpty();
    }

    /** The ids of the documents that were cleaned and whose record is gone, in their order. */
    public List<String> lost() {
        return rows.list(
                String.class,
                "SELECT d.id FROM document d WHERE NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.document_id = d.id)"
                        + " AND EXISTS (SELECT 1 FROM capture c WHERE c.document_id = d.id"
                        + " AND c.outcome IN ('cleaned', 'unchanged')) ORDER BY d.id");
    }

    /** The ids of the documents whose records are asked for, in the order of their URIs. */
    public List<String> ids(Selection selection) {
        return RecordChoice.ids(rows, selection);
    }

    /**
     * The record of a document.
     *
     * @param name its id, its URI, a path to its file, or the end of its URI after a slash, such as its file name
     * @throws AmbiguousNameException if the end fits several documents
     */
    public Optional<StoredRecord> find(String name) {
        return documentId(name).flatMap(id -> {
            Map<String, StoredRecord> found = load(List.of(id));
            return Optional.ofNullable(found.get(id));
        });
    }

    /** Lets nobody else decide about a document or write its record until the caller's transaction ends. */
    public void lock(String documentId) {
        rows.list(String.class, "SELECT id FROM document WHERE id = :id FOR UPDATE", "id", documentId);
    }

    /** The record of the document of this id. */
    public Optional<StoredRecord> record(String documentId) {
        return Optional.ofNullable(load(List.of(documentId)).get(documentId));
    }

    /** The id of the document that has a record and this id or URI: a command that writes takes no part of a name. */
    public Optional<String> exactly(String idOrUri) {
        return first(idOrUri, DocumentId.of(idOrUri));
    }

    private Optional<String> first(String... ids) {
        for (String id : ids) {
            if (!string("SELECT document_id FROM cleaning WHERE document_id = :id", id)
                    .isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The id of the document that has a record and is called so; see {@link #find}. */
    public Optional<String> documentId(String name) {
        Optional<String> exact = first(name, DocumentId.of(name), DocumentId.of(fileUri(name)));
        if (exact.isPresent()) {
            return exact;
        }
        String encoded = encoded(name);
        Map<String, String> uris = new LinkedHashMap<>();
        rows.sql(
                        "SELECT d.id, d.uri FROM document d JOIN cleaning c ON c.document_id = d.id"
                                + " WHERE RIGHT(d.uri, :length) = :end OR RIGHT(d.uri, :encodedLength) = :encoded ORDER BY d.uri",
                        "length",
                        name.length() + 1)
                .param("end", "/" + name)
                .param("encodedLength", encoded.length() + 1)
                .param("encoded", "/" + encoded)
                .query(row -> {
                    uris.put(row.getString("id"), row.getString("uri"));
                });
        if (uris.size() > 1) {
            throw new AmbiguousNameException(name, List.copyOf(uris.values()));
        }
        return uris.keySet().stream().findFirst();
    }

    private static String fileUri(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize().toUri().toString();
        } catch (InvalidPathException notAPath) {
            return name;
        }
    }

    private static String encoded(String name) {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
        } catch (URISyntaxException notAPath) {
            return name;
        }
    }

    /** Hands out the records of documents in the order given, a bounded number of them in memory; unknown ids are passed over. */
    public void forEach(List<String> documentIds, Consumer<StoredRecord> action) {
        for (int from = 0; from < documentIds.size(); from += AT_ONCE) {
            List<String> some = documentIds.subList(from, Math.min(documentIds.size(), from + AT_ONCE));
            Map<String, StoredRecord> found = load(some);
            for (String id : some) {
                StoredRecord stored = found.get(id);
                if (stored != null) {
                    action.accept(stored);
                }
            }
        }
    }

    /** The records of documents in short, in the order given; unknown ids are passed over. */
    public List<RecordHeader> standing(List<String> documentIds) {
        Map<String, RecordHeader> found = new HashMap<>();
        rows.forEach(
                "SELECT c.document_id, d.uri, c.payload_id, c.decoder, c.seal FROM cleaning c"
                        + " JOIN document d ON d.id = c.document_id WHERE c.document_id IN (:ids)",
                documentIds,
                row -> found.put(row.getString("document_id"), rows.read(row, RecordHeader.class)));
        return documentIds.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** Where a document came from, or empty if it is not known. */
    public String uri(String documentId) {
        return string("SELECT uri FROM document WHERE id = :id", documentId);
    }

    /** How the rows that lists and views read differ from the record, or empty if they don't. */
    String difference(StoredRecord stored) {
        return written.difference(stored.documentId(), stored.article());
    }

    /** The digest of a document's record when it was written. */
    String seal(String documentId) {
        return string("SELECT seal FROM cleaning WHERE document_id = :id", documentId);
    }

    private String string(String sql, String documentId) {
        return rows.find(String.class, sql, "id", documentId).orElse("");
    }

    private Map<String, StoredRecord> load(Collection<String> documentIds) {
        return new RecordLoader(rows).load(documentIds);
    }

    /** The decoded source of a record as it is stored; decoded by today's decoders where it is not. */
    public SourceText source(StoredRecord stored) {
        return payloads.text(stored.payloadId(), stored.decoder(), stored.uri()).orElseGet(() -> decode(stored));
    }

    /** The same, read from the payload's bytes where today's decoders made it: it shows whether these are still there. */
    SourceText sourceOfBytes(StoredRecord stored) {
        return stored.decoder().equals(decoders.get().fingerprint()) ? decode(stored) : source(stored);
    }

    private SourceText decode(StoredRecord stored) {
        Payload payload = payloads.find(stored.payloadId(), stored.uri())
                .orElseThrow(() -> new IllegalStateException("the payload of " + stored.uri() + " is gone"));
        return decoders.get().decode(payload);
    }

    /** The elements of a record's page; none where it is no page, its bytes are gone, or it was decoded otherwise. */
    public List<PageElement> elements(StoredRecord stored) {
        try {
            return payloads.find(stored.payloadId(), stored.uri())
                    .map(page -> PageElements.of(page, source(stored).text()))
                    .orElse(List.of());
        } catch (LostPayloadException gone) {
            return List.of();
        }
    }
}
