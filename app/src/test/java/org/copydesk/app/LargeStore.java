package org.copydesk.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.text.Digest;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.CaptureStatus;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningOrigin;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.RunStore;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A store of many records: some hundred pages made of the samples' words, cleaned once, and stored at a few thousand addresses as
 * the batch does. Beyond these, the rows that lists, searches and counts read are multiplied within the database.
 */
final class LargeStore {
    private static final int MOST_PAGES = 200;
    private static final int SITES = 400;
    private static final int CHUNK = 200;
    private static final int RUNS = 10;
    private static final int CLEANED = 2000;
    private static final int DECIDED = 5000;

    private final WebHost host;
    private final List<String> words;
    private final Random random = new Random(20261123);

    private LargeStore(WebHost host, List<String> words) {
        this.host = host;
        this.words = words;
    }

    static void fill(WebHost host, Path samples, int records) throws Exception {
        List<String> words = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                words.addAll(List.of(Files.readString(file).split("[^\\p{L}]+")));
            }
        }
        words.removeIf(word -> word.length() < 2);
        new LargeStore(host, words).fill(records);
    }

    /** A page of running text with a menu, a share bar and a name that is misspelt once. */
    String page(int number, int paragraphs) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=en><head><title>")
                .append(sentence(7))
                .append("</title></head><body><nav>");
        for (int i = 0; i < 12; i++) {
            html.append("<a href=/").append(i).append('>').append(word()).append("</a> ");
        }
        html.append("</nav><article><h1>").append(sentence(7)).append("</h1>");
        for (int i = 0; i < paragraphs; i++) {
            html.append("<p>Mayor Brandholm said ")
                    .append(sentence(18))
                    .append(' ')
                    .append(sentence(20));
            html.append(i == 2 ? " Then Bradnholm left ." : " Brandholm  stayed.")
                    .append("</p>");
            if (i == 1) {
                html.append("<div class=share>Share on Facebook</div>");
            }
        }
        return html.append("<p>number")
                .append(number)
                .append("</p></article><footer>All rights reserved.</footer></body>")
                .toString();
    }

    static LargeStore words(WebHost host, List<String> words) {
        return new LargeStore(host, words);
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder(word());
        for (int i = 1; i < length; i++) {
            sentence.append(' ').append(word());
        }
        return sentence.append('.').toString();
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private void fill(int all) {
        int records = Math.min(all, CLEANED);
        Copydesk copydesk = Copydesk.standard();
        List<Payload> payloads = new ArrayList<>();
        List<Cleaning> cleanings = new ArrayList<>();
        int pages = Math.min(MOST_PAGES, records / 50);
        for (int i = 0; i < pages; i++) {
            byte[] bytes = page(i, 14).getBytes(StandardCharsets.UTF_8);
            Payload payload = new Payload(bytes, "https://site-0.example/" + i, "text/html; charset=utf-8");
            payloads.add(payload);
            cleanings.add(copydesk.cleaner().clean(copydesk.decode(payload)));
        }
        TransactionTemplate transaction = new TransactionTemplate(host.get(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> host.get(PayloadStore.class).put(payloads));
        RunStore runs = host.get(RunStore.class);
        String decoder = copydesk.decoders().fingerprint();
        for (int run = 0; run < RUNS; run++) {
            long id = runs.start(List.of("https://example/" + run));
            CleaningOrigin origin = new CleaningOrigin(id, decoder, "large", "none");
            for (int from = records * run / RUNS; from < records * (run + 1) / RUNS; from += CHUNK) {
                int first = from;
                int last = Math.min(records * (run + 1) / RUNS, from + CHUNK);
                transaction.executeWithoutResult(status -> save(origin, first, last, payloads, cleanings));
            }
            host.jdbc()
                    .update(
                            "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, outcome, again)"
                                    + " SELECT ?, document_id, payload_id, 0, cleaned_at, 'unchanged', FALSE"
                                    + " FROM cleaning WHERE run_id < ?",
                            id,
                            id);
        }
        host.jdbc()
                .update("UPDATE listing SET authors = " + authors("document_id")
                        + ", published = '202' || TRANSLATE(SUBSTRING(document_id, 15, 1), 'abcdef', '012345')"
                        + " || '-0' || TRANSLATE(SUBSTRING(document_id, 14, 1), '0abcdef', '1123456') || '-11T10:00Z'");
        host.jdbc().execute("CREATE TABLE first_ones AS SELECT document_id AS id FROM cleaning");
        host.jdbc().execute("CREATE UNIQUE INDEX first_one ON first_ones (id)");
        for (int copy = 1; copy < all / records; copy++) {
            multiply(copy);
        }
        learn(all);
        decide();
        for (long id : host.jdbc().queryForList("SELECT id FROM run ORDER BY id", Long.class)) {
            runs.addTime(id, "strip", 0, records / RUNS, 1000L * id);
            runs.finish(id);
        }
    }

    /** An author for each document of its own; of every sixteenth the same in capitals beside. */
    private static String authors(String id) {
        String name = "TRANSLATE(SUBSTRING(%1$s, 2, 3), '0123456789', 'ghijklmnop') || ' ' ||"
                + " TRANSLATE(SUBSTRING(%1$s, 5, 6), '0123456789', 'ghijklmnop') || 'son' || CHR(10)";
        return ("CHR(10) || " + name + " || CASE WHEN %1$s LIKE '%%0' THEN UPPER(" + name + ") ELSE '' END")
                .formatted(id);
    }

    /** As many names as there are records, and as many words. */
    private void learn(int all) {
        StringBuilder known = new StringBuilder();
        for (int i = 0; i < all; i++) {
            StringBuilder word = new StringBuilder();
            for (int letter = 0; letter < 8; letter++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            known.append("word\t9\t").append(word).append('\n');
            known.append("name\t")
                    .append(2 + random.nextInt(200))
                    .append("\tB")
                    .append(word.reverse())
                    .append('\n');
        }
        host.get(KnowledgeStore.class).save(Knowledge.read(known.toString()));
    }

    /** Copies of a number, below an id that no document has, follow one another, and so do their rows: a database takes them quickly. */
    private void multiply(int copy) {
        String prefix = String.format(java.util.Locale.ROOT, "z%03x", copy);
        String id = "'" + prefix + "' || SUBSTRING(DOCUMENT_ID, 5)";
        Map<String, String> instead = Map.of(
                "DOCUMENT_ID", id,
                "AUTHORS", authors("(" + id + ")"),
                "ID", "'" + prefix + "' || SUBSTRING(ID, 5)",
                "URI", "URI || '/" + copy + "'",
                "HEADLINE", "HEADLINE || ' " + copy + "'",
                "WORDS", "WORDS || '/" + copy + "'",
                "CLEANED_AT", "DATEADD(SECOND, " + copy + ", CLEANED_AT)");
        for (String table : List.of("document", "capture", "cleaning", "article", "mark", "listing", "rule_use")) {
            String key = table.equals("document") ? "ID" : "DOCUMENT_ID";
            List<String> columns = host.jdbc()
                    .queryForList(
                            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ? AND TABLE_SCHEMA = 'PUBLIC'"
                                    + " ORDER BY ORDINAL_POSITION",
                            String.class,
                            table.toUpperCase(java.util.Locale.ROOT));
            String values = String.join(
                    ", ",
                    columns.stream()
                            .map(column -> instead.getOrDefault(column, column))
                            .toList());
            host.jdbc()
                    .update("INSERT INTO " + table + " SELECT " + values + " FROM " + table + " WHERE " + key
                            + " IN (SELECT id FROM first_ones) ORDER BY " + key);
        }
    }

    /** An eighth of the records is of one site, and a fiftieth of another. */
    private int site() {
        int of = random.nextInt(50);
        return of < 6 ? 0 : of == 6 ? 1 : Math.min(random.nextInt(SITES), random.nextInt(SITES));
    }

    /** A person kept the least sure changes of the rule that makes most. */
    private void decide() {
        String rule = host.jdbc()
                .queryForObject(
                        "SELECT rule FROM rule_use GROUP BY rule ORDER BY SUM(in_force) DESC, rule FETCH FIRST 1 ROW ONLY",
                        String.class);
        host.jdbc()
                .update(
                        "INSERT INTO ruling (document_id, decision, decided_by, decided_at, note, phase, quoted, prefix, suffix,"
                                + " start_offset, after_text, field, rule) SELECT document_id, 'keep', 'ada', CURRENT_TIMESTAMP, '',"
                                + " phase, before_text, '', '', start_offset, after_text, '', rule FROM mark WHERE rule = ?"
                                + " AND outcome = 'in-force' ORDER BY confidence, document_id, ordinal FETCH FIRST "
                                + DECIDED + " ROWS ONLY",
                        rule);
        String decided =
                " FROM ruling r JOIN mark m ON m.document_id = r.document_id AND m.start_offset = r.start_offset"
                        + " AND m.rule = r.rule AND m.outcome = 'in-force'";
        host.jdbc()
                .update("INSERT INTO ruling_fit SELECT r.id, r.document_id, m.start_offset, m.end_offset, ''"
                        + decided);
        host.jdbc()
                .update(
                        "UPDATE mark SET decided = TRUE WHERE rule = ? AND EXISTS (SELECT 1 FROM ruling r"
                                + " WHERE r.document_id = mark.document_id AND r.start_offset = mark.start_offset)",
                        rule);
    }

    private void save(CleaningOrigin origin, int first, int last, List<Payload> payloads, List<Cleaning> cleanings) {
        List<Capture> captures = new ArrayList<>();
        List<Cleaned> cleaned = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = first; i < last; i++) {
            String site = "site-" + site() + ".example";
            String uri = "https://" + site + "/news/" + i;
            String id = Digest.sha256(uri).substring(0, 16);
            Cleaning made = cleanings.get(i % cleanings.size());
            captures.add(
                    new Capture(i, id, uri, payloads.get(i % payloads.size()).id()));
            cleaned.add(Cleaned.of(
                    id,
                    new Cleaning(
                            made.source().withSite(site),
                            made.marks(),
                            made.policy(),
                            made.fingerprint(),
                            made.diagnostics())));
            ids.add(id);
        }
        host.get(RunStore.class).capture(origin.runId(), captures, "large");
        host.get(CleaningStore.class).save(origin, cleaned);
        host.get(RunStore.class).settle(origin.runId(), CaptureStatus.CLEANED, ids);
    }
}
