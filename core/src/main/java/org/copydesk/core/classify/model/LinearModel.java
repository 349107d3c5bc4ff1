package org.copydesk.core.classify.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What words are worth: a logistic model over hashed words, its weights kept in a byte each. Words that share a slot share a
 * weight (the hashing trick: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009). Immutable and
 * thread-safe.
 */
public final class LinearModel {
    private static final int MAX_WEIGHT = 127;

    private final byte[] weights;
    private final float unit;
    private final float bias;

    private LinearModel(byte[] weights, float unit, float bias) {
        this.weights = weights;
        this.unit = unit;
        this.bias = bias;
    }

    /**
     * @param weights in log-odds, as many as a power of two
     * @param bias what a text without words is worth, in log-odds
     */
    public static LinearModel of(double[] weights, double bias) {
        if (Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException("a lexicon has a power of two of slots: " + weights.length);
        }
        double largest = 1e-9;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float unit = (float) (largest / MAX_WEIGHT);
        byte[] kept = new byte[weights.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (byte) Math.round(weights[i] / unit);
        }
        return new LinearModel(kept, unit, (float) bias);
    }

    /** What a text is worth that has nothing to weigh, in log-odds. */
    public float bias() {
        return bias;
    }

    /**
     * What one word is worth, in log-odds.
     *
     * @param hash well mixed in its low bits: see {@link #mix}
     */
    public float weight(int hash) {
        return weights[hash & weights.length - 1] * unit;
    }

    /** How many slots there are: a power of two. */
    public int slots() {
        return weights.length;
    }

    /** Mixes two hashes to one whose every bit depends on both (the finaliser of MurmurHash3 by A. Appleby). */
    public static int mix(int first, int second) {
        int h = first * 31 + second;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    static LinearModel read(DataInput in) throws IOException {
        float unit = in.readFloat();
        float bias = in.readFloat();
        byte[] weights = new byte[in.readInt()];
        in.readFully(weights);
        return new LinearModel(weights, unit, bias);
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(unit);
        out.writeFloat(bias);
        out.writeInt(weights.length);
        out.write(weights);
    }
}
