package org.copydesk.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Role;
import org.copydesk.core.record.ArticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FolderWriterTest {
    private static final List<Role> ROLES =
            List.of(Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.TABLE);

    @TempDir
    Path temp;

    private String written(ArticleRecord record) throws IOException {
        Path folder = Files.createTempDirectory(temp, "md");
        new FolderWriter(folder, ExportFormat.MARKDOWN).write(record);
        try (var files = Files.list(folder)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    private static Map<?, ?> head(String markdown) {
        assertTrue(markdown.startsWith("---\n"));
        String yaml = markdown.substring(4, markdown.indexOf("\n---\n") + 1);
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static String body(String markdown) {
        return markdown.substring(markdown.indexOf("\n---\n") + 5);
    }

    @ParameterizedTest
    @MethodSource("org.copydesk.pipeline.export.TestRecords#hostile")
    void noTextBreaksTheHead(String text) throws IOException {
        List<Object> keys = new ArrayList<>(List.of("id", "uri", "kind", "truncated"));
        ArticleRecord record = TestRecords.of(
                "https://example.org/" + text.strip(), Map.of(Field.TITLE, text, Field.AUTHOR, text, Field.URL, text));
        Map<?, ?> head = head(written(record));
        keys.addAll(text.isEmpty() ? List.of("authors") : List.of("title", "author", "authors", "canonical"));
        assertEquals(keys, List.copyOf(head.keySet()));
        if (!text.isEmpty()) {
            assertEquals(text.replace('\ud800', '\ufffd'), head.get("title"));
            assertEquals(List.of(head.get("title")), head.get("authors"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.copydesk.pipeline.export.TestRecords#hostile")
    void aTextIsNothingButText(String text) throws IOException {
        for (Role role : ROLES) {
            String markdown =
                    body(written(TestRecords.of("https://example.org/", Map.of(), TestRecords.part(role, text))));
            assertFalse(markdown.contains("{{") || markdown.contains("{%") || markdown.contains("{#"), markdown);
            assertTrue(markdown.codePoints().noneMatch(ControlCharacters::isHarmful), markdown);
            Node document = Parser.builder().build().parse(markdown);
            String html = HtmlRenderer.builder().build().render(document);
            assertEquals(
                    "",
                    html.replaceAll("</?(p|ul|li|h2|blockquote)>|<br />", "").replaceAll("[^<]", ""),
                    html);
            String rendered = TextContentRenderer.builder().build().render(document);
            assertEquals(
                    letters(ControlCharacters.shown(text)),
                    letters(role == Role.LIST_ITEM ? rendered.replaceFirst("^- ", "") : rendered),
                    role + ": " + markdown);
        }
    }

    /** White space and the quotation marks that the renderer puts around quotes apart. */
    private static String letters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("[\\s\u00ab\u00bb]", "");
    }

    @Test
    void readsWell() throws IOException {
        ArticleRecord record = TestRecords.of(
                "https://example.org/news/2026/Harbour_Bridge.html?page=1",
                Map.of(
                        Field.TITLE,
                        "Harbour bridge reopens",
                        Field.PUBLISHED,
                        "2026-11-22",
                        Field.TRUNCATED,
                        "paywall"),
                TestRecords.part(Role.PARAGRAPH, "The bridge (built in 1911) carries 5 - 6 lanes; it isn't new!"),
                TestRecords.part(Role.HEADING, "What comes next"),
                TestRecords.part(Role.LIST_ITEM, "A second lane"),
                TestRecords.part(Role.LIST_ITEM, "New lamps"),
                TestRecords.part(Role.QUOTE, "At last."));
        assertEquals("""
                ---
                id: "%s"
                uri: "https://example.org/news/2026/Harbour_Bridge.html?page=1"
                kind: "article"
                truncated: true
                title: "Harbour bridge reopens"
                authors: []
                publishedAt: "2026-11-22"
                ---

                # Harbour bridge reopens

                The bridge (built in 1911) carries 5 - 6 lanes; it isn't new!

                ## What comes next

                - A second lane
                - New lamps

                > At last.
                """.formatted(record.id()), written(record));
        assertEquals("harbour-bridge-" + record.id() + ".md", FileNames.of(record, ExportFormat.MARKDOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/../../etc/passwd, passwd-",
        "https://example.org/, example-",
        "https://example.org/a/..%2F..%2Fx.html, 2f-2fx-",
        "file:///in/CON.txt, con-",
        "https://example.org/\u202e\u001b[2J, 2j-",
        "https://example.org/\u0130stanbul, i-stanbul-",
        "x, x-",
        "::, ''"
    })
    void namesAreSafe(String uri, String words) {
        ArticleRecord record = TestRecords.of(uri, Map.of());
        assertEquals(words + record.id() + ".md", FileNames.of(record, ExportFormat.MARKDOWN));
        assertTrue(FileNames.isOurs(FileNames.of(record, ExportFormat.MARKDOWN)));
    }

    @Test
    void namesAreShortAndDiffer() {
        ArticleRecord one = TestRecords.of("https://example.org/" + "long-".repeat(900) + "1", Map.of());
        ArticleRecord two = TestRecords.of("https://example.org/" + "long-".repeat(900) + "2", Map.of());
        assertTrue(FileNames.of(one, ExportFormat.MARKDOWN).length() < 100);
        assertFalse(FileNames.of(one, ExportFormat.MARKDOWN).equals(FileNames.of(two, ExportFormat.MARKDOWN)));
    }
}
