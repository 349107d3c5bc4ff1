package org.copydesk.app.settings;

/** Refuses values that can't be, in one line that begins with the setting's name. */
final class Checks {
    private Checks() {}

    /** @throws IllegalArgumentException unless it is right */
    static void require(boolean right, String key, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(key + ": " + otherwise);
        }
    }
}
