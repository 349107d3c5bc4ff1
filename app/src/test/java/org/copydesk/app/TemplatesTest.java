package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No template has a way around escaping, or anything that the Content-Security-Policy forbids. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static Stream<Path> templates() throws Exception {
        return Files.list(TEMPLATES).sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapesEverything(Path template) throws Exception {
        assertThat(Files.readString(template))
                .doesNotContain("utext", "[(", "[[", "__", "th:inline", "<style", "style=", "javascript:", "th:on")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void linksOutOnlyToWhatWasFoundSafe(Path template) throws Exception {
        String html = Files.readString(template);
        Matcher link = Pattern.compile("<a [^>]*target=[^>]*>").matcher(html);
        while (link.find()) {
            assertThat(link.group())
                    .contains("rel=\"noopener noreferrer nofollow\"")
                    .containsPattern("link(\\(\\))?}");
        }
        assertThat(html).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }
}
