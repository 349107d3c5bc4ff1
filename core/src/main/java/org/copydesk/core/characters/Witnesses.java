package org.copydesk.core.characters;

import java.util.Arrays;

/** Which charsets a document was beyond doubt misread in. Not thread-safe while it is being filled. */
final class Witnesses {
    /** A piece whose gain is greater is beyond doubt. */
    private static final double CERTAIN = 5;

    /** How much the charset that most pieces are in goes before others. */
    private static final double MOST_WEIGHT = 6;

    private final int[] certain;
    private final int[] doubtful;

    Witnesses() {
        this.certain = new int[Misreading.all().size()];
        this.doubtful = new int[Misreading.all().size()];
    }

    private Witnesses(int[] certain, int[] doubtful) {
        this.certain = Arrays.copyOf(certain, certain.length);
        this.doubtful = Arrays.copyOf(doubtful, doubtful.length);
    }

    void add(Mojibake.Piece piece) {
        if (piece.gain() > CERTAIN && !piece.isDoubtful()) {
            certain[piece.misreading().ordinal()]++;
        } else {
            doubtful[piece.misreading().ordinal()]++;
        }
    }

    /** Two doubtful pieces of one charset vouch for each other. */
    boolean vouchFor(Misreading misreading) {
        return certain[misreading.ordinal()] > 0 || doubtful[misreading.ordinal()] > 1;
    }

    /** How much a charset goes before others, by how much of the document was read in it. */
    double weight(Misreading misreading) {
        int most = 0;
        for (int count : certain) {
            most = Math.max(most, count);
        }
        return most == 0 ? 0 : MOST_WEIGHT * certain[misreading.ordinal()] / most;
    }

    Witnesses with(Misreading misreading) {
        Witnesses more = new Witnesses(certain, doubtful);
        more.certain[misreading.ordinal()]++;
        more.certain[Misreading.WINDOWS_1252.ordinal()]++;
        return more;
    }
}
