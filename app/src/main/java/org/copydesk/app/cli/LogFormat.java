package org.copydesk.app.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** How a line of the log reads. Whatever an event says, scraped text included, it breaks no line and steers no terminal. */
enum LogFormat {
    /** For people: time, level, logger, run, message. */
    PLAIN {
        @Override
        Encoder<ILoggingEvent> encoder(LoggerContext context) {
            PlainLayout layout = new PlainLayout();
            layout.setContext(context);
            layout.start();
            LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
            encoder.setContext(context);
            encoder.setCharset(StandardCharsets.UTF_8);
            encoder.setLayout(layout);
            encoder.start();
            return encoder;
        }
    },

    /** For machines: an object of JSON a line, with the fields that Logstash has; the run is {@code run}. */
    JSON {
        @Override
        Encoder<ILoggingEvent> encoder(LoggerContext context) {
            context.putObject(Environment.class.getName(), new StandardEnvironment());
            StructuredLogEncoder fields = new StructuredLogEncoder();
            fields.setContext(context);
            fields.setFormat("logstash");
            fields.setCharset(StandardCharsets.UTF_8);
            fields.start();
            return new VisibleJson(fields);
        }
    };

    abstract Encoder<ILoggingEvent> encoder(LoggerContext context);
}
