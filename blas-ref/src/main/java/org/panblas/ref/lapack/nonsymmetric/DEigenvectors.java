package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.level1.DNrm2;
import org.panblas.ref.level1.DRot;
import org.panblas.ref.level1.DScal;

/** What {@link DGeev} and {@link DGeevx} do with a balanced matrix. */
final class DEigenvectors {
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

    DEigenvectors(int n, int ilo, int ihi, double[] a, int offsetA, int lda) {
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
    int solve(boolean schur, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        double[] tau = new double[n];
        DGehrd.gehrd(n, ilo, ihi, a, offsetA, lda, tau, 0);
        char job = schur ? 'S' : 'E';
        double[] z = vl != null ? vl : vr;
        int offsetZ = vl != null ? offsetVl : offsetVr;
        int ldz = vl != null ? ldvl : ldvr;
        if (z == null) {
            return DHseqr.hseqr(job, 'N', n, ilo, ihi, a, offsetA, lda, wr, offsetWr, wi, offsetWi, z, 0, 1);
        }
        copy(a, offsetA, lda, z, offsetZ, ldz);
        DOrghr.orghr(n, ilo, ihi, z, offsetZ, ldz, tau, 0);
        int info = DHseqr.hseqr(job, 'V', n, ilo, ihi, a, offsetA, lda, wr, offsetWr, wi, offsetWi, z, offsetZ, ldz);
        if (vl != null && vr != null) {
            copy(vl, offsetVl, ldvl, vr, offsetVr, ldvr);
        }
        return info;
    }

    private void copy(double[] from, int offset, int ld, double[] to, int offsetTo, int ldTo) {
        for (int j = 0; j < n; j++) {
            System.arraycopy(from, offset + j * ld, to, offsetTo + j * ldTo, n);
        }
    }

    /** Schur vectors become eigenvectors. */
    void vectors() {
        char side = vl == null ? 'R' : vr == null ? 'L' : 'B';
        int[] m = new int[1];
        DTrevc.trevc(side, 'B', null, 0, n, a, offsetA, lda, vl, offsetVl, ldvl, vr, offsetVr, ldvr, n, m, 0);
    }

    /** Eigenvalues of the scaled matrix become those of the original: where info &gt; 0, those found. */
    void unscale(double from, double to, int info, double[] wr, int offsetWr, double[] wi, int offsetWi) {
        DLascl.lascl(from, to, n - info, 1, wr, offsetWr + info, n);
        DLascl.lascl(from, to, n - info, 1, wi, offsetWi + info, n);
        if (info > 0) {
            DLascl.lascl(from, to, ilo - 1, 1, wr, offsetWr, n);
            DLascl.lascl(from, to, ilo - 1, 1, wi, offsetWi, n);
        }
    }

    /** Gives each vector 2-norm 1 and a pair's largest component no imaginary part. */
    static void normalise(int n, double[] wi, int offsetWi, double[] v, int offsetV, int ldv) {
        DGivens rotation = new DGivens();
        for (int j = 0; j < n; j++) {
            int re = offsetV + j * ldv;
            double norm = DNrm2.nrm2(n, v, re, 1);
            if (wi[offsetWi + j] == 0) {
                DScal.scal(n, 1 / norm, v, re, 1);
            } else if (wi[offsetWi + j] > 0) {
                int im = re + ldv;
                norm = Math.hypot(norm, DNrm2.nrm2(n, v, im, 1));
                DScal.scal(n, 1 / norm, v, re, 1);
                DScal.scal(n, 1 / norm, v, im, 1);
                int largest = 0;
                double best = -1;
                for (int i = 0; i < n; i++) {
                    double square = v[re + i] * v[re + i] + v[im + i] * v[im + i];
                    if (square > best) {
                        best = square;
                        largest = i;
                    }
                }
                rotation.of(v[re + largest], v[im + largest]);
                DRot.rot(n, v, re, 1, v, im, 1, rotation.c, rotation.s);
                v[im + largest] = 0;
            }
        }
    }
}
