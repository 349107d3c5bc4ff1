package org.copydesk.bench.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * News pages of many sites in the shapes of sample pages: their markup and chrome, with other words in the places of the text. Page
 * {@code n} of a seed is always the same; one in fifty is the page before with a word more, on another site. Immutable.
 */
final class ShapedPages {
    private static final int SITES = 40;
    private static final int COPY_EVERY = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<PageShape> shapes;
    private final MadeText text;
    private final long seed;

    private ShapedPages(List<PageShape> shapes, MadeText text, long seed) {
        this.shapes = shapes;
        this.text = text;
        this.seed = seed;
    }

    /** @param samples a folder of pages ({@code .html}) and texts ({@code .txt}) */
    static ShapedPages of(Path samples, long seed) throws IOException {
        List<PageShape> shapes = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".html") || name.endsWith(".txt")) {
                    String sample = read(file);
                    PageShape shape = name.endsWith(".html") ? PageShape.ofPage(sample) : PageShape.ofText(sample);
                    shapes.add(shape);
                    words.append(shape.said()).append('\n');
                }
            }
        }
        return new ShapedPages(shapes, new MadeText(words.toString()), seed);
    }

    /** Some samples show what other charsets do. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUnicode) {
            return Files.readString(file, Charset.forName("windows-1252"));
        }
    }

    /** Page {@code number} of all. */
    Made page(long number) {
        boolean copy = number % COPY_EVERY == COPY_EVERY - 1;
        long of = copy ? number - 1 : number;
        Random random = new Random(seed * 1_000_003 + of);
        PageShape shape = shapes.get(random.nextInt(shapes.size()));
        int site = (random.nextInt(SITES) + (copy ? 1 : 0)) % SITES;
        String content = shape.filled(text, random, "Site " + site + " Courier");
        String host = "https://www.site" + site + ".example/story-";
        return new Made(host + number, shape.page(), copy ? content.replaceFirst(" the ", " the very ") : content);
    }

    /** Writes pages as lines of JSON, compressed. */
    void write(Path file, long from, long count) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (long number = from; number < from + count; number++) {
                out.write(JSON.writeValueAsString(page(number).record()));
                out.write('\n');
            }
        }
    }

    /**
     * A page.
     *
     * @param url its address
     * @param html whether it is a page rather than a flat text
     * @param content the page or text
     */
    record Made(String url, boolean html, String content) {
        java.util.Map<String, String> record() {
            return java.util.Map.of("url", url, html ? "html" : "text", content);
        }
    }
}
