package org.panblas.ref.lapack.symmetric;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;

/**
 * Selected eigenvalues and eigenvectors of a symmetric matrix (the task of LAPACK's {@code dsyevr}).
 *
 * <p>All eigenvalues come from {@link DSterf}. The vectors come from divide and conquer, whose last and dearest step is done
 * for the wanted ones only, and not from LAPACK's MRRR: they are orthogonal to working accuracy however close the eigenvalues
 * are.
 */
public final class DSyevr {
    private DSyevr() {}

    /**
     * Finds the eigenvalues of A that are wanted, rising in the first m elements of w, and their vectors in the first m
     * columns of Z. The triangle of A is overwritten.
     *
     * @param jobz 'N': no vectors; 'V': vectors
     * @param range 'A': all; 'V': those in the half-open interval (vl, vu]; 'I': those numbered il to iu, counted from 1
     * @param abstol not used: the eigenvalues are as good as they get
     * @param m receives how many there are
     * @param isuppz receives, for vectors, the first and last row of each in which it is not zero: 1 and n
     * @return 0, or i > 0 where an iteration failed; m is 0 then
     */
    public static int syevr(
            char jobz,
            char range,
            Uplo uplo,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double vl,
            double vu,
            int il,
            int iu,
            double abstol,
            int[] m,
            int offsetM,
            double[] w,
            int offsetW,
            double[] z,
            int offsetZ,
            int ldz,
            int[] isuppz,
            int offsetIsuppz) {
        m[offsetM] = 0;
        if (n == 0) {
            return 0;
        }
        double norm = DTriangle.max(uplo, n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        DTriangle.scale(norm, target, uplo, n, a, offsetA, lda);
        double[] d = new double[n];
        double[] e = new double[n];
        double[] tau = new double[n];
        DSytrd.sytrd(uplo, n, a, offsetA, lda, d, 0, e, 0, tau, 0);
        double[] values = d.clone();
        int info = DSterf.sterf(n, values, 0, e.clone(), 0);
        if (info != 0) {
            return info;
        }
        DLascl.lascl(target, norm, n, 1, values, 0, 1);
        int from = range == 'I' ? il - 1 : range == 'V' ? upTo(vl, values) : 0;
        int to = range == 'I' ? iu : range == 'V' ? upTo(vu, values) : n;
        int count = Math.max(0, to - from);
        if (jobz == 'V' && count > 0) {
            double[] q = new double[n * n];
            info = DStedc.vectors(n, d, 0, e, 0, q, from, to);
            if (info != 0) {
                return info;
            }
            for (int j = 0; j < count; j++) {
                System.arraycopy(q, (from + j) * n, z, offsetZ + j * ldz, n);
                isuppz[offsetIsuppz + 2 * j] = 1;
                isuppz[offsetIsuppz + 2 * j + 1] = n;
            }
            DOrmtr.ormtr(Side.LEFT, uplo, Transpose.NO_TRANS, n, count, a, offsetA, lda, tau, 0, z, offsetZ, ldz);
        }
        System.arraycopy(values, from, w, offsetW, count);
        m[offsetM] = count;
        return 0;
    }

    /** How many of the rising values are at most x. */
    static int upTo(double x, double[] values) {
        int count = 0;
        while (count < values.length && values[count] <= x) {
            count++;
        }
        return count;
    }
}
