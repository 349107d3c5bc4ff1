package org.copydesk.core.classify.model;

import java.util.Arrays;

/**
 * The trees of a forest laid out for many rows at once: a node is one number, a leaf leads to itself, and no step branches, so that
 * the steps of several rows overlap. Immutable and thread-safe.
 *
 * <p>Numbers are compared as whole ones in the same order; after "RapidScorer" (T. Ye et al., 2018), whose trees stay in the
 * processor's nearest memory while rows go through them.
 */
final class BatchTraversal {
    private static final int COLUMN_SHIFT = 32;
    private static final int LEFT_SHIFT = 44;
    /** How many rows go down a tree side by side. */
    private static final int TOGETHER = 4;

    private static final int MOST_COLUMNS = 1 << LEFT_SHIFT - COLUMN_SHIFT;
    private static final int MOST_NODES = 1 << Long.SIZE - 1 - LEFT_SHIFT;

    private final int[] roots;
    private final int[] depths;

    /** From the low bits: the threshold as {@link #ordered} gives it, the column, the left child. */
    private final long[] nodes;

    private final float[] values;

    /** @param columns that of each node; less than 0 of a leaf */
    BatchTraversal(int[] roots, short[] columns, float[] thresholds, int[] lefts, float[] values) {
        if (columns.length > MOST_NODES) {
            throw new IllegalArgumentException("a forest of too many nodes: " + columns.length);
        }
        this.roots = roots;
        this.values = values;
        nodes = new long[columns.length];
        for (int i = 0; i < nodes.length; i++) {
            if (columns[i] >= MOST_COLUMNS) {
                throw new IllegalArgumentException("a forest of too many columns: " + columns[i]);
            }
            nodes[i] = columns[i] < 0
                    ? (long) i << LEFT_SHIFT | Integer.MAX_VALUE
                    : (long) lefts[i] << LEFT_SHIFT
                            | (long) columns[i] << COLUMN_SHIFT
                            | ordered(thresholds[i]) & 0xffffffffL;
        }
        depths = new int[roots.length];
        for (int i = 0; i < roots.length; i++) {
            depths[i] = depth(roots[i], columns, lefts);
        }
    }

    private static int depth(int node, short[] columns, int[] lefts) {
        return columns[node] < 0
                ? 0
                : 1 + Math.max(depth(lefts[node], columns, lefts), depth(lefts[node] + 1, columns, lefts));
    }

    /** A finite number as a whole one in the same order. */
    private static int ordered(float number) {
        int bits = Float.floatToRawIntBits(number + 0.0f);
        return bits ^ bits >> Integer.SIZE - 1 & Integer.MAX_VALUE;
    }

    /** The sums of the leaves that rows come to: tree by tree, which is quicker than row by row. */
    double[] sums(float[][] rows) {
        int[][] ordered = ordered(rows);
        double[] sums = new double[ordered.length];
        for (int t = 0; t < roots.length; t++) {
            for (int i = 0; i < ordered.length; i += TOGETHER) {
                add(roots[t], depths[t], ordered, i, sums);
            }
        }
        return Arrays.copyOf(sums, rows.length);
    }

    /** How much each column of each row moves its sum on the way down; a leaf, which leads to itself, moves nothing. */
    float[][] moved(float[][] rows) {
        int[][] ordered = ordered(rows);
        float[][] moved = new float[ordered.length][rows.length == 0 ? 0 : rows[0].length];
        for (int i = 0; i < ordered.length; i += TOGETHER) {
            for (int t = 0; t < roots.length; t++) {
                move(roots[t], depths[t], ordered, i, moved);
            }
        }
        return Arrays.copyOf(moved, rows.length);
    }

    /** The rows, and the last of them again until they go down {@link #TOGETHER}. */
    private static int[][] ordered(float[][] rows) {
        int[][] ordered = new int[(rows.length + TOGETHER - 1) / TOGETHER * TOGETHER][];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = i < rows.length ? ordered(rows[i]) : ordered[i - 1];
        }
        return ordered;
    }

    private static int[] ordered(float[] row) {
        int[] ordered = new int[row.length];
        for (int c = 0; c < row.length; c++) {
            ordered[c] = ordered(row[c]);
        }
        return ordered;
    }

    private void add(int root, int depth, int[][] rows, int i, double[] sums) {
        int[] firstRow = rows[i];
        int[] secondRow = rows[i + 1];
        int[] thirdRow = rows[i + 2];
        int[] fourthRow = rows[i + 3];
        int first = root;
        int second = root;
        int third = root;
        int fourth = root;
        for (int d = 0; d < depth; d++) {
            first = next(nodes[first], firstRow);
            second = next(nodes[second], secondRow);
            third = next(nodes[third], thirdRow);
            fourth = next(nodes[fourth], fourthRow);
        }
        sums[i] += values[first];
        sums[i + 1] += values[second];
        sums[i + 2] += values[third];
        sums[i + 3] += values[fourth];
    }

    private void move(int root, int depth, int[][] rows, int i, float[][] moved) {
        int first = root;
        int second = root;
        int third = root;
        int fourth = root;
        for (int d = 0; d < depth; d++) {
            first = move(first, rows[i], moved[i]);
            second = move(second, rows[i + 1], moved[i + 1]);
            third = move(third, rows[i + 2], moved[i + 2]);
            fourth = move(fourth, rows[i + 3], moved[i + 3]);
        }
    }

    private int move(int at, int[] row, float[] moved) {
        long node = nodes[at];
        int next = next(node, row);
        moved[column(node)] += values[next] - values[at];
        return next;
    }

    /** The left child, or the one after it if the row's number is no less than the threshold. */
    private static int next(long node, int[] row) {
        long less = ((long) row[column(node)] - (int) node) >> Long.SIZE - 1;
        return (int) (node >>> LEFT_SHIFT) + 1 + (int) less;
    }

    private static int column(long node) {
        return (int) (node >>> COLUMN_SHIFT) & MOST_COLUMNS - 1;
    }
}
