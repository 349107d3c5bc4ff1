package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.stage.Cleaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each sample. {@code mvn -pl core test -Dgolden.approve=true} takes over what it has become; read the diff. */
class GoldenSamplesTest {
    /** Tests run in the module's folder. */
    private static final Path SAMPLES = Path.of("..", "samples");

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    private static List<Path> samples() throws IOException {
        return files(SAMPLES)
                .filter(file -> !file.getFileName().toString().endsWith(".md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cleansAsApproved(Path sample) throws IOException {
        String cleaned = Golden.of(Article.of(clean(sample)));
        Path golden = GOLDEN.resolve(sample.getFileName() + ".txt");
        if (Boolean.getBoolean("golden.approve")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, cleaned);
        }
        assertTrue(Files.exists(golden), "nothing is approved for " + sample.getFileName());
        assertEquals(Files.readString(golden), cleaned);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheSourceBack(Path sample) throws IOException {
        Cleaning cleaning = clean(sample);
        assertTrue(Rebuilt.of(Article.of(cleaning)).agreesWith(cleaning.source().text()));
    }

    @Test
    void everyApprovedFileHasItsSample() throws IOException {
        List<String> expected =
                samples().stream().map(sample -> sample.getFileName() + ".txt").toList();
        assertEquals(
                expected,
                files(GOLDEN).map(file -> file.getFileName().toString()).toList());
    }

    private static Cleaning clean(Path sample) throws IOException {
        return Copydesk.standard()
                .mark(
                        new Payload(
                                Files.readAllBytes(sample), sample.getFileName().toString(), ""),
                        List.of());
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
