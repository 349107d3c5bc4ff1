package org.copydesk.app.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
    @Test
    void linksPagesOfTheWeb() {
        assertThat(SafeLink.link("https://news.example/a?b=c#d")).hasValue("https://news.example/a?b=c#d");
        assertThat(SafeLink.link("HTTP://news.example/ä")).hasValue("HTTP://news.example/%C3%A4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//news.example/a",
                "https:news.example",
                "https://editor:secret@news.example/",
                "https://news.example/\u202Eevil page",
                ""
            })
    void linksNothingElse(String address) {
        assertThat(SafeLink.link(address)).isEmpty();
    }
}
