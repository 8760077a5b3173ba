package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level3.DGemm;

/** Eigenvalues and eigenvectors of a symmetric tridiagonal matrix by divide and conquer (LAPACK {@code dstedc}). */
public final class DStedc {
    private DStedc() {}

    /**
     * Puts the n eigenvalues of the matrix with diagonal d and off-diagonal e into d in rising order; e is overwritten.
     *
     * @param compz 'N': no vectors; 'V': Z becomes Z times the eigenvectors; 'I': Z becomes the eigenvectors
     * @return 0, or i > 0 where the iteration failed in the rows i / (n + 1) to i % (n + 1)
     */
    public static int stedc(
            char compz, int n, double[] d, int offsetD, double[] e, int offsetE, double[] z, int offsetZ, int ldz) {
        if (compz == 'N') {
            return DSterf.sterf(n, d, offsetD, e, offsetE);
        }
        boolean small = n <= BlockSizes.DIVIDE_LEAF;
        if (small || !DTridiagonal.finite(n, d, offsetD, e, offsetE)) {
            return DSteqr.steqr(compz, n, d, offsetD, e, offsetE, z, offsetZ, ldz);
        }
        double[] q = new double[n * n];
        int info = vectors(n, d, offsetD, e, offsetE, q, 0, n);
        if (compz == 'I') {
            copy(n, n, q, n, z, offsetZ, ldz);
        } else {
            double[] product = new double[n * n];
            Transpose no = Transpose.NO_TRANS;
            DGemm.gemm(Layout.COL_MAJOR, no, no, n, n, n, 1.0, z, offsetZ, ldz, q, 0, n, 0.0, product, 0, n);
            copy(n, n, product, n, z, offsetZ, ldz);
        }
        return info;
    }

    /**
     * Finds all eigenvalues and those eigenvectors whose numbers are from {@code from} to {@code to} - 1, in these columns of
     * q, which is n x n, packed and zero. Blocks between zeros are solved each by itself, scaled to norm 1.
     */
    static int vectors(int n, double[] d, int offsetD, double[] e, int offsetE, double[] q, int from, int to) {
        if (!DTridiagonal.finite(n, d, offsetD, e, offsetE)) {
            return Math.max(1, DTridiagonal.unconverged(n, e, offsetE));
        }
        double[] diagonal = new double[n];
        double[] off = new double[n];
        System.arraycopy(d, offsetD, diagonal, 0, n);
        System.arraycopy(e, offsetE, off, 0, n - 1);
        DDivideConquer solver = new DDivideConquer(n, diagonal, off, q, n);
        boolean single = true;
        int info = 0;
        for (int first = 0; first < n && info == 0; ) {
            int end = DTridiagonal.blockEnd(first, n, diagonal, 0, off, 0);
            int size = end - first;
            double norm = DTridiagonal.norm(first, end, diagonal, 0, off, 0);
            if (size == 1 || norm == 0) {
                for (int j = first; j < end; j++) {
                    q[j + j * n] = 1;
                }
            } else {
                DTridiagonal.scale(norm, 1.0, first, end, diagonal, 0, off, 0);
                info = size == n ? solver.solve(0, n, from, to) : solver.solve(first, size, 0, size);
                DTridiagonal.scale(1.0, norm, first, end, diagonal, 0, off, 0);
            }
            single = size == n;
            first = end;
        }
        if (!single) {
            sort(n, diagonal, q);
        }
        System.arraycopy(diagonal, 0, d, offsetD, n);
        System.arraycopy(off, 0, e, offsetE, n - 1);
        return info;
    }

    /** Brings the eigenvalues of all blocks and their columns of Q into rising order. */
    private static void sort(int n, double[] d, double[] q) {
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(d[i], d[j]));
        double[] values = d.clone();
        double[] old = q.clone();
        for (int j = 0; j < n; j++) {
            d[j] = values[order[j]];
            System.arraycopy(old, order[j] * n, q, j * n, n);
        }
    }

    private static void copy(int m, int n, double[] from, int ld, double[] to, int offset, int ldTo) {
        for (int j = 0; j < n; j++) {
            System.arraycopy(from, j * ld, to, offset + j * ldTo, m);
        }
    }
}
