package org.copydesk.app.notice;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands notices to those who want them. One that does not arrive is told, and nothing else comes of it. Thread-safe. */
public final class Notices {
    /** Tells nobody. */
    public static final Notices NONE = new Notices(List.of(), Runnable::run, line -> {});

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final List<Wanted> wanted;
    private final Executor sender;
    private final Consumer<String> report;

    /**
     * @param sender sends them, one after the other
     * @param report hears a line about each that did not arrive
     */
    public Notices(List<Wanted> wanted, Executor sender, Consumer<String> report) {
        this.wanted = List.copyOf(wanted);
        this.sender = sender;
        this.report = report;
    }

    /** Sends a notice to all who want to hear of its event. Returns at once. */
    public void tell(Notice notice) {
        for (Wanted one : wanted) {
            if (one.events().contains(notice.event())) {
                try {
                    sender.execute(() -> send(one.channel(), notice));
                } catch (RejectedExecutionException tooManyOrEnding) {
                    failed(one.channel(), notice, "too many wait, or the server ends");
                }
            }
        }
    }

    private void send(Channel channel, Notice notice) {
        try {
            channel.send(notice.json());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(channel, notice, "the server ends");
        } catch (IOException | RuntimeException e) {
            LOG.warn("no notice to {}", channel.name(), e);
            failed(channel, notice, String.valueOf(e.getMessage()));
        }
    }

    private void failed(Channel channel, Notice notice, String why) {
        report.accept("warning  " + notice.job() + ": a notice to " + channel.name() + " did not arrive: " + why);
    }

    /**
     * Who wants to hear of what.
     *
     * @param channel how to reach them
     * @param events what they want to hear of
     */
    public record Wanted(Channel channel, Set<Notice.Event> events) {}
}
