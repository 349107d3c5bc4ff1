package org.copydesk.pipeline.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.copydesk.pipeline.input.Inputs.LARGEST;
import static org.copydesk.pipeline.input.Inputs.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.copydesk.core.input.InputFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of JSON and tables. */
class RecordsTest {
    @TempDir
    Path folder;

    private Inputs inputs;

    @BeforeEach
    void inputs() {
        inputs = new Inputs(folder);
    }

    @Test
    void jsonLinesAreDocumentsNamedByTheirAddress() throws IOException {
        String lines = """
                {"url": "https://example.org/a", "html": "<p>One</p>", "date_download": "2026-03-01 04:05:06"}

                {"maintext": "Two \\ud83d", "authors": ["A", "B"], "meta": {"html": "no"}}
                {"url": "javascript:alert(1)", "body": "Three"}
                """;
        List<InputItem> all = inputs.read("x.jsonl", bytes(lines));
        assertEquals(
                List.of("https://example.org/a: <p>One</p>", "x.jsonl#line=3: Two \uFFFD", "x.jsonl#line=4: Three"),
                all.stream().map(inputs::told).toList());
        InputItem.Whole first = assertInstanceOf(InputItem.Whole.class, all.get(0));
        assertEquals(Instant.parse("2026-03-01T04:05:06Z"), first.fetched());
        assertEquals("text/html; charset=utf-8", first.payload().contentType());
        assertTrue(first.place().endsWith("x.jsonl#line=1"));
    }

    @Test
    void aBrokenLineIsRefusedAndKeptAndTheRestIsRead() throws IOException {
        String lines = "{\"text\": \"One\"}\n{\"text\": \"Tw\n[1]\n{\"other\": 1}\n{\"text\": \""
                + "x".repeat(3 * LARGEST) + "\"}\n{\"text\": \"Last\"}";
        List<InputItem> all = inputs.read("x.jsonl", bytes(lines));
        assertEquals("x.jsonl#line=1: One", inputs.told(all.get(0)));
        assertTrue(
                inputs.told(all.get(1)).startsWith("x.jsonl#line=2! line 2 is no JSON object"),
                inputs.told(all.get(1)));
        assertEquals(
                "{\"text\": \"Tw\n",
                new String(((InputItem.Refused) all.get(1)).kept().bytes(), UTF_8));
        assertTrue(inputs.told(all.get(2)).startsWith("x.jsonl#line=3! line 3 is no JSON object"));
        assertTrue(inputs.told(all.get(3)).startsWith("x.jsonl#line=4! none of the fields html,"));
        assertEquals("x.jsonl#line=5! line 5 is longer than 20000 bytes", inputs.told(all.get(4)));
        assertEquals("x.jsonl#line=6: Last", inputs.told(all.get(5)));
    }

    @Test
    void numbersThatPythonWritesAreReadAndSayNothing() throws IOException {
        String lines = """
                {"text": "One", "score": NaN, "odds": [Infinity, -Infinity], "html": NaN}
                {"text": NaN, "maintext": "Two", "timestamp": NaN}
                """;
        assertEquals(List.of("x.jsonl#line=1: One", "x.jsonl#line=2: Two"), inputs.told("x.jsonl", bytes(lines)));
    }

    @Test
    void reasonsAreForPeople() throws IOException {
        String lines =
                "{\"text\": \"Tw\n{\"text\": .5}\n{\"text\": \"a\tb\"}\n{\"text\": True}\n{\"a\": " + "[".repeat(300);
        assertEquals(
                List.of(
                        "x.jsonl#line=1! line 1 is no JSON object: it breaks off",
                        "x.jsonl#line=2! line 2 is no JSON object: what stands at character 10 doesn't belong there",
                        "x.jsonl#line=3! line 3 is no JSON object: what stands at character 12 doesn't belong there",
                        "x.jsonl#line=4! line 4 is no JSON object: what stands at character 10 doesn't belong there",
                        "x.jsonl#line=5! line 5 is no JSON object: it is nested more than 200 deep, or holds a number or a name"
                                + " without end"),
                inputs.told("x.jsonl", bytes(lines)));
        assertEquals(
                List.of(
                        "x.csv#line=2! the record on line 2 is broken: its quotation marks don't fit, or it has too many"
                                + " fields"),
                inputs.told("x.csv", bytes("text,url\n\"Tw\"o,\n")));
    }

    @Test
    void textInsideOfRenderedObjectsIsRead() throws IOException {
        String line = "{\"link\": \"https://example.org/a\", \"title\": {\"rendered\": \"Owl &#8211; again\"},"
                + " \"content\": {\"rendered\": \"<p>One</p>\", \"protected\": false}}\n";
        assertEquals(
                List.of("https://example.org/a: <h1>Owl &#8211; again</h1>\n<p>One</p>"),
                inputs.told("x.jsonl", bytes(line)));
    }

    @Test
    void addressesLoseUserAndPassword() throws IOException {
        String lines = "{\"url\": \"https://ann:pass@w@example.org/a@b?c=d@e\", \"text\": \"One\"}\n";
        assertEquals(List.of("https://example.org/a@b?c=d@e: One"), inputs.told("x.jsonl", bytes(lines)));
    }

    @Test
    void jsonIsToldByWhatItIsNotByItsName() throws IOException {
        String one = "{\n  \"url\": \"https://example.org/a\",\n  \"text\": \"One\"\n}";
        assertEquals(List.of("https://example.org/a: One"), inputs.told("export", bytes(one)));
        assertEquals(
                List.of("x.json#item=1: One", "x.json#item=2: Two"),
                inputs.told("x.json", bytes("[{\"text\": \"One\"},\n {\"text\": \"Two\"}]")));
        assertEquals(List.of("list.txt: {braces} in a text"), inputs.told("list.txt", bytes("{braces} in a text")));
    }

    @Test
    void tablesAreReadByTheNamesOfTheirColumns() throws IOException {
        String csv =
                "\uFEFFLink;Article Text;crawled-at\r\nhttps://example.org/a;\"One;\nwith \"\"quotes\"\"\";1772337906\r\n"
                        + ";Two;\r\n";
        List<InputItem> all = inputs.read("x.csv", bytes(csv));
        assertEquals(
                List.of("https://example.org/a: One;\nwith \"quotes\"", "x.csv#line=4: Two"),
                all.stream().map(inputs::told).toList());
        assertEquals(Instant.ofEpochSecond(1772337906), ((InputItem.Whole) all.get(0)).fetched());
        assertEquals(List.of("x.tsv#line=2: One"), inputs.told("x.tsv", bytes("id\ttext\n7\tOne\n")));
    }

    @Test
    void aTableInAnotherCharsetIsReadAsWindows1252() throws IOException {
        byte[] csv = "text\nCaf\u00E9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(List.of("x.csv#line=2: Caf\u00E9"), inputs.told("x.csv", csv));
    }

    @Test
    void aTableWithoutPagesIsRefusedWhole() throws IOException {
        List<String> told = inputs.told("x.csv", bytes("price,amount\n1,2\n"));
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("no column is called one of html"), told.get(0));
    }

    @Test
    void aFieldOfAnotherNameCanBeNamed() throws IOException {
        InputFields fields = InputFields.STANDARD.with(InputFields.Kind.HTML, "seite");
        try (FolderSource source =
                inputs.open("x.jsonl", bytes("{\"Seite\": \"<p>One</p>\", \"text\": \"no\"}"), fields)) {
            assertEquals(List.of("x.jsonl#line=1: <p>One</p>"), inputs.told(Inputs.rest(source)));
        }
    }

    @Test
    void fieldsOfObjectsInsideAreNamedByBoth() throws IOException {
        InputFields fields = InputFields.STANDARD.with(InputFields.Kind.TEXT, "response.Main-Text");
        String line =
                "{\"meta\": {\"url\": \"https://example.org/no\"}, \"response\": {\"main_text\": [\"One\", \"Two\"]}}";
        try (FolderSource source = inputs.open("x.jsonl", bytes(line), fields)) {
            assertEquals(List.of("x.jsonl#line=1: One\nTwo"), inputs.told(Inputs.rest(source)));
        }
    }

    @Test
    void aRecordMayNameItsSiteWhereItHasNoAddress() throws IOException {
        List<InputItem> all = inputs.read(
                "x.jsonl",
                bytes("{\"source_domain\": \"News.example.org\", \"maintext\": \"One\"}\n"
                        + "{\"site\": \"The Daily Example\", \"text\": \"Two\"}\n"));
        assertEquals(
                "news.example.org", ((InputItem.Whole) all.get(0)).payload().site());
        assertEquals(
                "site://news.example.org" + folder.toUri().getPath() + "x.jsonl#line=1",
                all.get(0).uri());
        assertEquals("", ((InputItem.Whole) all.get(1)).payload().site());
    }

    @Test
    void aHeadlineOfItsOwnStandsAboveTheText() throws IOException {
        assertEquals(
                List.of(
                        "x.jsonl#line=1: Ferry late\n\nThe ferry was late.",
                        "x.jsonl#line=2: Ferry late. It was the wind.",
                        "x.jsonl#line=3: <h1>Ferry late</h1>\n<p>One</p>"),
                inputs.told(
                        "x.jsonl",
                        bytes("{\"title\": \" Ferry\\nlate \", \"maintext\": \"The ferry was late.\"}\n"
                                + "{\"title\": \"Ferry late\", \"text\": \"Ferry late. It was the wind.\"}\n"
                                + "{\"title\": \"Ferry late\", \"html\": \"<p>One</p>\"}\n")));
    }
}
