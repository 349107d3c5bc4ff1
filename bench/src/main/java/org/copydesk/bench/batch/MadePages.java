package org.copydesk.bench.batch;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages made up for a run: news of a few sites with their chrome, plain texts, repeats, pages that are no text. The same seed gives
 * the same bytes.
 */
final class MadePages {
    private static final List<String> NAMES = List.of("Ada Tilney", "Tom Osei", "Lower Quay", "Mill Lane", "Brandholm");
    private static final int SITES = 7;

    private final List<String> words;
    private final Random random;

    /** @param samples a folder of texts, whose words the pages are made of */
    MadePages(Path samples, long seed) throws IOException {
        this.random = new Random(seed);
        this.words = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                words.addAll(List.of(Files.readString(file).split("[^\\p{IsAlphabetic}]+")));
            }
        }
        words.removeIf(word -> word.length() < 2 || Character.isUpperCase(word.charAt(0)));
    }

    /** Writes pages into a folder, a subfolder a site; {@code first} is the number of the first. */
    void write(Path folder, int first, int count) throws IOException {
        for (int i = first; i < first + count; i++) {
            Path site = Files.createDirectories(folder.resolve("site" + i % SITES));
            switch (random.nextInt(20)) {
                case 0 -> Files.write(site.resolve("image%05d.png".formatted(i)), noise());
                case 1, 2, 3 -> Files.writeString(site.resolve("text%05d.txt".formatted(i)), text(i));
                case 4 -> Files.writeString(site.resolve("same%05d.html".formatted(i)), page(i % SITES, 0));
                default -> Files.writeString(site.resolve("page%05d.html".formatted(i)), page(i % SITES, i));
            }
        }
    }

    /** Writes pages and texts as JSON Lines into a folder, {@code inOne} to a file. */
    void writeLines(Path folder, int count, int inOne) throws IOException {
        Files.createDirectories(folder);
        for (int first = 0; first < count; first += inOne) {
            Path file = folder.resolve("crawl-%06d.jsonl.gz".formatted(first));
            try (Writer out =
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
                for (int i = first; i < Math.min(count, first + inOne); i++) {
                    ObjectNode line = JsonMapper.shared().createObjectNode();
                    line.put("url", "https://site" + i % SITES + ".example/story-" + i);
                    if (random.nextInt(5) == 0) {
                        line.put("text", text(i));
                    } else {
                        line.put("html", page(i % SITES, i));
                    }
                    out.append(line.toString()).append('\n');
                }
            }
        }
    }

    private byte[] noise() {
        byte[] noise = new byte[200 + random.nextInt(2000)];
        random.nextBytes(noise);
        noise[0] = (byte) 0x89;
        return noise;
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder(sentence(number)).append("\n\n");
        for (int i = 0; i < 4; i++) {
            text.append(paragraph(number)).append("\n\n");
        }
        return text.toString();
    }

    private String page(int site, int number) {
        Random before = random;
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>")
                .append(sentence(number))
                .append(" | Site ")
                .append(site)
                .append("</title><link rel=canonical href=\"https://site")
                .append(site)
                .append(".example/story-")
                .append(number)
                .append(before.nextInt(1_000_000))
                .append("\"></head><body><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article><h1>")
                .append(sentence(number))
                .append("</h1><p class=byline>By Ada Tilney</p>");
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            page.append("<p>").append(paragraph(number)).append("</p>\n");
        }
        return page.append("<p>Share on Facebook</p></article><aside><p>Read more from site ")
                .append(site)
                .append(" every morning</p></aside><footer>&copy; Site ")
                .append(site)
                .append("</footer></body></html>")
                .toString();
    }

    private String paragraph(int number) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            paragraph.append(sentence(number)).append(" ");
        }
        return paragraph.toString().strip();
    }

    private String sentence(int number) {
        StringBuilder sentence = new StringBuilder(one(NAMES));
        for (int i = 10 + random.nextInt(12); i > 0; i--) {
            sentence.append(' ').append(one(words));
        }
        return sentence.append(" for the ").append(number).append("th time.").toString();
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
