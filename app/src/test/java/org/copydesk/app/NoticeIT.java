package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class NoticeIT {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    @Test
    void namesEveryLibraryThatIsShipped() throws IOException {
        List<String> shipped;
        try (ZipFile jar = new ZipFile("target/copydesk.jar")) {
            shipped = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()).replaceFirst("-\\d.*", ""))
                    .filter(name -> !name.startsWith("copydesk-"))
                    .toList();
        }
        assertThat(shipped).hasSizeGreaterThan(50);
        String notice = Files.readString(Path.of("../NOTICE"));
        String[] list =
                notice.substring(notice.indexOf("The executable holds these")).split("[\\s,:;()]+");
        List<Pattern> named = Stream.of(list)
                .filter(word -> word.length() > 1)
                .map(word -> Pattern.compile(Pattern.quote(word).replace("*", "\\E.*\\Q")))
                .toList();
        assertThat(shipped)
                .allSatisfy(library -> assertThat(named)
                        .as(library)
                        .anyMatch(name -> name.matcher(library).matches()));
    }
}
