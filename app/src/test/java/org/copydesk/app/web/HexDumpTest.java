package org.copydesk.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexDumpTest {
    @Test
    void showsPlaceBytesAndWhatIsAscii() {
        byte[] bytes = "A tide\u0000 table, é".getBytes(StandardCharsets.UTF_8);
        assertThat(HexDump.of(bytes, 100)).isEqualTo("""
                        00000000  41 20 74 69 64 65 00 20 74 61 62 6c 65 2c 20 c3  A tide. table, .
                        00000010  a9                                               .
                        """);
    }

    @Test
    void endsWhereItIsTold() {
        assertThat(HexDump.of(new byte[100], 32)).hasLineCount(2);
        assertThat(HexDump.of(new byte[0], 32)).isEmpty();
    }
}
