package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * One block of the compact form in which {@code bdsdc} leaves singular vectors (compq P), multiplied out. The block is halved
 * again and again, a row between the halves, until halves have at most 25 rows; vectors of these are stored, and of each
 * merger of two halves what its orthogonal factors are made of: plane rotations, a permutation, and the poles, roots and
 * distances of a secular equation (the documentation of xLASDA, xLASD6 and xLALS0; Gu and Eisenstat, SIAM J. Matrix Anal.
 * Appl. 16, 1995).
 *
 * <p>{@code q} and {@code iq} are columns of n numbers each. Those of a block begin in its first row.
 */
final class CompactVectors {
    /** What ILAENV says for the largest subproblem at the bottom of the tree. */
    static final int SMALL = 25;

    private final Matrix q;
    private final Matrix iq;
    private final int n;
    private final int first;
    private final int rows;
    private final int levels;

    /** The columns of q in which the vectors of the bottom begin, and after them what the levels have. */
    private final int left;

    private final int right;
    private final int difl;
    private final int difr;
    private final int z;
    private final int c;
    private final int poles;
    private final int givnum;
    private final int perm;
    private final int givcol;

    /** What is out of its range, or null. */
    private String fault;

    /**
     * A block.
     *
     * @param first its first row
     * @param rows its rows, more than {@link #SMALL}
     * @param column the first column of q that vectors use
     */
    CompactVectors(Call call, int first, int rows, int column) {
        q = call.after("q");
        iq = call.after("iq");
        n = call.size("n");
        this.first = first;
        this.rows = rows;
        // Columns are as far apart as the levels of a block of n rows would have them.
        int reserved = levels(n);
        levels = levels(rows);
        left = column;
        right = left + SMALL;
        difl = right + SMALL + 1;
        difr = difl + reserved;
        z = difr + 2 * reserved;
        c = z + reserved;
        poles = c + 2;
        givnum = poles + 2 * reserved;
        perm = 3;
        givcol = perm + reserved;
    }

    private static int levels(int rows) {
        return (int) (Math.log((double) rows / (SMALL + 1)) / Math.log(2)) + 1;
    }

    private double q(int row, int column) {
        return q.re(first + row + column * n, 0);
    }

    /** An integer that must lie in a range; the least one where it does not. */
    private int iq(String name, int row, int column, int from, int to) {
        double value = iq.re(first + row + column * n, 0);
        if (value >= from && value <= to) {
            return (int) value;
        }
        fault = fault != null ? fault : name + " is " + value + ", not from " + from + " to " + to;
        return from;
    }

    String fault() {
        return fault;
    }

    /** {@code U^T}, rows in the order in which the merger at the top leaves them. */
    Matrix leftVectors() {
        return merged(0, rows, 0, 1, 1, true);
    }

    /** {@code V^T}, likewise. */
    Matrix rightVectors() {
        return merged(0, rows, 0, 1, 1, false);
    }

    /**
     * The transposed vectors of a node.
     *
     * @param from its first row
     * @param size its rows
     * @param more 1 where it has a column more than rows, 0 at the end of the block
     * @param node its number: its halves have twice that and one more
     */
    private Matrix merged(int from, int size, int more, int level, int node, boolean isLeft) {
        if (level > levels) {
            int order = isLeft ? size : size + more;
            Matrix stored = Matrix.zeros(order, order, false);
            for (int j = 0; j < order; j++) {
                for (int i = 0; i < order; i++) {
                    // U as it is, V transposed.
                    double value = q(from + i, (isLeft ? left : right) + j);
                    stored.set(isLeft ? j : i, isLeft ? i : j, value, 0);
                }
            }
            return stored;
        }
        int upper = size / 2;
        int lower = size - upper - 1;
        Matrix above = merged(from, upper, 1, level + 1, 2 * node, isLeft);
        Matrix below = merged(from + upper + 1, lower, more, level + 1, 2 * node + 1, isLeft);
        // Rows of U: upper, the row between, lower. Of V: upper and one more, then lower.
        int order = isLeft ? size : size + more;
        Matrix both = Matrix.zeros(order, order, false);
        put(both, above, 0);
        if (isLeft) {
            both.set(upper, upper, 1, 0);
        }
        put(both, below, upper + 1);
        // Nodes are numbered from the top, and on each level from its end.
        int place = (1 << (level - 1)) + (1 << level) - 1 - node - 1;
        return merge(both, from, size, more, level, place, isLeft);
    }

    private static void put(Matrix whole, Matrix part, int at) {
        for (int j = 0; j < part.cols(); j++) {
            for (int i = 0; i < part.rows(); i++) {
                whole.set(at + i, at + j, part.re(i, j), 0);
            }
        }
    }

    private Matrix merge(Matrix both, int from, int size, int more, int level, int place, boolean isLeft) {
        int upper = size / 2;
        int order = both.rows();
        int rotations = iq("givptr", place, 2, 0, size);
        int pair = 2 * (level - 1);
        for (int i = 0; i < rotations; i++) {
            int y = iq("givcol", from + i, givcol + pair, 1, size) - 1;
            int x = iq("givcol", from + i, givcol + pair + 1, 1, size) - 1;
            rotate(both, x, y, q(from + i, givnum + pair + 1), q(from + i, givnum + pair));
        }
        int[] rows = permutation(from, size, level, upper);
        Matrix moved = Matrix.zeros(order, order, false);
        for (int i = 0; i < order; i++) {
            int row = i < size ? rows[i] : i;
            for (int j = 0; j < order; j++) {
                moved.set(i, j, both.re(row, j), 0);
            }
        }
        if (!isLeft && more == 1) {
            // The rotation that made the last column of the merged row zero.
            rotate(moved, 0, size, q(place, c), -q(place, c + 1));
        }
        int k = iq("k", place, 1, 1, size);
        Matrix secular = isLeft ? leftOfSecular(from, level, k) : rightOfSecular(from, level, k);
        Matrix turned = Residuals.product(secular, moved.rows(0, k));
        put(moved, turned, 0);
        return moved;
    }

    /** Where each row comes from: the row between the halves is the first. */
    private int[] permutation(int from, int size, int level, int middle) {
        int[] rows = new int[size];
        boolean[] used = new boolean[size];
        rows[0] = middle;
        used[middle] = true;
        for (int i = 1; i < size; i++) {
            rows[i] = iq("perm", from + i, perm + level - 1, 1, size) - 1;
            if (used[rows[i]]) {
                fault = fault != null ? fault : "perm has " + (rows[i] + 1) + " twice";
            }
            used[rows[i]] = true;
        }
        return rows;
    }

    /** Rotates two rows. */
    static void rotate(Matrix rows, int x, int y, double cosine, double sine) {
        for (int j = 0; j < rows.cols(); j++) {
            double first = rows.re(x, j);
            double second = rows.re(y, j);
            rows.set(x, j, cosine * first + sine * second, 0);
            rows.set(y, j, cosine * second - sine * first, 0);
        }
    }

    /**
     * Pole i minus root j, from the stored distances: root j lies between poles j and j + 1, and its distance to the nearer
     * one has all its digits where the difference has not.
     */
    private double distance(int from, int level, int i, int j) {
        int column = poles + 2 * (level - 1) + 1;
        double pole = q(from + i, column);
        return i <= j
                ? pole - q(from + j, column) - q(from + j, difl + level - 1)
                : pole - q(from + j + 1, column) - q(from + j, difr + 2 * (level - 1));
    }

    /** Rows are the left vectors: {@code -1} and then {@code pole z / (pole^2 - root^2)}, to length 1. */
    private Matrix leftOfSecular(int from, int level, int k) {
        Matrix vectors = Matrix.zeros(k, k, false);
        if (k == 1) {
            vectors.set(0, 0, q(from, z + level - 1) < 0 ? -1 : 1, 0);
            return vectors;
        }
        for (int j = 0; j < k; j++) {
            double root = q(from + j, poles + 2 * (level - 1));
            double square = 0;
            for (int i = 0; i < k; i++) {
                double pole = q(from + i, poles + 2 * (level - 1) + 1);
                double part = q(from + i, z + level - 1);
                double value = i == 0
                        ? -1
                        : pole == 0 || part == 0 ? 0 : pole * part / distance(from, level, i, j) / (pole + root);
                vectors.set(j, i, value, 0);
                square += value * value;
            }
            for (int i = 0; i < k; i++) {
                vectors.set(j, i, vectors.re(j, i) / Math.sqrt(square), 0);
            }
        }
        return vectors;
    }

    /** Rows are the right vectors: {@code z / (pole^2 - root^2)}, divided by the lengths that are stored. */
    private Matrix rightOfSecular(int from, int level, int k) {
        Matrix vectors = Matrix.identity(k, false);
        for (int j = 0; j < k && k > 1; j++) {
            double root = q(from + j, poles + 2 * (level - 1));
            double length = q(from + j, difr + 2 * (level - 1) + 1);
            for (int i = 0; i < k; i++) {
                double pole = q(from + i, poles + 2 * (level - 1) + 1);
                double part = q(from + i, z + level - 1);
                double value = part == 0 ? 0 : part / distance(from, level, i, j) / (pole + root) / length;
                vectors.set(j, i, value, 0);
            }
        }
        return vectors;
    }
}
