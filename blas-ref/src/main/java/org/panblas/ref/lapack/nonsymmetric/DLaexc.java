package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.level1.DRot;

/**
 * Exchanges adjacent diagonal blocks of a real Schur form (LAPACK {@code dlaexc}; Bai and Demmel, Lin. Alg. Appl. 186,
 * 1993): the columns of (-X; I), where A * X - X * B = C for the blocks (A C; 0 B), span the invariant subspace of B.
 */
final class DLaexc {
    private final boolean wantQ;
    private final int n;
    private final double[] t;
    private final int origin;
    private final int ldt;
    private final int rowsQ;
    private final double[] q;
    private final int offsetQ;
    private final int ldq;
    private final DLasy2 sylvester = new DLasy2();
    private final DSmallReflector reflector = new DSmallReflector();
    private final DGivens givens = new DGivens();
    private final DLanv2 block = new DLanv2();
    private final double[] d = new double[16];
    private final double[] u = new double[16];
    private final double[] w = new double[4];
    private final double[] a = new double[4];
    private final double[] b = new double[4];
    private final double[] c = new double[4];

    /** T is n x n; Q, where wanted, has {@code rowsQ} rows to be multiplied. */
    DLaexc(boolean wantQ, int n, double[] t, int offsetT, int ldt, int rowsQ, double[] q, int offsetQ, int ldq) {
        this.wantQ = wantQ;
        this.n = n;
        this.t = t;
        this.origin = offsetT;
        this.ldt = ldt;
        this.rowsQ = rowsQ;
        this.q = q;
        this.offsetQ = offsetQ;
        this.ldq = ldq;
    }

    private int at(int i, int j) {
        return origin + i + j * ldt;
    }

    /** The order of the block that begins at row j. */
    int size(int j) {
        return j + 1 < n && t[at(j + 1, j)] != 0 ? 2 : 1;
    }

    /** The first row of the block to which row j belongs. */
    int start(int j) {
        return j > 0 && t[at(j, j - 1)] != 0 ? j - 1 : j;
    }

    /**
     * Exchanges the block of order n1 at row j with that of order n2 behind it.
     *
     * @return false where the result would be too far from a similar matrix; nothing is changed then
     */
    boolean swap(int j, int n1, int n2) {
        if (n1 == 1 && n2 == 1) {
            rotate(j);
            return true;
        }
        int order = n1 + n2;
        double norm = 0;
        for (int k = 0; k < order; k++) {
            for (int i = 0; i < order; i++) {
                d[i + 4 * k] = t[at(j + i, j + k)];
                norm = Math.max(norm, Math.abs(d[i + 4 * k]));
            }
        }
        double small = Double.MIN_NORMAL / Math.ulp(1.0);
        basis(n1, n2, Math.max(0.5 * Math.ulp(1.0) * norm, small));
        if (!small(order, n2, Math.max(10 * Math.ulp(1.0) * norm, small))) {
            return false;
        }
        apply(j, order);
        for (int k = 0; k < n2; k++) {
            for (int i = n2; i < order; i++) {
                t[at(j + i, j + k)] = 0;
            }
        }
        if (n2 == 2) {
            standardise(j);
        }
        if (n1 == 2) {
            standardise(j + n2);
        }
        return true;
    }

    private void rotate(int j) {
        double t11 = t[at(j, j)];
        double t22 = t[at(j + 1, j + 1)];
        givens.of(t[at(j, j + 1)], t22 - t11);
        DRot.rot(n - j - 2, t, at(j, j + 2), ldt, t, at(j + 1, j + 2), ldt, givens.c, givens.s);
        DRot.rot(j, t, at(0, j), 1, t, at(0, j + 1), 1, givens.c, givens.s);
        t[at(j, j)] = t22;
        t[at(j + 1, j + 1)] = t11;
        if (wantQ) {
            int column = offsetQ + j * ldq;
            DRot.rot(rowsQ, q, column, 1, q, column + ldq, 1, givens.c, givens.s);
        }
    }

    /** Sets U to the Q of the QR factorisation of (-X; scale * I). */
    private void basis(int n1, int n2, double smin) {
        int order = n1 + n2;
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 2; i++) {
                a[i + 2 * k] = d[i + 4 * k];
                b[i + 2 * k] = i < n2 && k < n2 ? d[n1 + i + 4 * (n1 + k)] : 0;
                c[i + 2 * k] = k < n2 ? d[i + 4 * (n1 + k)] : 0;
            }
        }
        sylvester.solve(n1, n2, -1, smin, a, b, c);
        double[] g = new double[8];
        for (int k = 0; k < n2; k++) {
            for (int i = 0; i < n1; i++) {
                g[i + 4 * k] = -sylvester.x[i + 2 * k];
            }
            g[n1 + k + 4 * k] = sylvester.scale;
        }
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < 4; i++) {
                u[i + 4 * k] = i == k ? 1 : 0;
            }
        }
        for (int k = 0; k < n2; k++) {
            // No more than three elements of a column are not zero.
            boolean three = k + 2 < order;
            reflector.of(g[5 * k], g[5 * k + 1], three ? g[5 * k + 2] : 0);
            reflector.left(three, n2 - k, g, 5 * k, 4);
            reflector.right(three, order, u, 4 * k, 4);
        }
    }

    /** Whether the lower left block of U^T * D * U is negligible. */
    private boolean small(int order, int n2, double bound) {
        for (int k = 0; k < n2; k++) {
            for (int i = n2; i < order; i++) {
                double sum = 0;
                for (int s = 0; s < order; s++) {
                    double row = 0;
                    for (int r = 0; r < order; r++) {
                        row += u[r + 4 * i] * d[r + 4 * s];
                    }
                    sum += row * u[s + 4 * k];
                }
                if (!(Math.abs(sum) <= bound)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void apply(int j, int order) {
        for (int k = j; k < n; k++) {
            int column = at(j, k);
            for (int i = 0; i < order; i++) {
                double sum = 0;
                for (int r = 0; r < order; r++) {
                    sum += u[r + 4 * i] * t[column + r];
                }
                w[i] = sum;
            }
            System.arraycopy(w, 0, t, column, order);
        }
        multiply(j + order, order, t, at(0, j), ldt);
        if (wantQ) {
            multiply(rowsQ, order, q, offsetQ + j * ldq, ldq);
        }
    }

    /** Multiplies {@code order} columns from the right by U. */
    private void multiply(int rows, int order, double[] m, int p, int ld) {
        for (int i = p; i < p + rows; i++) {
            for (int k = 0; k < order; k++) {
                double sum = 0;
                for (int s = 0; s < order; s++) {
                    sum += m[i + s * ld] * u[s + 4 * k];
                }
                w[k] = sum;
            }
            for (int k = 0; k < order; k++) {
                m[i + k * ld] = w[k];
            }
        }
    }

    private void standardise(int j) {
        int k = j + 1;
        block.standardise(t[at(j, j)], t[at(j, k)], t[at(k, j)], t[at(k, k)]);
        t[at(j, j)] = block.a;
        t[at(j, k)] = block.b;
        t[at(k, j)] = block.c;
        t[at(k, k)] = block.d;
        DRot.rot(n - k - 1, t, at(j, k + 1), ldt, t, at(k, k + 1), ldt, block.cs, block.sn);
        DRot.rot(j, t, at(0, j), 1, t, at(0, k), 1, block.cs, block.sn);
        if (wantQ) {
            DRot.rot(rowsQ, q, offsetQ + j * ldq, 1, q, offsetQ + k * ldq, 1, block.cs, block.sn);
        }
    }

    /**
     * Moves the block at row {@code from} (its first) until it begins at {@code to}, or a row beside it where blocks of
     * order 2 end there.
     *
     * @return the row where it stands; {@code moved} tells whether it got there
     */
    int move(int from, int to) {
        moved = true;
        return from < to ? down(from, to) : up(from, to);
    }

    /** Whether the last {@link #move} met no blocks too close to be exchanged. */
    boolean moved;

    private int down(int from, int to) {
        int size = size(from);
        int end = to;
        // Below a block of order 2 the last row differs by one, as it does where the moved block is of order 2.
        if (size == 2 && size(to) == 1) {
            end--;
        } else if (size == 1 && size(to) == 2) {
            end++;
        }
        int here = from;
        boolean split = false;
        while (here < end && moved) {
            if (split) {
                here = downSplit(here);
            } else {
                int next = size(here + size);
                moved = swap(here, size, next);
                here += moved ? next : 0;
                split = moved && size == 2 && size(here) == 1;
            }
        }
        return here;
    }

    /** A pair that fell apart at rows here and here + 1 passes the next block. */
    private int downSplit(int here) {
        int next = size(here + 2);
        moved = swap(here + 1, 1, next);
        if (!moved) {
            return here;
        }
        if (next == 2 && size(here + 1) == 2) {
            moved = swap(here, 1, 2);
        } else {
            for (int i = 0; i < next; i++) {
                rotate(here + i);
            }
        }
        return moved ? here + next : here;
    }

    private int up(int from, int to) {
        int size = size(from);
        int here = from;
        boolean split = false;
        while (here > to && moved) {
            int previous = here - start(here - 1);
            if (split) {
                here = upSplit(here, previous);
            } else {
                moved = swap(here - previous, previous, size);
                here -= moved ? previous : 0;
                split = moved && size == 2 && size(here) == 1;
            }
        }
        return here;
    }

    private int upSplit(int here, int previous) {
        moved = swap(here - previous, previous, 1);
        if (!moved) {
            return here;
        }
        int block = here - previous + 1;
        if (previous == 2 && size(block) == 2) {
            moved = swap(block, 2, 1);
        } else {
            for (int i = previous - 1; i >= 0; i--) {
                rotate(block + i);
            }
        }
        return moved ? here - previous : here;
    }
}
