package org.copydesk.pipeline.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A reader of bytes from outside: whatever they are, it comes to its end, and fails in no way that it doesn't document. */
enum Target {
    /** A page or a text of any charset becomes a source text. */
    DECODE(CoreTrials::decode),
    /** It is cleaned, and its article gives the source back. */
    CLEAN(CoreTrials::clean),
    /** A site file is read and applied to a page. */
    SITE_RULES(CoreTrials::siteRules),
    /** A file of our own rules for sites. */
    PATTERN_RULES(CoreTrials::patternRules),
    HOUSE_STYLE(CoreTrials::houseStyle),
    /** An affix file, a line with a NUL, and a list of words. */
    HUNSPELL(new HunspellTrial()),
    JSON_LINES(new InputTrial("x.jsonl")),
    JSON(new InputTrial("x.json")),
    CSV(new InputTrial("x.csv")),
    /** Zip, tar, gzip, zstd and xz, inside of one another. */
    ARCHIVE(new InputTrial("x.bin")),
    WARC(new InputTrial("x.warc")),
    WARC_GZ(new InputTrial("x.warc.gz"));

    private final Trial trial;

    Target(Trial trial) {
        this.trial = trial;
    }

    /** Reads the bytes; what it throws is a fault of the reader. */
    void run(byte[] input) {
        try {
            trial.run(input);
        } catch (IOException e) {
            throw new UncheckedIOException("the machine failed", e);
        }
    }

    /** The name of its folders. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Inputs that are well-formed, or nearly so. */
    List<byte[]> seeds() throws IOException {
        return Seeds.of(this);
    }

    /** Inputs that did harm once. */
    List<byte[]> findings() throws IOException {
        URL folder = Target.class.getResource("/fuzz/" + label());
        List<byte[]> found = new ArrayList<>();
        if (folder != null) {
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                for (Path file : files.sorted().toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        found.add(in.readAllBytes());
                    }
                }
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    /** Reads some bytes and looks whether all is well. */
    @FunctionalInterface
    interface Trial {
        void run(byte[] input) throws IOException;
    }
}
