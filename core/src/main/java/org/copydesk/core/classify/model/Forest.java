package org.copydesk.core.classify.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Gradient-boosted decision trees: the sum of what a row's leaf in each tree is worth, in log-odds. Immutable and thread-safe.
 *
 * <p>Nodes lie in arrays, tree after tree, a node's two children side by side. A row goes left where its column is less than the
 * node's threshold. Each node, inner ones too, carries the mean of the leaves below it over the rows it was trained on; from these
 * {@link #contributions} follows how much each column moved the answer (A. Saabas, "Interpreting random forests", 2014).
 */
public final class Forest {
    private static final int LEAF = -1;

    private final int[] roots;
    private final short[] columns;
    private final float[] thresholds;
    private final int[] lefts;
    private final float[] values;
    private final BatchTraversal descent;

    private Forest(int[] roots, short[] columns, float[] thresholds, int[] lefts, float[] values) {
        this.roots = roots;
        this.columns = columns;
        this.thresholds = thresholds;
        this.lefts = lefts;
        this.values = values;
        this.descent = new BatchTraversal(roots, columns, thresholds, lefts, values);
    }

    /** How sure log-odds are, 0 to 1. */
    public static double probability(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    public int trees() {
        return roots.length;
    }

    /**
     * The log-odds that the trees give a row.
     *
     * @param row a finite number for each column
     */
    public double margin(float[] row) {
        double sum = 0;
        for (int root : roots) {
            sum += values[leaf(root, row)];
        }
        return sum;
    }

    /** The log-odds of many rows at once, which is quicker than one by one. */
    public double[] margins(float[][] rows) {
        return descent.sums(rows);
    }

    private int leaf(int root, float[] row) {
        int node = root;
        for (int column = columns[node]; column != LEAF; column = columns[node]) {
            node = lefts[node] + (row[column] < thresholds[node] ? 0 : 1);
        }
        return node;
    }

    /**
     * How much each column moved a row's log-odds away from the mean of the rows trained on; with that mean they add up to
     * {@link #margin}.
     *
     * @return one number for each column of {@code row}
     */
    public float[] contributions(float[] row) {
        return contributions(new float[][] {row})[0];
    }

    /** The {@link #contributions(float[])} of many rows at once, which is quicker than one by one. */
    public float[][] contributions(float[][] rows) {
        return descent.moved(rows);
    }

    /** The log-odds of a row of which nothing is known: the mean of the rows trained on. */
    public double mean() {
        double sum = 0;
        for (int root : roots) {
            sum += values[root];
        }
        return sum;
    }

    static Forest read(DataInput in) throws IOException {
        int[] roots = new int[in.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        int nodes = in.readInt();
        short[] columns = new short[nodes];
        float[] thresholds = new float[nodes];
        int[] lefts = new int[nodes];
        float[] values = new float[nodes];
        for (int i = 0; i < nodes; i++) {
            columns[i] = in.readShort();
            if (columns[i] != LEAF) {
                thresholds[i] = in.readFloat();
                lefts[i] = in.readInt();
            }
            values[i] = in.readFloat();
        }
        return new Forest(roots, columns, thresholds, lefts, values);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(columns.length);
        for (int i = 0; i < columns.length; i++) {
            out.writeShort(columns[i]);
            if (columns[i] != LEAF) {
                out.writeFloat(thresholds[i]);
                out.writeInt(lefts[i]);
            }
            out.writeFloat(values[i]);
        }
    }

    /** Grows a forest node by node. Not thread-safe. */
    public static final class Builder {
        private int[] roots = new int[0];
        private short[] columns = new short[0];
        private float[] thresholds = new float[0];
        private int[] lefts = new int[0];
        private float[] values = new float[0];

        /** Starts a tree. @return its root, to be made a leaf or a split */
        public int tree() {
            roots = Arrays.copyOf(roots, roots.length + 1);
            roots[roots.length - 1] = add(1);
            return roots[roots.length - 1];
        }

        /** Makes a node a leaf worth {@code value} log-odds. */
        public void leaf(int node, float value) {
            columns[node] = LEAF;
            values[node] = value;
        }

        /**
         * Makes a node a split: less than the threshold goes left.
         *
         * @param mean the mean of the leaves below over the rows trained on, in log-odds
         * @return the left child; the right one is the next
         */
        public int split(int node, int column, float threshold, float mean) {
            int left = add(2);
            columns[node] = (short) column;
            thresholds[node] = threshold;
            lefts[node] = left;
            values[node] = mean;
            return left;
        }

        public Forest build() {
            return new Forest(roots, columns, thresholds, lefts, values);
        }

        private int add(int count) {
            int first = columns.length;
            int size = first + count;
            columns = Arrays.copyOf(columns, size);
            thresholds = Arrays.copyOf(thresholds, size);
            lefts = Arrays.copyOf(lefts, size);
            values = Arrays.copyOf(values, size);
            Arrays.fill(columns, first, size, (short) LEAF);
            return first;
        }
    }
}
