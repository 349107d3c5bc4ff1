package org.copydesk.bench.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {
    @TempDir
    Path folder;

    private Map<String, DataSet> sets = Map.of();

    @BeforeEach
    void makeSets() throws IOException {
        gzip("a/html/1.html.gz", "<p>Tides</p>");
        write("a/truth/1.json", """
                {"url": "https://a.example/x", "_internal": {"page_type": {"primary": "forum"}},
                 "ground_truth": {"main_content": "Tides", "title": "T", "author": "Ann", "publish_date": null}}""");
        gzip("b/html/2.html.gz", "<p>Gezeiten</p>");
        write("b/truth/2.json", """
                {"id": "2", "set": "papers", "url": null, "site": "b.example", "language": "de-AT", "title": null,
                 "authors": ["Ann Bee", "Cy Dee"], "date": "2026-3-4 10:00", "standfirst": "S", "text": "Gezeiten"}""");
        gzip("c/html/3.html.gz", "<p>Tides</p>");
        write("c/truth/3.json", """
                {"id": "3", "source": "s", "url": "https://c.example/", "title": "T", "authors": null, "date": "2026-03-04",
                 "standfirst": null, "text": "Tides"}""");
        write("c/index.tsv", "id\tmeta_mangled\n3\t1\n");
        gzip("d/html/4.html.gz", "<p>Tides</p>");
        write("d/truth.json", """
                {"4": {"url": "https://d.example/", "with": ["Tides"], "without": ["Home"]}}""");
        gzip("e/lynx.jsonl.gz", """
                {"id": "1-lynx", "url": "https://a.example/x", "text": "Tides", "main_content": "Tides", "title": "T"}""");
        gzip("f/lynx.jsonl.gz", """
                {"id": "2-lynx", "url": "b.example", "src": "papers", "language": "de", "text": "Gezeiten",
                 "main_content": "Gezeiten", "title": null}""");
        sets = DataSet.in(folder);
    }

    @Test
    void knowsTheSetsByTheirLayout() {
        assertEquals(Set.of("html", "news", "silver", "snippets", "lynx", "news-lynx"), sets.keySet());
    }

    @Test
    void readsNewsWithItsSourceLanguageAndFacts() throws IOException {
        Page page = only("news");
        assertEquals(List.of("papers", "de", "b.example"), List.of(page.source(), page.language(), page.url()));
        assertEquals("2026-03-04 10:00", page.gold().date());
        assertEquals("Ann Bee, Cy Dee", page.gold().author());
        assertTrue(page.gold().article() && page.gold().titleCounts());
    }

    @Test
    void leavesOutTheFactsOfPagesThatHaveLostTheirMetadata() throws IOException {
        assertEquals("", only("silver").gold().title());
        assertEquals("T", only("html").gold().title());
    }

    @Test
    void readsSnippetsAsPartialTruth() throws IOException {
        assertTrue(only("snippets").gold().partial());
        assertEquals(List.of("Home"), only("snippets").gold().without());
    }

    @Test
    void dealsAFlatPageToTheFoldOfItsSite() throws IOException {
        Folds folds = new Folds(4);
        assertEquals(folds.of(only("news").url()), folds.of(only("news-lynx").url()));
        assertTrue(only("news-lynx").flat());
        assertFalse(only("news").flat());
    }

    private Page only(String set) throws IOException {
        List<Page> pages = sets.getOrDefault(set, new DataSet("none", folder)).pages();
        assertEquals(1, pages.size());
        return pages.get(0);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void gzip(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(text.replace("\n", " ").strip().getBytes(StandardCharsets.UTF_8));
        }
    }
}
