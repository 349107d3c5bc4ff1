package org.copydesk.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.copydesk.app.cli.Terminal;
import org.copydesk.app.notice.Notices;
import org.copydesk.app.settings.CopydeskSettings;

/** The notices of a server, sent by a thread of their own, so that a job waits for none. */
final class NoticeThread implements AutoCloseable {
    private static final int MOST_WAITING = 100;
    private static final long PATIENCE_SECONDS = 5;

    private final ThreadPoolExecutor sender;
    private final Notices notices;

    /** @throws IllegalArgumentException if a secret is not there; its message is one line */
    NoticeThread(CopydeskSettings settings, Terminal terminal) {
        List<Notices.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < settings.notices().size(); i++) {
            wanted.add(settings.notices().get(i).wanted("copydesk.notices[" + i + "]", terminal.environment()));
        }
        this.sender =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "copydesk-notices");
                    thread.setDaemon(true);
                    return thread;
                });
        this.notices = new Notices(wanted, sender, line -> terminal.err().println(line));
    }

    Notices notices() {
        return notices;
    }

    /** Sends what waits, as far as that is quick. */
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                sender.shutdownNow();
            }
        } catch (InterruptedException e) {
            sender.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
