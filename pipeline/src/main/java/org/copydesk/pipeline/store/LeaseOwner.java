package org.copydesk.pipeline.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who does a store's batch.
 *
 * @param token unlike any other owner's, on whatever machine
 * @param host the machine's name
 * @param pid the process id there
 * @param command what the process runs, such as {@code clean}
 */
public record LeaseOwner(String token, String host, long pid, String command) {
    private static final String PROCESS = UUID.randomUUID().toString();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int LONGEST_HOST = 255;

    /** A new owner in this process. */
    public static LeaseOwner self(String command) {
        return new LeaseOwner(
                PROCESS + "/" + NUMBER.incrementAndGet(),
                thisHost(),
                ProcessHandle.current().pid(),
                command);
    }

    /** Whether an owner is, or was, one of this process. */
    static boolean inThisProcess(String token) {
        return token.startsWith(PROCESS + "/");
    }

    private static String thisHost() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(LONGEST_HOST, name.length()));
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
