package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.core.Setup;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.AmbiguousNameException;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records and the store's views, with the stages that come with Copydesk. */
class RecordExportIT {
    private static final String PAGE = """
            <html lang="en"><head><title>Harbour bridge reopens</title><meta name="author" content="Ada Writer"></head>
            <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <article><h1>Harbour bridge reopens</h1><p>Share this article</p>
            <p>The bridge over the harbour carries traffic again. It had been closed for&nbsp;two years.</p>
            <h2>What comes next</h2><ul><li>A second lane</li><li>New lamps</li></ul></article></body></html>
            """;

    @TempDir
    Path temp;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(temp.resolve("inbox/sub")).getParent();
        Files.writeString(inbox.resolve("bridge.html"), PAGE);
        Files.writeString(inbox.resolve("empty.html"), "<html><body></body></html>");
        Files.writeString(inbox.resolve("flat.txt"), "A headline\n\nThe mayor spoke on Monday.\n\nPeople listened .\n");
        Files.writeString(inbox.resolve("sub/flat.txt"), "Another headline\n\nThe council met on Tuesday.\n");
    }

    private TestHost standard() {
        return TestHost.start(temp, TestHost.SETTINGS, Engine.of(Setup.standard()));
    }

    @Test
    void recordsFitTheirSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/record.schema.json")));
        try (TestHost host = standard()) {
            RunSummary summary = host.clean(inbox);
            for (boolean withSource : new boolean[] {false, true}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                long written = host.get(RecordExport.class).write(summary.documentIds(), out, withSource);
                List<String> lines =
                        out.toString(StandardCharsets.UTF_8).lines().toList();
                assertEquals(summary.cleaned(), written);
                assertEquals(written, lines.size());
                for (String line : lines) {
                    assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
                    assertEquals(withSource, line.contains("\"source\":"));
                }
            }
            assertFalse(schema.validate("{\"id\":\"1\"}", InputFormat.JSON).isEmpty());
            assertEquals(
                    summary.cleaned(),
                    host.get(Verifier.class).verify(done -> {}).agree());
        }
    }

    @Test
    void findsARecordByAnyNameItsReaderMayKnow() {
        try (TestHost host = standard()) {
            host.clean(inbox);
            CleaningStore cleanings = host.get(CleaningStore.class);
            String id = cleanings.documentId("bridge.html").orElseThrow();
            assertEquals(id, cleanings.documentId(id).orElseThrow());
            assertEquals(id, cleanings.documentId(cleanings.uri(id)).orElseThrow());
            assertEquals(id, cleanings.documentId(inbox + "/bridge.html").orElseThrow());
            assertEquals(id, cleanings.documentId("inbox/bridge.html").orElseThrow());
            assertTrue(cleanings.documentId("ridge.html").isEmpty());
            Assertions.assertThrows(AmbiguousNameException.class, () -> cleanings.find("flat.txt"));
            assertTrue(cleanings.find("sub/flat.txt").isPresent());
        }
    }

    @Test
    void pagesThatAreNoArticlesStandApart() throws IOException {
        Files.writeString(
                inbox.resolve("gone.html"),
                "<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Try the search.</p></body>");
        try (TestHost host = standard()) {
            RunSummary summary = host.clean(inbox);
            assertEquals(
                    0, host.count("SELECT COUNT(*) FROM articles WHERE uri LIKE '%gone.html' OR kind <> 'article'"));
            assertEquals(
                    1,
                    host.count("SELECT COUNT(*) FROM other_pages WHERE uri LIKE '%gone.html' AND kind = 'error'"
                            + " AND reason LIKE '%Page not found%'"));
            assertEquals(
                    summary.cleaned(),
                    host.count("SELECT (SELECT COUNT(*) FROM articles) + (SELECT COUNT(*) FROM other_pages)"));
        }
    }

    @Test
    void everyViewAndItsColumnsAreExplained() {
        try (TestHost host = standard()) {
            assertEquals(
                    0,
                    host.count("SELECT COUNT(*) FROM information_schema.tables"
                            + " WHERE table_schema = 'PUBLIC' AND table_type = 'VIEW' AND remarks IS NULL"));
            assertEquals(
                    List.of(),
                    host.jdbc()
                            .queryForList(
                                    "SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c"
                                            + " JOIN information_schema.tables t ON t.table_name = c.table_name"
                                            + " AND t.table_schema = c.table_schema WHERE t.table_schema = 'PUBLIC'"
                                            + " AND t.table_type = 'VIEW' AND c.remarks IS NULL",
                                    String.class));
        }
    }
}
