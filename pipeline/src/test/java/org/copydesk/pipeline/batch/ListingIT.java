package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists show and count by says the same as the records. */
class ListingIT {
    /** What {@code V6__pages.sql} fills a store with that was there before. */
    private static final Path MIGRATION = Path.of("src/main/resources/db/both/V6__pages.sql");

    @TempDir
    private Path folder;

    private TestHost host;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        host = TestHost.start(folder);
        write("a.txt", "Ümlaut and teh harbour\nSHARE this\nteh end of teh pier");
        write("b.txt", "Another headline\nPERHAPS chrome\nplain text");
        write("c.txt", "BINARY");
        write("d.txt", "x".repeat(200) + "\uD83D\uDE00".repeat(200) + "\nlong title");
        host.clean(folder.resolve("in"));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve("in").resolve(name), text);
    }

    @Test
    void listsWhatTheRecordsSay() {
        Map<String, Object> row = host.jdbc()
                .queryForMap(
                        "SELECT l.* FROM listing l JOIN document d ON d.id = l.document_id WHERE d.uri LIKE '%a.txt'");
        assertThat(row)
                .containsEntry("HEADLINE", "Ümlaut and teh harbour")
                .containsEntry("REMOVED", "SHARE this".length())
                .containsEntry("EDITS", 3)
                .containsEntry("SUGGESTIONS", 0)
                .containsEntry("LEAST_SURE", 0.9)
                .containsEntry("SOURCE_LENGTH", 53);
        assertThat((String) row.get("WORDS"))
                .startsWith(" ümlaut and teh harbour file ")
                .endsWith(" a txt ");
        assertThat(host.jdbc().queryForList("SELECT * FROM rule_use WHERE rule = 'wording.teh'"))
                .singleElement()
                .satisfies(use -> assertThat(use).containsEntry("IN_FORCE", 3).containsEntry("CHARACTERS", 9));
    }

    @Test
    void isThereOnceHoweverOftenARecordIsCleaned() throws Exception {
        write("a.txt", "Another headline\nAnother text altogether");
        host.clean(folder.resolve("in"));
        assertThat(host.count("SELECT COUNT(*) FROM listing")).isEqualTo(host.count("SELECT COUNT(*) FROM cleaning"));
        assertThat(host.count("SELECT COUNT(*) FROM rule_use WHERE rule = 'wording.teh'"))
                .isZero();
    }

    @Test
    void isFilledByTheMigrationAsByACleaning() throws Exception {
        for (String same : List.of(
                "SELECT document_id, site, kind, language, run_id, cleaned_at, source_length, removed, removed_share, edits,"
                        + " suggestions, least_sure FROM listing ORDER BY document_id",
                "SELECT rule, document_id, in_force, suggested, lost, characters, ROUND(confidence_sum, 6) FROM rule_use"
                        + " ORDER BY rule, document_id",
                "SELECT * FROM run_total ORDER BY run_id")) {
            String table = same.replaceAll(".* FROM (\\w+) .*", "$1");
            List<Map<String, Object>> written = host.jdbc().queryForList(same);
            host.jdbc().update("DELETE FROM " + table);
            String into = "INSERT INTO " + table;
            host.jdbc().execute(statement(into).replaceFirst(into, into + columns(table)));
            assertThat(host.jdbc().queryForList(same)).as(table).isNotEmpty().isEqualTo(written);
        }
    }

    /** Those that the table was made with; later migrations added others. */
    private static String columns(String table) throws Exception {
        String script = Files.readString(MIGRATION);
        int at = script.indexOf("CREATE TABLE " + table + " ");
        return Pattern.compile("^ {4}([a-z_]+) ", Pattern.MULTILINE)
                .matcher(script.substring(at, script.indexOf("\n);", at)))
                .results()
                .map(column -> column.group(1))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String statement(String beginning) throws Exception {
        String script = Files.readString(MIGRATION);
        int at = script.indexOf(beginning);
        return script.substring(at, script.indexOf(';', at));
    }

    @Test
    void countsARunOnceAtItsEnd() {
        assertThat(host.jdbc().queryForMap("SELECT * FROM run_total"))
                .containsEntry("DOCUMENTS", 4L)
                .containsEntry("CLEANED", 3L)
                .containsEntry("QUARANTINED", 1L)
                .containsEntry("REMOVED", (long) "SHARE this".length());
        assertThat(host.jdbc().queryForList("SELECT step FROM run_step ORDER BY ordinal", String.class))
                .containsExactly("strip", "fix", "segment", "persist");
    }

    @Test
    void readsQuarantinePageByPageAndTheHeadOfItsBytes() {
        QuarantineStore quarantine = host.get(QuarantineStore.class);
        List<Quarantined> latest = quarantine.latest("", 10);
        assertThat(latest).hasSize(1);
        assertThat(quarantine.latest(latest.get(0).documentId(), 10)).isEmpty();
        PayloadStore payloads = host.get(PayloadStore.class);
        String payload = latest.get(0).payloadId();
        assertThat(payloads.head(payload, 4)).isEqualTo("BINA".getBytes(StandardCharsets.UTF_8));
        assertThat(payloads.head(payload, 4096)).isEqualTo("BINARY".getBytes(StandardCharsets.UTF_8));
        assertThat(payloads.size(payload)).isEqualTo(6);
        assertThat(payloads.head("none", 4)).isEmpty();
    }
}
