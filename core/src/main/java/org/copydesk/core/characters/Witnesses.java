package org.copydesk.core.characters;

import java.util.Arrays;

/** Which charsets a document was beyond doubt misread in. Not thread-safe while it is being filled. */
final class Witnesses {
    /** A piece whose gain is greater is beyond doubt. */
    private static final double CERTAIN = 5;

    private int certain;
    private final int[] doubtful;

    Witnesses() {
        this.doubtful = new int[Misreading.all().size()];
    }

    private Witnesses(int certain, int[] doubtful) {
        this.certain = certain;
        this.doubtful = Arrays.copyOf(doubtful, doubtful.length);
    }

    void add(Mojibake.Piece piece) {
        if (piece.gain() > CERTAIN && !piece.isDoubtful()) {
            certain |= piece.misreading().bit();
        } else {
            doubtful[piece.misreading().ordinal()]++;
        }
    }

    /** Two doubtful pieces of one charset vouch for each other. */
    boolean vouchFor(Misreading misreading) {
        return (certain & misreading.bit()) != 0 || doubtful[misreading.ordinal()] > 1;
    }

    Witnesses with(Misreading misreading) {
        return new Witnesses(certain | misreading.bit() | Misreading.WINDOWS_1252.bit(), doubtful);
    }
}
