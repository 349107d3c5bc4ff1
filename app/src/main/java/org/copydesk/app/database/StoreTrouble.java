package org.copydesk.app.database;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Says in plain words what ails a disk or a store, and what to do, where a failure tells of that. */
public final class StoreTrouble {
    private static final String FULL = "the disk is full: make room, then do the same again";
    private static final String DAMAGED =
            "its file is damaged: put a copy of it back in its place, with the password file of that"
                    + " time, or take another --db and clean the documents again";

    /** Of PostgreSQL's SQLSTATEs, see the appendix "PostgreSQL Error Codes" of its manual. */
    private static final String DISK_FULL = "53100";

    private static final String DATA_CORRUPTED = "XX001";

    private StoreTrouble() {}

    /** The end of a sentence, or empty if nothing is known of the failure. */
    public static String of(Throwable failure) {
        return of(failure, new HashSet<>());
    }

    private static String of(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return "";
        }
        if (String.valueOf(failure.getMessage()).contains("No space left on device")) {
            return FULL;
        }
        if (failure instanceof SQLException e) {
            if (DISK_FULL.equals(e.getSQLState())) {
                return FULL;
            }
            if (e.getErrorCode() == ErrorCode.FILE_CORRUPTED_1 || DATA_CORRUPTED.equals(e.getSQLState())) {
                return causes(e, seen, DAMAGED);
            }
        }
        if (failure instanceof MVStoreException e && isDamage(e)) {
            return causes(e, seen, DAMAGED);
        }
        return causes(failure, seen, "");
    }

    private static boolean isDamage(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_BLOCK_NOT_FOUND -> true;
            case DataUtils.ERROR_READING_FAILED -> e.getCause() instanceof EOFException;
            default -> false;
        };
    }

    /** What the failure comes from tells more, if anything. */
    private static String causes(Throwable failure, Set<Throwable> seen, String otherwise) {
        String found = of(failure.getCause(), seen);
        if (found.isEmpty() && failure instanceof TransactionSystemException rolledBack) {
            found = of(rolledBack.getApplicationException(), seen);
        }
        for (Throwable beside : failure.getSuppressed()) {
            found = found.isEmpty() ? of(beside, seen) : found;
        }
        return found.isEmpty() ? otherwise : found;
    }
}
