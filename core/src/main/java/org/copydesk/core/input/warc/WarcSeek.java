package org.copydesk.core.input.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.copydesk.core.input.UnreadableException;
import org.copydesk.core.input.warc.ArchivedRecords.ArchiveFile;

/** Looks for the next record of a web archive behind a broken one. Not thread-safe. */
final class WarcSeek {
    /** Each try opens the file again, so an archive of nothing but broken records is given up. */
    private static final int MOST_TRIES = 2_000;

    private static final byte[] SIGN = "WARC/".getBytes(StandardCharsets.US_ASCII);
    /** RFC 1952: the signature and the one method there is. */
    private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};

    private static final byte[] LINE = "\nWARC/".getBytes(StandardCharsets.US_ASCII);

    private final ArchiveFile file;
    private final boolean zipped;
    private int tries;
    /** Whether it is known that it can. */
    private boolean canReadAgain;

    WarcSeek(ArchiveFile file, boolean zipped) {
        this.file = file;
        this.zipped = zipped;
    }

    boolean zipped() {
        return zipped;
    }

    /**
     * The offset of the first record from an offset on, or -1 if there is none.
     *
     * @param reason why it is looked for
     * @throws IOException with that reason, if the file can't be read again
     */
    long next(long offset, String reason) throws IOException {
        long at = offset;
        while (true) {
            long found;
            try (InputStream in = at(at, reason)) {
                found = zipped ? find(in, MEMBER) : find(in, LINE);
            }
            if (found < 0) {
                return -1;
            }
            at += zipped ? found : found + 1;
            if (!zipped || isRecord(at, reason)) {
                return at;
            }
            at++;
        }
    }

    /** The file from an offset on. */
    InputStream at(long offset, String reason) throws IOException {
        InputStream again = ++tries > MOST_TRIES ? null : file.at(offset);
        if (again == null) {
            throw new UnreadableException(reason + ", and what stands behind it can't be found");
        }
        return again;
    }

    /** Whether a record's own compression begins there; taken for granted where the file can't be read again. */
    boolean isMember(long offset, RecentBytes read) throws IOException {
        if (canReadAgain && read.has(offset, MEMBER.length)) {
            return read.at(offset) == MEMBER[0] && read.at(offset + 1) == MEMBER[1] && read.at(offset + 2) == MEMBER[2];
        }
        try (InputStream in = file.at(offset)) {
            canReadAgain = in != null;
            return in == null || Arrays.equals(in.readNBytes(MEMBER.length), MEMBER);
        }
    }

    private boolean isRecord(long offset, String reason) throws IOException {
        try (InputStream in = new GZIPInputStream(at(offset, reason))) {
            return Arrays.equals(in.readNBytes(SIGN.length), SIGN);
        } catch (java.util.zip.ZipException | java.io.EOFException notAMember) {
            return false;
        }
    }

    /** How many bytes are before a sign whose first byte doesn't come again in it; -1 if it isn't there. */
    private static long find(InputStream in, byte[] sign) throws IOException {
        int fits = 0;
        long read = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            read++;
            fits = (byte) one == sign[fits] ? fits + 1 : (byte) one == sign[0] ? 1 : 0;
            if (fits == sign.length) {
                return read - sign.length;
            }
        }
        return -1;
    }
}
