package org.copydesk.app.cli;

/** What a command ends with. They are an interface: scripts rely on them. */
final class ExitCodes {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Finished, with documents in quarantine. */
    static final int QUARANTINED = 3;
    /** Refused: golden records would get worse; nothing was cleaned. */
    static final int GOLDEN_WORSE = 4;
    /** Finished, but with so many documents in quarantine that something must be wrong. */
    static final int TOO_MANY_QUARANTINED = 5;
    /** Stopped on request; the same command goes on with the rest. */
    static final int STOPPED = 6;
    /** Another process is at work on the same store; nothing was changed. */
    static final int BUSY = 7;
    /** Nobody reads what it writes any more: as the shell tells it of tools that SIGPIPE ends. */
    static final int PIPE_CLOSED = 141;

    private ExitCodes() {}
}
