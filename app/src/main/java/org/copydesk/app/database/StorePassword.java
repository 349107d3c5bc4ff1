package org.copydesk.app.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A store's password and where it comes from: the environment, else a file beside the store that its owner alone may read.
 *
 * @param value the password itself; never printed
 * @param origin where it is, for people
 * @param created whether the file was made just now
 */
public record StorePassword(String value, String origin, boolean created) {
    /** The environment variable that sets it. */
    public static final String VARIABLE = "COPYDESK_PASSWORD";

    private static final String ENVIRONMENT = "the environment variable " + VARIABLE;

    /**
     * The password for a store that there is, or is about to be.
     *
     * @param fromEnvironment what the environment says, null or empty where it says nothing
     * @param mayCreate whether to make a password where there is none
     * @throws StoreException if there is none and none may be made, or the file can't be read or written
     */
    static StorePassword of(FileAddress address, @Nullable String fromEnvironment, boolean mayCreate) {
        if (fromEnvironment != null && !fromEnvironment.isEmpty()) {
            return new StorePassword(fromEnvironment, ENVIRONMENT, false);
        }
        Path file = address.passwordFile();
        if (mayCreate && !Files.exists(file)) {
            try {
                return new StorePassword(create(file), file.toString(), true);
            } catch (FileAlreadyExistsException e) {
                // Another process was quicker: its password counts.
            } catch (IOException e) {
                throw new StoreException("can't write " + file + ": " + FileTrouble.of(e), e);
            }
        }
        return new StorePassword(read(address, file), file.toString(), false);
    }

    boolean isOfEnvironment() {
        return origin.equals(ENVIRONMENT);
    }

    private static String read(FileAddress address, Path file) {
        if (!Files.exists(file)) {
            throw new StoreException("no password for the store " + address.path() + ": it was kept in " + file
                    + ", which is gone; set " + VARIABLE);
        }
        try {
            String value = Files.readString(file).strip();
            if (value.isEmpty()) {
                throw new StoreException("the password file " + file + " is empty; set " + VARIABLE);
            }
            return value;
        } catch (IOException e) {
            throw new StoreException("can't read the password file " + file + ": " + FileTrouble.of(e), e);
        }
    }

    private static String create(Path file) throws IOException {
        String value = OwnerOnly.secret();
        OwnerOnly.create(file, value + "\n");
        return value;
    }

    @Override
    public String toString() {
        return "StorePassword[" + origin + "]";
    }
}
