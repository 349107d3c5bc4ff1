package org.copydesk.app.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * JSON in which nothing steers a terminal: what other encoders leave as it is, such as C1 controls, line separators and marks that
 * turn the direction of reading, is written as an escape. In JSON such characters stand in strings alone, so it reads the same.
 */
final class VisibleJson extends EncoderBase<ILoggingEvent> {
    private static final int FIRST_BEYOND_ASCII = 0x7f;

    private final Encoder<ILoggingEvent> plain;

    VisibleJson(Encoder<ILoggingEvent> plain) {
        this.plain = plain;
        start();
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String json = new String(plain.encode(event), StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= FIRST_BEYOND_ASCII && isHidden(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
