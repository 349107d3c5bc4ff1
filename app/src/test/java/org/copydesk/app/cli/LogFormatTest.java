package org.copydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

class LogFormatTest {
    /** What breaks lines, steers terminals and turns the direction of reading. */
    private static final String HOSTILE =
            "Title\n2026-01-01T00:00:00Z ERROR forged\r\u001b[2J\u009b31m\u0007 \u202egnp.exe\u2028more\u0085\u0000\u007f\"}";

    private static final Pattern STEERS =
            Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private final LoggerContext context = new LoggerContext();

    private String said(LogFormat format, Throwable thrown) {
        LoggingEvent event = new LoggingEvent(
                "test",
                context.getLogger("org.copydesk.pipeline.batch.Some"),
                Level.WARN,
                "set aside {}",
                thrown,
                new Object[] {HOSTILE});
        event.setMDCPropertyMap(Map.of("run", "17"));
        event.addKeyValuePair(new KeyValuePair("documents", 5));
        Encoder<ILoggingEvent> encoder = format.encoder(context);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void jsonIsOneObjectALineWithTheRun() {
        String line = said(LogFormat.JSON, new IllegalStateException(HOSTILE));
        assertThat(line).endsWith("\n").doesNotContainPattern(STEERS);
        assertThat(line.strip().lines()).hasSize(1);
        Map<?, ?> fields = JsonMapper.builder().build().readValue(line, Map.class);
        assertThat(fields.get("run")).isEqualTo("17");
        assertThat(fields.get("level")).isEqualTo("WARN");
        assertThat(fields.get("message")).isEqualTo("set aside " + HOSTILE);
        assertThat(fields.get("documents")).isEqualTo(5);
        assertThat((String) fields.get("stack_trace")).contains("IllegalStateException");
    }

    @Test
    void plainSaysTheRunOnOneLine() {
        String line = said(LogFormat.PLAIN, null);
        assertThat(line).doesNotContainPattern(STEERS);
        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains(" WARN  Some [run 17]: set aside Title␊").endsWith("documents=5\n");
    }

    @Test
    void aStackTraceCanForgeNoLine() {
        String said = said(LogFormat.PLAIN, new IllegalStateException(HOSTILE));
        assertThat(said.replace("\t", "")).doesNotContainPattern(STEERS);
        assertThat(said.lines().skip(1)).allMatch(line -> line.startsWith("    "));
    }
}
