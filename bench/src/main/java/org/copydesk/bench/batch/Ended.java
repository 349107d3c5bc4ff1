package org.copydesk.bench.batch;

/**
 * How a process ended.
 *
 * @param code its exit code; 128 and the signal's number if a signal ended it
 * @param wallMillis how long it took
 * @param cpuMillis the time of all its threads, to the last look at it
 * @param out what it wrote to standard output
 */
record Ended(int code, long wallMillis, long cpuMillis, String out) {
    private static final int SIGKILL = 128 + 9;

    boolean killed() {
        return code == SIGKILL;
    }
}
