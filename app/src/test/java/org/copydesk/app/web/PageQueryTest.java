package org.copydesk.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageQueryTest {
    @Test
    void writesItsAddressEncoded() {
        PageQuery query = new PageQuery("/articles", Map.of("q", "a&b=c <d>", "site", "é.example", "kind", " "));
        assertThat(query.href()).isEqualTo("/articles?q=a%26b%3Dc%20%3Cd%3E&site=%C3%A9.example");
    }

    @Test
    void passesOverWhatNoPageKnows() {
        assertThat(new PageQuery("/articles", Map.of("{x}", "1", "admin", "true")).href())
                .isEqualTo("/articles");
    }

    @Test
    void beginsAnewWhenSomethingElseIsAsked() {
        PageQuery query = new PageQuery("/articles", Map.of("q", "a", "after", "1~x"));
        assertThat(query.with("sort", "edits").href()).isEqualTo("/articles?q=a&sort=edits");
        assertThat(query.with("q", "").href()).isEqualTo("/articles");
        assertThat(query.from("2~y").get("after")).isEqualTo("2~y");
    }
}
