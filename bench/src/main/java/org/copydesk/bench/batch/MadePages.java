package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Pages made up for a run: news of a few sites with their chrome, plain texts, repeats, pages that are no text. The same seed gives
 * the same bytes.
 */
final class MadePages {
    private static final List<String> WHO =
            List.of("The mayor", "A ferry captain", "Ada Tilney", "The council", "Tom Osei");
    private static final List<String> DID = List.of(
            "opened the bridge", "closed the library", "counted the goats", "mended the tide clock", "lost a key");
    private static final List<String> WHERE =
            List.of("at the harbour", "in Lower Quay", "behind the town hall", "on Mill Lane", "near the station");

    private final Random random;

    MadePages(long seed) {
        this.random = new Random(seed);
    }

    /** Writes pages into a new folder, a subfolder a site. */
    void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path site = Files.createDirectories(folder.resolve("site" + i % 7));
            switch (random.nextInt(20)) {
                case 0 -> Files.write(site.resolve("image%05d.png".formatted(i)), noise());
                case 1, 2, 3 -> Files.writeString(site.resolve("text%05d.txt".formatted(i)), text(i));
                case 4 -> Files.writeString(site.resolve("same%05d.html".formatted(i)), page(i % 7, 0));
                default -> Files.writeString(site.resolve("page%05d.html".formatted(i)), page(i % 7, i));
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
        return one(WHO) + " " + one(DID) + " " + one(WHERE) + " for the " + (number + random.nextInt(50)) + "th time.";
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
