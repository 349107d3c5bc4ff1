package org.copydesk.core.neardup;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The MinHash signature of a text: two texts agree in as many of its places, nearly, as they share of their word groups. Immutable. */
public final class MinHashSignature {
    /** The places of a signature. */
    static final int PLACES = 120;
    /**
     * Places that together make a band. Texts that share 0.75 of their groups share a band with a probability of
     * 1 - (1 - 0.75⁶)²⁰ = 0.98, those that share 0.3 with one of 0.01.
     */
    private static final int PLACES_A_BAND = 6;

    /** The least estimated share of word groups in common of two texts that are linked. */
    private static final double MIN_SIMILARITY = 0.75;

    private final int[] places;

    MinHashSignature(int[] places) {
        if (places.length != PLACES) {
            throw new IllegalArgumentException(places.length + " places, not " + PLACES);
        }
        this.places = places.clone();
    }

    public static MinHashSignature read(byte[] bytes) {
        int[] places = new int[PLACES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(places);
        return new MinHashSignature(places);
    }

    public byte[] write() {
        ByteBuffer bytes = ByteBuffer.allocate(PLACES * Integer.BYTES);
        bytes.asIntBuffer().put(places);
        return bytes.array();
    }

    /** Whether three quarters of the word groups of two texts agree, by their signatures: then they say nearly the same. */
    public boolean isNear(MinHashSignature other) {
        return to(other) >= MIN_SIMILARITY;
    }

    /** The share of places that agree, 0 to 1: an estimate of the Jaccard similarity of the texts, good to about 0.04. */
    double to(MinHashSignature other) {
        int same = 0;
        for (int i = 0; i < PLACES; i++) {
            same += places[i] == other.places[i] ? 1 : 0;
        }
        return (double) same / PLACES;
    }

    /** Numbers of which two texts have one in common if they agree in all places of a band. */
    public long[] bands() {
        long[] bands = new long[PLACES / PLACES_A_BAND];
        for (int band = 0; band < bands.length; band++) {
            int from = band * PLACES_A_BAND;
            int hash = Arrays.hashCode(Arrays.copyOfRange(places, from, from + PLACES_A_BAND));
            bands[band] = (long) band << Integer.SIZE | hash & 0xffffffffL;
        }
        return bands;
    }
}
