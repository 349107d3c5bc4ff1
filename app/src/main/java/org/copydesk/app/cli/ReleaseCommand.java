package org.copydesk.app.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.HeldStore;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code release}: a person's word on records that wait since their site was not as usual. */
@RunByServer({"--drop", "--json"})
@Command(
        name = "release",
        description =
                "Lets out records that are held since their site changed, or drops them. Without a name, lists the sites"
                        + " whose records wait.")
final class ReleaseCommand extends StoreCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "SITE|ID",
            description =
                    "A host: all its records that wait; the site as it is now is taken for usual. Or a document: its"
                            + " record alone.")
    private List<String> names = List.of();

    @Option(names = "--drop", description = "Keep them out for good, until they are fetched with other content.")
    private boolean drop;

    @Option(names = "--json", description = "The list as one JSON object a line.")
    private boolean json;

    ReleaseCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(OpenStore store) {
        StoreReader records = new StoreReader(store);
        Clock clock = Clock.systemUTC();
        HeldStore held = new HeldStore(store.dataSource(), clock);
        if (names.isEmpty()) {
            list(held);
            return ExitCodes.OK;
        }
        SiteRunStore sites =
                new SiteRunStore(store.dataSource(), clock, new AlarmStore(store.dataSource(), clock), held);
        TransactionTemplate together = new TransactionTemplate(records.transactions());
        int unknown = 0;
        for (String name : names) {
            String done = Objects.requireNonNull(together.execute(
                    status -> drop ? dropped(held, records, name) : released(held, sites, records, name)));
            unknown += done.isEmpty() ? 1 : 0;
            terminal.err().println(done.isEmpty() ? "nothing waits by the name " + VisibleText.line(name) : done);
        }
        return unknown == 0 ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private void list(HeldStore held) {
        List<HeldStore.Waiting> waiting = held.waiting();
        waiting.forEach(site -> terminal.out().println(json ? json(site) : line(site)));
        if (waiting.isEmpty()) {
            terminal.err().println("nothing waits");
        }
    }

    private static String line(HeldStore.Waiting site) {
        return site.site() + "\t" + site.records() + "\t" + site.since() + "\t" + VisibleText.line(site.says());
    }

    private static String json(HeldStore.Waiting site) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("site", site.site());
        json.put("records", site.records());
        json.put("since", site.since().toInstant().toString());
        json.put("says", site.says());
        return JsonLine.of(json);
    }

    /** Empty if nothing of that name waits. */
    private static String released(HeldStore held, SiteRunStore sites, StoreReader records, String name) {
        boolean accepted = sites.accept(name);
        int some = held.releaseSite(name);
        if (accepted || some > 0) {
            return some + " records of " + name + " released"
                    + (accepted ? "; later runs are compared with the site as it is now" : "");
        }
        return records.cleanings()
                .exactly(name)
                .filter(held::release)
                .map(id -> "1 record released: " + id)
                .orElse("");
    }

    private static String dropped(HeldStore held, StoreReader records, String name) {
        int some = held.dropSite(name);
        if (some > 0) {
            return some + " records of " + name + " dropped";
        }
        return records.cleanings()
                .exactly(name)
                .filter(held::drop)
                .map(id -> "1 record dropped: " + id)
                .orElse("");
    }
}
