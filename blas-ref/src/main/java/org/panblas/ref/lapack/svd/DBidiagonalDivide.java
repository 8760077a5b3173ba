package org.panblas.ref.lapack.svd;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DLartg;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;
import org.panblas.ref.lapack.auxiliary.DSecular;
import org.panblas.ref.level1.DNrm2;
import org.panblas.ref.level3.DGemm;

/**
 * Singular values and vectors of an upper bidiagonal matrix by divide and conquer (LAPACK {@code dbdsdc}, {@code dlasd0} to
 * {@code dlasd3}; M. Gu and S. Eisenstat, A Divide-and-Conquer Algorithm for the Bidiagonal SVD, SIAM J. Matrix Anal. Appl.
 * 16, 1995).
 *
 * <p>Without its middle row (alpha, beta), B falls into an upper part with one column more than rows and a lower part. With
 * both decomposed, B is in their bases the matrix M of a first row z over diag(0, D): alpha times the last row of V1 and beta
 * times the first of V2, the column without a singular value first. The squares of its singular values are the roots of
 * 1 + sum(z(i)^2 / (d(i)^2 - x)); deflation and the exact z of the computed roots are as for eigenvalues.
 */
final class DBidiagonalDivide {
    private static final Layout COLUMNS = Layout.COL_MAJOR;
    private static final double EPS = 0.5 * Math.ulp(1.0);
    private static final int TOP = 0;
    private static final int BOTH = 1;
    private static final int BOTTOM = 2;

    private final int order;
    private final double[] d;
    private final double[] e;
    private final double[] u;
    private final double[] v;
    private final DColumns columnsU;
    private final DColumns columnsV;
    private final double[] z;
    private final double[] poles;
    private final double[] w;
    private final int[] kept;
    private final int[] type;

    private DBidiagonalDivide(int n, double[] d, double[] e, double[] u, double[] v) {
        order = n;
        this.d = d;
        this.e = e;
        this.u = u;
        this.v = v;
        columnsU = new DColumns(n, u, 0, n);
        columnsV = new DColumns(n, v, 0, n);
        z = new double[n];
        poles = new double[n];
        w = new double[n];
        kept = new int[n];
        type = new int[n];
    }

    /** As {@link DTallSvd#byQr}, and by that where no vectors are wanted or the order is small. */
    static int solve(int n, double[] d, int offsetD, double[] e, double[] x, double[] y) {
        boolean finite = DSafeRange.finite(n, d, offsetD) && DSafeRange.finite(n - 1, e, 0);
        double norm = Math.max(DLascl.max(n, 1, d, offsetD, 1), DLascl.max(n - 1, 1, e, 0, 1));
        if (n <= BlockSizes.DIVIDE_LEAF || x == null || y == null || !finite || norm == 0) {
            return DTallSvd.byQr(n, d, offsetD, e, x, y);
        }
        DLascl.lascl(norm, 1.0, n, 1, d, offsetD, 1);
        DLascl.lascl(norm, 1.0, n - 1, 1, e, 0, 1);
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
        double[] values = Arrays.copyOfRange(d, offsetD, offsetD + n);
        DBidiagonalDivide solver = new DBidiagonalDivide(n, values, e, x, y);
        int info = solver.solve(0, n, 0);
        solver.sort();
        System.arraycopy(values, 0, d, offsetD, n);
        DLascl.lascl(1.0, norm, n, 1, d, offsetD, 1);
        return info;
    }

    /**
     * Solves the n rows from {@code first} on with n + extra columns: puts the singular values into d in any order and the
     * vectors into the diagonal blocks of U and V, the column without a singular value last.
     */
    private int solve(int first, int n, int extra) {
        if (n <= BlockSizes.DIVIDE_LEAF) {
            return leaf(first, n, extra);
        }
        int half = n / 2;
        int middle = first + half;
        int info = solve(first, half, 1);
        if (info == 0) {
            info = solve(middle + 1, n - half - 1, extra);
        }
        if (info == 0) {
            merge(first, n, half, extra);
        }
        return info;
    }

    private int leaf(int first, int n, int extra) {
        int block = first * (order + 1);
        for (int j = 0; j < n + extra; j++) {
            v[block + j * (order + 1)] = 1;
            if (j < n) {
                u[block + j * (order + 1)] = 1;
            }
        }
        DColumns left = new DColumns(n, u, block, order);
        DColumns right = new DColumns(n + extra, v, block, order);
        DBidiagonalQr solver = new DBidiagonalQr(n, d, first, e, first, left, DColumns.NONE, right);
        if (extra > 0) {
            // Rotations from the right empty the last column, which makes the matrix lower bidiagonal.
            DLartg rotation = new DLartg();
            for (int i = 0; i < n; i++) {
                int p = first + i;
                rotation.make(d[p], e[p]);
                d[p] = rotation.r();
                e[p] = 0;
                if (i < n - 1) {
                    e[p] = rotation.s() * d[p + 1];
                    d[p + 1] *= rotation.c();
                }
                right.rotate(i, i + 1, rotation.c(), rotation.s());
            }
            solver.makeUpper();
        }
        int unconverged = solver.solve();
        return unconverged == 0 ? 0 : first + unconverged;
    }

    private void merge(int first, int n, int n1, int extra) {
        int middle = first + n1;
        double alpha = d[middle];
        double beta = e[middle];
        double largest = Math.max(Math.abs(alpha), Math.abs(beta));
        for (int j = first; j < first + n; j++) {
            boolean upper = j <= middle;
            z[j] = upper ? alpha * v[middle + j * order] : beta * v[middle + 1 + j * order];
            type[j] = upper ? TOP : BOTTOM;
            largest = j == middle ? largest : Math.max(largest, d[j]);
        }
        double tolerance = 8 * EPS * largest;
        // The middle column stands for the zero on the diagonal of M.
        type[middle] = BOTH;
        d[middle] = 0;
        if (extra > 0) {
            int last = first + n;
            double other = beta * v[middle + 1 + last * order];
            double length = Math.hypot(z[middle], other);
            if (length > 0) {
                columnsV.rotate(middle, last, z[middle] / length, other / length);
                z[middle] = length;
            }
        }
        if (Math.abs(z[middle]) <= tolerance) {
            z[middle] = Math.copySign(tolerance, z[middle]);
        }
        int k = deflate(first, n, middle, tolerance);
        double[] s = new double[k * k];
        double[] roots = new double[k];
        DSecular secular = new DSecular(k, poles, w, 1.0, true);
        for (int j = 0; j < k; j++) {
            roots[j] = secular.root(j, s, j * k);
        }
        multiply(first, n, n1, extra, k, s);
        for (int j = 0; j < k; j++) {
            d[kept[j]] = roots[j];
        }
    }

    /** Fills poles, w and kept, the middle column first; returns how many columns are not deflated. */
    private int deflate(int first, int n, int middle, double tolerance) {
        int[] rising = IntStream.range(first, first + n)
                .filter(j -> j != middle)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> d[j]))
                .mapToInt(j -> j)
                .toArray();
        int k = 0;
        keep(k++, middle, 0);
        int previous = -1;
        for (int next : rising) {
            if (Math.abs(z[next]) <= tolerance) {
                continue;
            }
            if (previous >= 0) {
                if (d[next] - d[previous] <= tolerance) {
                    double length = Math.hypot(z[next], z[previous]);
                    double c = z[next] / length;
                    double s = -z[previous] / length;
                    columnsU.rotate(previous, next, c, s);
                    columnsV.rotate(previous, next, c, s);
                    type[next] = type[previous] == type[next] ? type[next] : BOTH;
                    z[next] = length;
                } else {
                    keep(k++, previous, Math.max(d[previous], tolerance / 2));
                }
            }
            previous = next;
        }
        if (previous >= 0) {
            keep(k++, previous, Math.max(d[previous], tolerance / 2));
        }
        return k;
    }

    private void keep(int k, int column, double pole) {
        kept[k] = column;
        poles[k] = pole;
        w[k] = z[column];
    }

    /** The columns that were kept become the vectors of the roots. */
    private void multiply(int first, int n, int n1, int extra, int k, double[] s) {
        // Columns of one type side by side, so that the halves that are zero take no part.
        int[] group = new int[k];
        int[] start = new int[4];
        for (int t = TOP, p = 0; t <= BOTTOM; t++) {
            for (int i = 0; i < k; i++) {
                if (type[kept[i]] == t) {
                    group[p++] = i;
                }
            }
            start[t + 1] = p;
        }
        double[] right = right(k, s, group);
        double[] left = left(k, right, group);
        int rest = n - n1 - 1;
        double[] newU = new double[n * k];
        double[] newV = new double[(n + extra) * k];
        // The middle row of U is that of the basis vector that belongs to the zero.
        int zero = IntStream.range(0, k).filter(g -> group[g] == 0).findFirst().orElseThrow();
        for (int j = 0; j < k; j++) {
            newU[n1 + j * n] = left[zero + j * k];
        }
        product(u, first, n1, group, 0, start[BOTH + 1], left, k, newU, 0, n);
        product(u, first + n1 + 1, rest, group, start[BOTH], k, left, k, newU, n1 + 1, n);
        product(v, first, n1 + 1, group, 0, start[BOTH + 1], right, k, newV, 0, n + extra);
        product(v, first + n1 + 1, rest + extra, group, start[BOTH], k, right, k, newV, n1 + 1, n + extra);
        for (int j = 0; j < k; j++) {
            System.arraycopy(newU, j * n, u, first + kept[j] * order, n);
            System.arraycopy(newV, j * (n + extra), v, first + kept[j] * order, n + extra);
        }
    }

    /** Some rows of the columns group(from) to group(to - 1) of Q, times the same rows of S. */
    private void product(
            double[] q,
            int row,
            int rows,
            int[] group,
            int from,
            int to,
            double[] s,
            int k,
            double[] result,
            int offset,
            int ld) {
        double[] copy = new double[rows * (to - from)];
        for (int g = from; g < to; g++) {
            System.arraycopy(q, row + kept[group[g]] * order, copy, (g - from) * rows, rows);
        }
        Transpose no = Transpose.NO_TRANS;
        DGemm.gemm(COLUMNS, no, no, rows, k, to - from, 1.0, copy, 0, rows, s, from, k, 0.0, result, offset, ld);
    }

    /** The right singular vectors of M, z(i) / (d(i)^2 - root), their elements in the order of {@code group}. */
    private double[] right(int k, double[] s, int[] group) {
        double[] exact = new double[k];
        for (int i = 0; i < k; i++) {
            exact[i] = s[i + i * k];
        }
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < k; i++) {
                if (i != j) {
                    exact[i] *= s[i + j * k] / ((poles[i] - poles[j]) * (poles[i] + poles[j]));
                }
            }
        }
        for (int i = 0; i < k; i++) {
            exact[i] = Math.copySign(Math.sqrt(Math.abs(exact[i])), w[i]);
        }
        double[] vectors = new double[k * k];
        for (int j = 0; j < k; j++) {
            for (int g = 0; g < k; g++) {
                vectors[g + j * k] = exact[group[g]] / s[group[g] + j * k];
            }
        }
        return vectors;
    }

    /** The left singular vectors, M times the right ones, -1 in the first row; then both are normalised. */
    private double[] left(int k, double[] right, int[] group) {
        double[] vectors = new double[k * k];
        for (int j = 0; j < k; j++) {
            for (int g = 0; g < k; g++) {
                int i = group[g];
                vectors[g + j * k] = i == 0 ? -1 : poles[i] * right[g + j * k];
            }
            normalise(k, vectors, j * k);
            normalise(k, right, j * k);
        }
        return vectors;
    }

    private static void normalise(int k, double[] x, int offset) {
        double norm = DNrm2.nrm2(k, x, offset, 1);
        for (int i = offset; i < offset + k; i++) {
            x[i] /= norm;
        }
    }

    /** Falling order. */
    private void sort() {
        for (int i = 0; i < order - 1; i++) {
            int most = i;
            for (int j = i + 1; j < order; j++) {
                most = d[j] > d[most] ? j : most;
            }
            if (most != i) {
                double t = d[i];
                d[i] = d[most];
                d[most] = t;
                columnsU.swap(i, most);
                columnsV.swap(i, most);
            }
        }
    }
}
