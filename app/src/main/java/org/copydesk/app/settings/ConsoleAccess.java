package org.copydesk.app.settings;

/** What the H2 console may do. */
public enum ConsoleAccess {
    /** There is none. */
    OFF,
    /** Read tables and views. */
    READ,
    /** Change rows too. */
    WRITE
}
