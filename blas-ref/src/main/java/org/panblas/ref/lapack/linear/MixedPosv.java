package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLansy;
import org.panblas.ref.lapack.auxiliary.ZLanhe;
import org.panblas.ref.level3.DSymm;
import org.panblas.ref.level3.ZSymm;

/** Solves a positive definite system, factored in single precision where that does (LAPACK {@code dsposv}, {@code zcposv}). */
public final class MixedPosv {
    private MixedPosv() {}

    /**
     * Solves A * X = B for real matrices. A stays as it is unless double precision had to factor it.
     *
     * @param iter receives the count of refinements, or a negative number where double precision had to do it: -2
     *     overflow in single precision, -3 not positive definite there, -31 no convergence
     * @return 0, or the order of the first leading minor that is not positive in double precision
     */
    public static int dsposv(
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
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
                return narrowTriangle(uplo, n, 1, a, offsetA, lda, single);
            }

            @Override
            public boolean factorSingle() {
                return SPotrf.potrf(uplo, n, single, 0, n) == 0;
            }

            @Override
            public void solveSingle(float[] y) {
                SPotrs.potrs(uplo, n, nrhs, single, 0, n, y, 0, n);
            }

            @Override
            public void residual(double[] r) {
                DSymm.symm(
                        Layout.COL_MAJOR,
                        Side.LEFT,
                        uplo,
                        n,
                        nrhs,
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
                return DPosv.posv(uplo, n, nrhs, a, offsetA, lda, x, offsetX, ldx);
            }
        };
        return new MixedRefinement(kind, n, 1, nrhs, b, offsetB, ldb, x, offsetX, ldx)
                .solve(DLansy.lansy('I', uplo, n, a, offsetA, lda), iter, offsetIter);
    }

    /** The same for Hermitian matrices. */
    public static int zcposv(
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
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
                return narrowTriangle(uplo, n, 2, a, offsetA, lda, single);
            }

            @Override
            public boolean factorSingle() {
                return CPotrf.potrf(uplo, n, single, 0, n) == 0;
            }

            @Override
            public void solveSingle(float[] y) {
                CPotrs.potrs(uplo, n, nrhs, single, 0, n, y, 0, n);
            }

            @Override
            public void residual(double[] r) {
                ZSymm.hemm(
                        Layout.COL_MAJOR,
                        Side.LEFT,
                        uplo,
                        n,
                        nrhs,
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
                return ZPosv.posv(uplo, n, nrhs, a, offsetA, lda, x, offsetX, ldx);
            }
        };
        return new MixedRefinement(kind, n, 2, nrhs, b, offsetB, ldb, x, offsetX, ldx)
                .solve(ZLanhe.lanhe('I', uplo, n, a, offsetA, lda), iter, offsetIter);
    }

    private static boolean narrowTriangle(
            Uplo uplo, int n, int parts, double[] a, int offsetA, int lda, float[] single) {
        boolean fits = true;
        for (int j = 0; fits && j < n; j++) {
            int from = uplo == Uplo.UPPER ? 0 : j;
            int length = parts * (uplo == Uplo.UPPER ? j + 1 : n - j);
            fits = MixedRefinement.narrow(
                    a, parts * (offsetA + from + j * lda), single, parts * (from + j * n), length);
        }
        return fits;
    }
}
