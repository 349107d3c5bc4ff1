package org.copydesk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store that has something for every page to show. */
final class PagesStore {
    static final String SITE = "lantern.example";
    static final String RECURRING = "Lantern Evening Post, printed on the quay since the flood";

    private PagesStore() {}

    /** Runs over the samples, a hostile page, a site of several pages, copies, and what can't be read. */
    static void fill(WebHost host, Path folder, Path samples) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("hostile.html"), HostilePage.HTML);
        Files.writeString(folder.resolve("mayor.txt"), """
                Mayor Tessalind opened the sluice by hand on Friday, and the mill pond rose as it had been told to.

                Later Tessalind walked the bank with the miller, who counted the eels and wrote the number on a door.

                It was dark when Tassalind came back to the square, with wet boots and a jar of them for the school.
                """);
        byte[] broken = new byte[3000];
        byte[] script = "\0\0\1<script>alert('bytes')</script>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(script, 0, broken, 0, script.length);
        Files.write(folder.resolve("broken.bin"), broken);
        Files.write(folder.resolve("empty.html"), new byte[0]);
        String copy = Files.readString(samples.resolve("ferry-pier.txt"));
        Files.writeString(folder.resolve("copy.txt"), copy);
        Files.writeString(folder.resolve("copy-of-copy.txt"), copy);
        for (int page = 0; page < 12; page++) {
            Files.writeString(folder.resolve("lantern-" + page + ".html"), lantern(page));
        }
        host.clean(samples);
        host.clean(samples, folder);
        host.clean(samples);
    }

    private static String lantern(int page) {
        String[] things = {
            "a kite",
            "a brass bell",
            "an otter",
            "a ladder",
            "a piano",
            "a goose",
            "a bicycle",
            "a barrel",
            "a lamp",
            "an anchor",
            "a rowing boat",
            "a chimney"
        };
        return """
                <!doctype html><html lang="en"><head><title>Keeper finds %1$s on the breakwater</title>
                <link rel="canonical" href="https://%2$s/news/%3$d"></head><body>
                <div>%4$s</div>
                <article><h1>Keeper finds %1$s on the breakwater</h1>
                <p>The keeper of the outer light found %1$s on the breakwater on morning number %3$d of his watch, and carried it up
                all of the ninety steps before he thought of asking anyone whose it might be.</p>
                <p>Nobody in the town has missed %1$s, the harbour office said, and until somebody does it will stand
                beside the lamp, where passing crews have begun to greet it with their horns.</p></article>
                </body></html>
                """.formatted(things[page], SITE, page, RECURRING);
    }
}
