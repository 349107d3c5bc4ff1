package org.copydesk.app.cli;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.app.database.OpenStore;
import org.copydesk.core.classify.pagekind.PageKind;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.store.ArticleSearch;
import org.copydesk.pipeline.store.ArticleSearch.Listed;
import org.copydesk.pipeline.store.HeldState;
import org.copydesk.pipeline.store.ListPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code list}: the records of the store, or those that fit. */
@RunByServer({"--site", "--kind", "--language", "--rule", "--held", "--grep", "--most", "--json"})
@Command(
        name = "list",
        description =
                "Lists the records of the store, one a line, those that were cleaned last first: all, or those that fit"
                        + " every option.")
final class ListCommand extends StoreCommand {
    private static final List<String> COLUMNS = List.of("id", "site", "kind", "cleaned", "title");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    /** Each document is asked for the rule, whatever the number of them it had a hand in. */
    private static final long MANY = Long.MAX_VALUE;

    @Option(names = "--site", paramLabel = "HOST", description = "Of this site, such as news.example.org.")
    private @Nullable String site;

    @Option(names = "--kind", paramLabel = "KIND", description = "Pages of this kind, such as article.")
    private @Nullable String kind;

    @Option(names = "--language", paramLabel = "TAG", description = "In this language, such as en.")
    private @Nullable String language;

    @Option(names = "--rule", paramLabel = "RULE", description = "In which this rule marked something.")
    private @Nullable String rule;

    @Option(names = "--held", description = "That wait for a person.")
    private boolean held;

    @Option(
            names = "--grep",
            paramLabel = "TEXT",
            description = "In whose title, address or text each of these words occurs, in capitals or not.")
    private @Nullable String grep;

    @Option(names = "--most", paramLabel = "N", description = "At most so many. Default: 100.")
    private int most = 100;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    ListCommand(Terminal terminal) {
        super(terminal);
    }

    /** What can't be is said before the store is opened. */
    @Override
    public Integer call() throws Exception {
        if (most < 1) {
            throw usage("--most: at least 1, not " + most);
        }
        if (kind != null && !PageKind.KINDS.contains(kind.toLowerCase(Locale.ROOT))) {
            throw usage("--kind: " + kind + " is no kind of page; say " + String.join(", ", PageKind.KINDS));
        }
        return super.call();
    }

    @Override
    int run(OpenStore store) {
        List<Listed> records = found(new ArticleSearch(store.dataSource(), AT_ONCE), asked(store));
        if (json) {
            records.forEach(one -> terminal.out().println(JsonLine.of(json(one))));
        } else if (records.isEmpty()) {
            terminal.err().println("no record fits");
        } else {
            TableText table = new TableText(COLUMNS);
            records.forEach(one -> table.add(List.of(
                    one.id(),
                    one.site(),
                    one.kind(),
                    one.cleanedAt().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                    one.headline())));
            table.print(terminal.out());
        }
        return ExitCodes.OK;
    }

    private Map<String, String> asked(OpenStore store) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("site", site == null ? null : new StoreReader(store).site(site));
        all.put("kind", kind == null ? null : kind.toLowerCase(Locale.ROOT));
        all.put("language", language);
        all.put("rule", rule);
        all.put("has", held ? "held" : null);
        all.put("q", grep);
        all.put("in", "text");
        Map<String, String> asked = new HashMap<>();
        all.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                asked.put(name, value);
            }
        });
        return asked;
    }

    private List<Listed> found(ArticleSearch search, Map<String, String> asked) {
        List<Listed> records = new ArrayList<>();
        ListPlace next;
        do {
            ArticleSearch.Found page = search.find(asked, MANY);
            records.addAll(page.rows());
            next = page.next();
            asked.put("after", String.valueOf(next));
        } while (next != null && records.size() < most);
        return records.subList(0, Math.min(most, records.size()));
    }

    private static Map<String, Object> json(Listed one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.id());
        json.put("uri", one.uri());
        json.put("title", one.headline());
        json.put("site", one.site());
        json.put("kind", one.kind());
        json.put("language", one.language());
        json.put("cleanedAt", one.cleanedAt().toInstant().toString());
        json.put("edits", one.edits());
        json.put("suggestions", one.suggestions());
        json.put("held", one.state() == HeldState.HELD);
        return json;
    }
}
