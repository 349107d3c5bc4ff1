package org.copydesk.bench.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Gold;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of pages on disk: {@code html}, a folder with {@code html/ID.html.gz} and {@code truth/ID.json} as WCXB lays them out,
 * a flat style, {@code STYLE.jsonl.gz} with a page and its truth a line, or {@code typos}, a file with clean and noisy articles.
 *
 * @param name {@code html}, or the flat style
 * @param path the folder or the file
 */
public record DataSet(String name, Path path) {
    public static final String HTML = "html";
    /** Articles with injected faults: the page is the noisy text, its truth the clean one. */
    public static final String TYPOS = "typos";

    private static final String FLAT = ".jsonl.gz";
    private static final ObjectMapper JSON = JsonMapper.shared();

    /** The sets in a folder and in the folders in it, by name. */
    public static Map<String, DataSet> in(Path folder) throws IOException {
        Map<String, DataSet> sets = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            for (Path path : paths.sorted().toList()) {
                String file = path.getFileName().toString();
                if (Files.isDirectory(path.resolve("truth")) && Files.isDirectory(path.resolve(HTML))) {
                    add(new DataSet(HTML, path), sets);
                } else if (file.endsWith(FLAT) && has(path, "text", "main_content")) {
                    add(new DataSet(file.substring(0, file.length() - FLAT.length()), path), sets);
                } else if (file.endsWith(FLAT) && has(path, "noisy", "clean")) {
                    add(new DataSet(TYPOS, path), sets);
                }
            }
        }
        return sets;
    }

    /** All pages, by their ids' order in the data. */
    public List<Page> pages() throws IOException {
        return name.equals(HTML) ? html() : name.equals(TYPOS) ? typos() : flat();
    }

    private static void add(DataSet set, Map<String, DataSet> sets) throws IOException {
        DataSet other = sets.putIfAbsent(set.name, set);
        if (other != null) {
            throw new IOException("two sets are named " + set.name + ": " + other.path + " and " + set.path);
        }
    }

    private static boolean has(Path path, String... fields) throws IOException {
        try (BufferedReader lines = lines(path)) {
            String line = lines.readLine();
            JsonNode first = line == null ? JSON.createObjectNode() : JSON.readTree(line);
            return Stream.of(fields).allMatch(first::has);
        }
    }

    private List<Page> html() throws IOException {
        List<Path> truths;
        try (Stream<Path> files = Files.list(path.resolve("truth"))) {
            truths = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Page> pages = new ArrayList<>();
        for (Path truth : truths) {
            String id = truth.getFileName().toString().replaceFirst("\\.json$", "");
            Path page = path.resolve(HTML).resolve(id + ".html.gz");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
                JsonNode json = JSON.readTree(Files.readAllBytes(truth));
                String kind = text(json.path("_internal").path("page_type"), "primary");
                Payload payload = new Payload(in.readAllBytes(), id + ".html", "");
                pages.add(new Page(name, text(json, "url"), payload, gold(id, kind, json.path("ground_truth"))));
            }
        }
        return pages;
    }

    private List<Page> flat() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (BufferedReader lines = lines(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    JsonNode json = JSON.readTree(line);
                    String id = text(json, "id");
                    byte[] bytes = text(json, "text").getBytes(StandardCharsets.UTF_8);
                    Payload payload = new Payload(bytes, id + ".txt", "");
                    pages.add(new Page(name, text(json, "url"), payload, gold(id, Gold.ARTICLE, json)));
                }
            }
        }
        return pages;
    }

    private List<Page> typos() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Injected text : Injected.read(path)) {
            Payload payload = new Payload(text.noisy().getBytes(StandardCharsets.UTF_8), text.id() + ".txt", "");
            pages.add(new Page(name, text.url(), payload, new Gold(text.id(), Gold.ARTICLE, text.clean(), "", "", "")));
        }
        return pages;
    }

    private static Gold gold(String id, String kind, JsonNode json) {
        return new Gold(
                id,
                kind,
                text(json, "main_content"),
                text(json, "title"),
                text(json, "author"),
                text(json, "publish_date"));
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.stringValue() : "";
    }

    private static BufferedReader lines(Path path) throws IOException {
        InputStream in = new GZIPInputStream(Files.newInputStream(path));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
