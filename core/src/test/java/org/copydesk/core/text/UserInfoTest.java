package org.copydesk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserInfoTest {
    @ParameterizedTest
    @CsvSource({
        "https://ann:secret@example.org/a, https://example.org/a",
        "https://ann@example.org:8443?q=a@b, https://example.org:8443?q=a@b",
        "https://ann:s@cret@example.org#x@y, https://example.org#x@y",
        "//ann:secret@example.org/a, //example.org/a",
        "https://example.org/@ann/b, https://example.org/@ann/b",
        "mailto:ann@example.org, mailto:ann@example.org",
        "/a//b@c, /a//b@c"
    })
    void takesUserAndPasswordOutOfAnAddress(String address, String without) {
        assertEquals(without, UserInfo.strip(address));
    }
}
