package org.copydesk.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.copydesk.app.database.OpenStore;
import org.copydesk.core.Copydesk;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.input.FilePayloadReader;
import org.copydesk.pipeline.record.RecordDecoder;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** The records of an open store, read without starting the batch. */
final class StoreReader {
    private static final int SITES = 20;

    private final PlatformTransactionManager transactions;
    private final RunHistory runs;
    private final QuarantineStore quarantine;
    private final PayloadStore payloads;
    private final CleaningStore cleanings;

    StoreReader(OpenStore store) {
        DataSource dataSource = store.dataSource();
        Clock clock = Clock.systemUTC();
        this.transactions = store.transactions();
        this.runs = new RunHistory(dataSource);
        this.quarantine = new QuarantineStore(dataSource, clock);
        FilePayloadReader files = new FilePayloadReader(InputLimits.of(Integer.MAX_VALUE - 8));
        this.payloads =
                new PayloadStore(dataSource, (file, offset) -> files.read(new FilePayloadReader.Spot(file, offset)));
        this.cleanings = new CleaningStore(
                dataSource,
                payloads,
                SingletonSupplier.of(
                        () -> Copydesk.standard().with(new RecordDecoder()).decoders()),
                clock);
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    /** The latest run that came to its end. */
    Optional<Long> lastRun() {
        return runs.last();
    }

    boolean hasRun(long id) {
        return runs.find(id).isPresent();
    }

    CleaningStore cleanings() {
        return cleanings;
    }

    PayloadStore payloads() {
        return payloads;
    }

    /** @throws CommandException if no document is called so, or it is in quarantine */
    StoredRecord named(String name) {
        return cleanings.find(name).orElseThrow(() -> new CommandException(missing(name)));
    }

    /** @throws CommandException if no document has this id or URI */
    StoredRecord exactly(String idOrUri) {
        return named(exactId(cleanings, idOrUri));
    }

    /**
     * The id of the document that a command changes something of.
     *
     * @throws CommandException if none has this id or URI, whatever it may be the end of
     */
    static String exactId(CleaningStore cleanings, String idOrUri) {
        return cleanings.exactly(idOrUri).orElseThrow(() -> {
            String like = cleanings
                    .documentId(idOrUri)
                    .map(id -> "; to change something say the whole address, or the id: did you mean " + id + ", "
                            + cleanings.uri(id) + "?")
                    .orElse("");
            return new CommandException("no document in this store has the id or address " + idOrUri + like);
        });
    }

    /**
     * A site that has records, as it is named in the store.
     *
     * @throws CommandException if there is none of this name; says which there are
     */
    String site(String name) {
        String site = name.toLowerCase(Locale.ROOT);
        if (cleanings.hasSite(site)) {
            return site;
        }
        List<String> hosts = cleanings.sitesCalled(site);
        if (!hosts.isEmpty()) {
            throw new CommandException("--site: " + name + " is a name; say the host: " + shown(hosts));
        }
        List<String> all = cleanings.sites();
        throw new CommandException("--site: no records of " + name + " in this store; "
                + (all.isEmpty() ? "none of them has a site" : "its sites: " + shown(all)));
    }

    private static String shown(List<String> sites) {
        List<String> some = sites.subList(0, Math.min(SITES, sites.size()));
        return String.join(", ", some) + (sites.size() > SITES ? " and " + (sites.size() - SITES) + " more" : "");
    }

    private String missing(String name) {
        return quarantine
                .reason(name)
                .map(reason -> name + " is in quarantine: " + reason)
                .orElse("no document " + name + " in this store");
    }
}
