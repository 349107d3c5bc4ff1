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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of pages on disk, known by its layout: folders with {@code html/ID.html.gz} and {@code truth/ID.json} ({@code html} as WCXB
 * has them, {@code news} and {@code silver}) or with {@code truth.json} ({@code snippets}), a flat style {@code STYLE.jsonl.gz} with a
 * page and its truth a line ({@code news-STYLE} if made of news), or {@code typos}, a file with clean and noisy articles.
 *
 * @param name names the set
 * @param path the folder or the file
 */
public record DataSet(String name, Path path) {
    public static final String HTML = "html";
    public static final String NEWS = "news";
    public static final String SILVER = "silver";
    /** Pages of which single passages are known. */
    public static final String SNIPPETS = "snippets";
    /** Articles with injected faults: the page is the noisy text, its truth the clean one. */
    public static final String TYPOS = "typos";

    /** Pages of a store with passages that people decided about, in elements or flat; with titles, and with words. */
    public static final String DECIDED_HTML = "decided-html";

    public static final String DECIDED_FLAT = "decided-flat";
    public static final String DECIDED_TITLES = "decided-titles";
    public static final String DECIDED_WORDS = "decided-words";

    private static final List<String> STYLES = List.of("innertext", "bs4", "lynx");
    private static final String OF_NEWS = NEWS + "-";
    private static final String FLAT = ".jsonl.gz";
    private static final ObjectMapper JSON = JsonMapper.shared();

    /** The names of the sets of whole pages that have their text as truth. */
    public static List<String> pageSets() {
        return List.of(HTML, NEWS, SILVER);
    }

    /** The same and the set of pages of which passages are known. */
    public static List<String> wholeSets() {
        return Stream.concat(pageSets().stream(), Stream.of(SNIPPETS)).toList();
    }

    /** The names of the sets of flattened pages. */
    public static List<String> flatSets() {
        return Stream.concat(STYLES.stream(), STYLES.stream().map(OF_NEWS::concat))
                .toList();
    }

    /** Whether the pages of a set are flattened ones of whole articles. */
    static boolean isFlat(String set) {
        return !set.equals(SNIPPETS)
                && !set.startsWith("decided-")
                && !pageSets().contains(set);
    }

    /** The sets in a folder and in the folders in it, by name. */
    public static Map<String, DataSet> in(Path folder) throws IOException {
        Map<String, DataSet> sets = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            for (Path path : paths.sorted().toList()) {
                String file = path.getFileName().toString();
                if (Files.isDirectory(path.resolve(HTML))) {
                    String name = folderName(path);
                    if (!name.isEmpty()) {
                        add(new DataSet(name, path), sets);
                    }
                } else if (file.endsWith(FLAT) && has(path, "text", "main_content")) {
                    String style = file.substring(0, file.length() - FLAT.length());
                    add(new DataSet(has(path, "src") ? OF_NEWS + style : style, path), sets);
                } else if (file.endsWith(FLAT) && has(path, "noisy", "clean")) {
                    add(new DataSet(TYPOS, path), sets);
                }
            }
        }
        return sets;
    }

    /** All pages, by their ids' order in the data. */
    public List<Page> pages() throws IOException {
        return switch (name) {
            case HTML, NEWS, SILVER -> truths();
            case SNIPPETS -> snippets();
            case TYPOS -> typos();
            default -> flat();
        };
    }

    /** What the pages of a folder are; empty for a folder without truth. */
    private static String folderName(Path folder) throws IOException {
        if (Files.exists(folder.resolve("truth.json"))) {
            return SNIPPETS;
        }
        if (!Files.isDirectory(folder.resolve("truth"))) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder.resolve("truth"))) {
            JsonNode any =
                    JSON.readTree(Files.readAllBytes(files.sorted().findFirst().orElseThrow()));
            return any.has("ground_truth") ? HTML : any.has("set") ? NEWS : SILVER;
        }
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

    private List<Page> truths() throws IOException {
        List<Path> truths;
        try (Stream<Path> files = Files.list(path.resolve("truth"))) {
            truths = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<String> mangled = Truths.mangled(path.resolve("index.tsv"));
        List<Page> pages = new ArrayList<>();
        for (Path truth : truths) {
            String id = truth.getFileName().toString().replaceFirst("\\.json$", "");
            JsonNode json = JSON.readTree(Files.readAllBytes(truth));
            pages.add(
                    name.equals(HTML)
                            ? Truths.wcxb(name, id, html(id), json)
                            : Truths.news(name, id, html(id), json, !mangled.contains(id)));
        }
        return pages;
    }

    private List<Page> snippets() throws IOException {
        List<Page> pages = new ArrayList<>();
        JsonNode truth = JSON.readTree(Files.readAllBytes(path.resolve("truth.json")));
        for (String id : truth.propertyNames()) {
            pages.add(Truths.snippets(name, id, html(id), truth.path(id)));
        }
        return pages;
    }

    private Payload html(String id) throws IOException {
        Path page = path.resolve(HTML).resolve(id + ".html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
            return new Payload(in.readAllBytes(), id + ".html", "");
        }
    }

    private List<Page> flat() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (BufferedReader lines = lines(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    pages.add(Truths.flat(name, JSON.readTree(line)));
                }
            }
        }
        return pages;
    }

    private List<Page> typos() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Injected text : Injected.read(path)) {
            pages.add(Truths.typos(name, text));
        }
        return pages;
    }

    private static BufferedReader lines(Path path) throws IOException {
        InputStream in = new GZIPInputStream(Files.newInputStream(path));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
