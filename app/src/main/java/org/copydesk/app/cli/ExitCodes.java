package org.copydesk.app.cli;

/** What a command ends with. They are an interface: scripts rely on them. */
final class ExitCodes {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Finished, with documents in quarantine. */
    static final int QUARANTINED = 3;

    private ExitCodes() {}
}
