package org.copydesk.app.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.copydesk.app.escape.VisibleText;
import org.slf4j.event.KeyValuePair;

/** An event as people read it: one line, and those of a stack trace below it, indented, so that none can pass for an event. */
final class PlainLayout extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final String RUN = "run";

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(
                        event.getInstant().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault())))
                .append(String.format(Locale.ROOT, " %-5s ", event.getLevel()))
                .append(shortened(event.getLoggerName()));
        String run = event.getMDCPropertyMap().get(RUN);
        if (run != null) {
            line.append(" [run ").append(VisibleText.line(run)).append(']');
        }
        line.append(": ").append(VisibleText.line(String.valueOf(event.getFormattedMessage())));
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                line.append(' ').append(pair.key).append('=').append(VisibleText.line(String.valueOf(pair.value)));
            }
        }
        line.append('\n');
        if (event.getThrowableProxy() != null) {
            ThrowableProxyUtil.asString(event.getThrowableProxy())
                    .lines()
                    .forEach(one -> line.append("    ")
                            .append(VisibleText.of(one.stripTrailing()))
                            .append('\n'));
        }
        return line.toString();
    }

    private static String shortened(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
