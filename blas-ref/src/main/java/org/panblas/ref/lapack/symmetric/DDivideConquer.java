package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DSecular;
import org.panblas.ref.level1.DNrm2;
import org.panblas.ref.level1.DRot;
import org.panblas.ref.level3.DGemm;

/**
 * Eigenvalues and eigenvectors of a symmetric tridiagonal matrix by divide and conquer (LAPACK {@code dlaed0} to
 * {@code dlaed3}; J. Cuppen, 1981; M. Gu and S. Eisenstat, A Divide-and-Conquer Algorithm for the Symmetric Tridiagonal
 * Eigenproblem, SIAM J. Matrix Anal. Appl. 16, 1995).
 *
 * <p>Without the element that couples its halves, T = diag(T1, T2) + rho * v * v^T. With the halves solved, the eigenvectors
 * are those of D + rho * z * z^T, z being the last row of Q1 beside the first of Q2, multiplied by diag(Q1, Q2). Where z is
 * negligible or two diagonal elements are as good as equal, an eigenvector of a half is one of the whole (deflation); the
 * rest is a secular equation. Its computed roots are the exact ones for a slightly changed z, found by Loewner's formula,
 * and the vectors for that z are orthogonal to working accuracy.
 */
final class DDivideConquer {
    private static final Layout COLUMNS = Layout.COL_MAJOR;
    private static final int TOP = 0;
    private static final int BOTH = 1;
    private static final int BOTTOM = 2;

    private final double[] d;
    private final double[] e;
    private final double[] q;
    private final int ldq;
    private final int order;
    private final double[] z;
    private final double[] poles;
    private final double[] w;
    private final double[] roots;
    private final int[] kept;
    private final int[] deflated;
    private final int[] type;

    /** Takes a matrix of order n with diagonal d and off-diagonal e, both overwritten, and room for the vectors. */
    DDivideConquer(int n, double[] d, double[] e, double[] q, int ldq) {
        this.order = n;
        this.d = d;
        this.e = e;
        this.q = q;
        this.ldq = ldq;
        z = new double[n];
        poles = new double[n];
        w = new double[n];
        roots = new double[n];
        kept = new int[n];
        deflated = new int[n];
        type = new int[n];
    }

    /**
     * Puts the eigenvalues of the n rows and columns from {@code first} on into d in rising order and the vectors into the
     * diagonal block of Q, which is zero. Only the vectors {@code from} to {@code to} - 1 are wanted.
     *
     * @return 0, or LAPACK's name for the rows where the iteration of a leaf failed
     */
    int solve(int first, int n, int from, int to) {
        if (n <= BlockSizes.DIVIDE_LEAF) {
            int info = leaf(first, n);
            return info == 0 ? 0 : (first + 1) * (order + 1) + first + n;
        }
        int half = n / 2;
        int cut = first + half;
        double rho = e[cut - 1];
        d[cut - 1] -= Math.abs(rho);
        d[cut] -= Math.abs(rho);
        int info = solve(first, half, 0, half);
        if (info == 0) {
            info = solve(cut, n - half, 0, n - half);
        }
        if (info == 0) {
            merge(first, n, half, rho, from, to);
        }
        return info;
    }

    private int leaf(int first, int n) {
        int block = first + first * ldq;
        for (int j = 0; j < n; j++) {
            q[block + j + j * ldq] = 1;
        }
        return new DImplicitQl(d, first, e, first, n, q, block, ldq).solve(n);
    }

    private void merge(int first, int n, int n1, double coupling, int from, int to) {
        int block = first + first * ldq;
        double largest = 0;
        double sign = Math.copySign(1.0, coupling);
        for (int j = 0; j < n; j++) {
            double x = j < n1 ? q[block + n1 - 1 + j * ldq] : sign * q[block + n1 + j * ldq];
            z[j] = x * Math.sqrt(0.5);
            largest = Math.max(largest, Math.max(Math.abs(z[j]), Math.abs(d[first + j])));
            type[j] = j < n1 ? TOP : BOTTOM;
        }
        double rho = 2 * Math.abs(coupling);
        int k = deflate(first, n, rho, 8 * DTridiagonal.EPS * largest, rising(first, n, n1));
        double[] s = new double[k * k];
        DSecular secular = new DSecular(k, poles, w, rho, false);
        for (int j = 0; j < k; j++) {
            roots[j] = secular.root(j, s, j * k);
        }
        int[] sorted = sortedOrder(first, n, k);
        multiply(first, n, n1, k, s, Arrays.copyOfRange(sorted, from, to), from);
        double[] old = Arrays.copyOfRange(d, first, first + n);
        for (int j = 0; j < n; j++) {
            d[first + j] = sorted[j] < k ? roots[sorted[j]] : old[deflated[sorted[j] - k]];
        }
    }

    /** The indices of both rising halves of d, merged. */
    private int[] rising(int first, int n, int n1) {
        int[] index = new int[n];
        int i = 0;
        int j = n1;
        for (int p = 0; p < n; p++) {
            boolean upper = j == n || (i < n1 && d[first + i] <= d[first + j]);
            index[p] = upper ? i++ : j++;
        }
        return index;
    }

    /**
     * Sorts the columns into kept and deflated ones and fills poles and w; returns how many are kept. Two poles are as good
     * as equal if the rotation that makes a zero of one of their z leaves a negligible element off the diagonal.
     */
    private int deflate(int first, int n, double rho, double tolerance, int[] index) {
        int k = 0;
        int dropped = 0;
        int previous = -1;
        for (int next : index) {
            if (rho * Math.abs(z[next]) <= tolerance) {
                deflated[dropped++] = next;
                continue;
            }
            if (previous >= 0) {
                double length = Math.hypot(z[next], z[previous]);
                double c = z[next] / length;
                double s = -z[previous] / length;
                double difference = d[first + next] - d[first + previous];
                if (Math.abs(difference * c * s) <= tolerance) {
                    rotate(first, n, previous, next, c, s);
                    z[next] = length;
                    deflated[dropped++] = previous;
                } else {
                    keep(k++, first, previous);
                }
            }
            previous = next;
        }
        if (previous >= 0) {
            keep(k++, first, previous);
        }
        return k;
    }

    private void keep(int k, int first, int column) {
        kept[k] = column;
        poles[k] = d[first + column];
        w[k] = z[column];
    }

    private void rotate(int first, int n, int i, int j, double c, double s) {
        int block = first + first * ldq;
        DRot.rot(n, q, block + i * ldq, 1, q, block + j * ldq, 1, c, s);
        if (type[i] != type[j]) {
            type[j] = BOTH;
        }
        double x = d[first + i];
        double y = d[first + j];
        d[first + i] = x * c * c + y * s * s;
        d[first + j] = x * s * s + y * c * c;
    }

    /** The rising order of all eigenvalues: i < k stands for the i-th root, k + i for the i-th deflated column. */
    private int[] sortedOrder(int first, int n, int k) {
        Integer[] drops = new Integer[n - k];
        Arrays.setAll(drops, i -> i);
        Arrays.sort(drops, (x, y) -> Double.compare(d[first + deflated[x]], d[first + deflated[y]]));
        int[] sorted = new int[n];
        int i = 0;
        int j = 0;
        for (int p = 0; p < n; p++) {
            boolean root = j == n - k || (i < k && roots[i] <= d[first + deflated[drops[j]]]);
            sorted[p] = root ? i++ : k + drops[j++];
        }
        return sorted;
    }

    /** Columns {@code from} on of the block of Q become its eigenvectors with the numbers {@code wanted}. */
    private void multiply(int first, int n, int n1, int k, double[] s, int[] wanted, int from) {
        // Columns of one type side by side, so that the halves of Q1 and Q2 that are zero take no part.
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
        int block = first + first * ldq;
        int upper = start[BOTH + 1];
        int lower = k - start[BOTH];
        double[] top = new double[n1 * upper];
        double[] bottom = new double[(n - n1) * lower];
        for (int g = 0; g < k; g++) {
            int column = block + kept[group[g]] * ldq;
            if (g < upper) {
                System.arraycopy(q, column, top, g * n1, n1);
            }
            if (g >= start[BOTH]) {
                System.arraycopy(q, column + n1, bottom, (g - start[BOTH]) * (n - n1), n - n1);
            }
        }
        int[] solved = Arrays.stream(wanted).filter(x -> x < k).toArray();
        double[] vectors = vectors(k, s, group, solved);
        double[] result = new double[n * Math.max(solved.length, 1)];
        gemm(n1, solved.length, upper, top, vectors, 0, k, result, 0, n);
        gemm(n - n1, solved.length, lower, bottom, vectors, start[BOTH], k, result, n1, n);
        scatter(block, n, k, wanted, from, result);
    }

    /** The eigenvectors of D + rho * z * z^T for the roots {@code solved}, their elements in the order of {@code group}. */
    private double[] vectors(int k, double[] s, int[] group, int[] solved) {
        double[] product = new double[k];
        for (int i = 0; i < k; i++) {
            product[i] = s[i + i * k];
        }
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < k; i++) {
                if (i != j) {
                    product[i] *= s[i + j * k] / (poles[i] - poles[j]);
                }
            }
        }
        for (int i = 0; i < k; i++) {
            product[i] = Math.copySign(Math.sqrt(Math.abs(product[i])), w[i]);
        }
        double[] vectors = new double[k * solved.length];
        for (int c = 0; c < solved.length; c++) {
            int column = solved[c] * k;
            for (int g = 0; g < k; g++) {
                vectors[g + c * k] = product[group[g]] / s[group[g] + column];
            }
            double norm = DNrm2.nrm2(k, vectors, c * k, 1);
            for (int g = c * k; g < (c + 1) * k; g++) {
                vectors[g] /= norm;
            }
        }
        return vectors;
    }

    private void scatter(int block, int n, int k, int[] wanted, int from, double[] result) {
        double[] old = new double[n * wanted.length];
        for (int c = 0, solved = 0; c < wanted.length; c++) {
            if (wanted[c] < k) {
                System.arraycopy(result, n * solved++, old, c * n, n);
            } else {
                System.arraycopy(q, block + deflated[wanted[c] - k] * ldq, old, c * n, n);
            }
        }
        for (int c = 0; c < wanted.length; c++) {
            System.arraycopy(old, c * n, q, block + (from + c) * ldq, n);
        }
    }

    private static void gemm(
            int m, int n, int k, double[] x, double[] y, int offsetY, int ldy, double[] result, int offset, int ld) {
        Transpose no = Transpose.NO_TRANS;
        DGemm.gemm(COLUMNS, no, no, m, n, k, 1.0, x, 0, Math.max(m, 1), y, offsetY, ldy, 0.0, result, offset, ld);
    }
}
