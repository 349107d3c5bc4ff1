package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/a:b",
                "HTTP://news.example",
                "/story?at=10:15",
                "//cdn.example/a.jpg",
                "a.jpg",
                "?a:b",
                "#a:b"
            })
    void takesTheWeb(String address) {
        assertTrue(WebAddress.isOne(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "vbscript:x",
                "file:///etc/passwd",
                "mailto:a@b.example",
                "blob:https://a"
            })
    void refusesScriptsDataAndTheRest(String address) {
        assertFalse(WebAddress.isOne(address));
    }
}
