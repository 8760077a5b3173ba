package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.level1.ZNrm2;
import org.panblas.ref.level1.ZScal;

/** What {@link ZGeev} and {@link ZGeevx} do with a balanced matrix. */
final class ZEigenvectors {
    private final int n;
    private final int ilo;
    private final int ihi;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    private double[] vl;
    private int offsetVl;
    private int ldvl;
    private double[] vr;
    private int offsetVr;
    private int ldvr;

    ZEigenvectors(int n, int ilo, int ihi, double[] a, int offsetA, int lda) {
        this.n = n;
        this.ilo = ilo;
        this.ihi = ihi;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
    }

    /** Where left eigenvectors go. */
    void left(double[] v, int offset, int ld) {
        vl = v;
        offsetVl = offset;
        ldvl = ld;
    }

    /** Where right eigenvectors go. */
    void right(double[] v, int offset, int ld) {
        vr = v;
        offsetVr = offset;
        ldvr = ld;
    }

    /** A becomes its Schur form where that is wanted, the places for vectors receive the Schur vectors. */
    int solve(boolean schur, double[] w, int offsetW) {
        double[] tau = new double[2 * n];
        ZGehrd.gehrd(n, ilo, ihi, a, offsetA, lda, tau, 0);
        char job = schur ? 'S' : 'E';
        double[] z = vl != null ? vl : vr;
        int offsetZ = vl != null ? offsetVl : offsetVr;
        int ldz = vl != null ? ldvl : ldvr;
        if (z == null) {
            return ZHseqr.hseqr(job, 'N', n, ilo, ihi, a, offsetA, lda, w, offsetW, z, 0, 1);
        }
        copy(a, offsetA, lda, z, offsetZ, ldz);
        ZOrghr.unghr(n, ilo, ihi, z, offsetZ, ldz, tau, 0);
        int info = ZHseqr.hseqr(job, 'V', n, ilo, ihi, a, offsetA, lda, w, offsetW, z, offsetZ, ldz);
        if (vl != null && vr != null) {
            copy(vl, offsetVl, ldvl, vr, offsetVr, ldvr);
        }
        return info;
    }

    private void copy(double[] from, int offset, int ld, double[] to, int offsetTo, int ldTo) {
        for (int j = 0; j < n; j++) {
            System.arraycopy(from, 2 * (offset + j * ld), to, 2 * (offsetTo + j * ldTo), 2 * n);
        }
    }

    /** Schur vectors become eigenvectors. */
    void vectors() {
        char side = vl == null ? 'R' : vr == null ? 'L' : 'B';
        int[] m = new int[1];
        ZTrevc.trevc(side, 'B', null, 0, n, a, offsetA, lda, vl, offsetVl, ldvl, vr, offsetVr, ldvr, n, m, 0);
    }

    /** Eigenvalues of the scaled matrix become those of the original: where info &gt; 0, those found. */
    void unscale(double from, double to, int info, double[] w, int offsetW) {
        DLascl.lascl(from, to, 2 * (n - info), 1, w, 2 * (offsetW + info), 2 * n);
        if (info > 0) {
            DLascl.lascl(from, to, 2 * (ilo - 1), 1, w, 2 * offsetW, 2 * n);
        }
    }

    /** The largest |a(i, j)|; NaN where the matrix holds one. */
    static double max(int n, double[] a, int offsetA, int lda) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            for (int p = 2 * (offsetA + j * lda), i = 0; i < n; i++, p += 2) {
                max = Math.max(max, Math.hypot(a[p], a[p + 1]));
            }
        }
        return max;
    }

    /** Gives each vector 2-norm 1 and its largest component no imaginary part. */
    static void normalise(int n, double[] v, int offsetV, int ldv) {
        for (int j = 0; j < n; j++) {
            int column = offsetV + j * ldv;
            ZScal.scal(n, 1 / ZNrm2.nrm2(n, v, column, 1), v, column, 1);
            int largest = 2 * column;
            double best = -1;
            for (int p = 2 * column; p < 2 * (column + n); p += 2) {
                double square = v[p] * v[p] + v[p + 1] * v[p + 1];
                if (square > best) {
                    best = square;
                    largest = p;
                }
            }
            double root = Math.sqrt(best);
            ZScal.scal(n, v[largest] / root, -v[largest + 1] / root, v, column, 1);
            v[largest + 1] = 0;
        }
    }
}
