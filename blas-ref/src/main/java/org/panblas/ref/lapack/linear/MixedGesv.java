package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DLange;
import org.panblas.ref.lapack.auxiliary.ZLange;
import org.panblas.ref.level3.DGemm;
import org.panblas.ref.level3.ZGemm;

/** Solves a general system, factored in single precision where that does (LAPACK {@code dsgesv}, {@code zcgesv}). */
public final class MixedGesv {
    private static final Transpose NO_TRANS = Transpose.NO_TRANS;

    private MixedGesv() {}

    /**
     * Solves A * X = B for real matrices. A stays as it is unless double precision had to factor it.
     *
     * @param iter receives the count of refinements, or a negative number where double precision had to do it: -2
     *     overflow in single precision, -3 a singular factor there, -31 no convergence
     * @return 0, or the first i with U(i, i) exactly zero in double precision
     */
    public static int dsgesv(
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb,
            double[] x,
            int offsetX,
            int ldx,
            int[] iter,
            int offsetIter) {
        float[] single = new float[n * n];
        MixedRefinement.Kind kind = new MixedRefinement.Kind() {
            @Override
            public boolean narrow() {
                return narrowColumns(n, n, a, offsetA, lda, single);
            }

            @Override
            public boolean factorSingle() {
                return SGetrf.getrf(n, n, single, 0, n, ipiv, offsetIpiv) == 0;
            }

            @Override
            public void solveSingle(float[] y) {
                SGetrs.getrs(NO_TRANS, n, nrhs, single, 0, n, ipiv, offsetIpiv, y, 0, n);
            }

            @Override
            public void residual(double[] r) {
                DGemm.gemm(
                        Layout.COL_MAJOR,
                        NO_TRANS,
                        NO_TRANS,
                        n,
                        nrhs,
                        n,
                        -1.0,
                        a,
                        offsetA,
                        lda,
                        x,
                        offsetX,
                        ldx,
                        1.0,
                        r,
                        0,
                        n);
            }

            @Override
            public int solveDouble() {
                return DGesv.gesv(n, nrhs, a, offsetA, lda, ipiv, offsetIpiv, x, offsetX, ldx);
            }
        };
        return new MixedRefinement(kind, n, 1, nrhs, b, offsetB, ldb, x, offsetX, ldx)
                .solve(DLange.lange('I', n, n, a, offsetA, lda), iter, offsetIter);
    }

    /** The same for complex matrices. */
    public static int zcgesv(
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb,
            double[] x,
            int offsetX,
            int ldx,
            int[] iter,
            int offsetIter) {
        float[] single = new float[2 * n * n];
        MixedRefinement.Kind kind = new MixedRefinement.Kind() {
            @Override
            public boolean narrow() {
                return narrowColumns(2 * n, n, a, 2 * offsetA, 2 * lda, single);
            }

            @Override
            public boolean factorSingle() {
                return CGetrf.getrf(n, n, single, 0, n, ipiv, offsetIpiv) == 0;
            }

            @Override
            public void solveSingle(float[] y) {
                CGetrs.getrs(NO_TRANS, n, nrhs, single, 0, n, ipiv, offsetIpiv, y, 0, n);
            }

            @Override
            public void residual(double[] r) {
                ZGemm.gemm(
                        Layout.COL_MAJOR,
                        NO_TRANS,
                        NO_TRANS,
                        n,
                        nrhs,
                        n,
                        -1.0,
                        0.0,
                        a,
                        offsetA,
                        lda,
                        x,
                        offsetX,
                        ldx,
                        1.0,
                        0.0,
                        r,
                        0,
                        n);
            }

            @Override
            public int solveDouble() {
                return ZGesv.gesv(n, nrhs, a, offsetA, lda, ipiv, offsetIpiv, x, offsetX, ldx);
            }
        };
        return new MixedRefinement(kind, n, 2, nrhs, b, offsetB, ldb, x, offsetX, ldx)
                .solve(ZLange.lange('I', n, n, a, offsetA, lda), iter, offsetIter);
    }

    private static boolean narrowColumns(int rows, int n, double[] a, int offsetA, int lda, float[] single) {
        boolean fits = true;
        for (int j = 0; fits && j < n; j++) {
            fits = MixedRefinement.narrow(a, offsetA + j * lda, single, j * rows, rows);
        }
        return fits;
    }
}
