package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLacpy;
import org.panblas.ref.lapack.auxiliary.DLansy;

/** Solves a positive definite system with scaling, refinement and error bounds (LAPACK {@code dposvx}). */
public final class DPosvx {
    private DPosvx() {}

    /**
     * Solves A * X = B.
     *
     * @param fact N: factor A; E: scale A and factor it; F: af, equed and s are given, and A is scaled
     * @param equed N: not scaled; Y: A is diag(s) * A * diag(s). B is scaled to match.
     * @param rcond receives the reciprocal condition number of the scaled A
     * @param ferr receives for each column of X a bound of its relative error
     * @param berr receives for each column the relative backward error of elements
     * @return 0; i <= n where the leading minor of order i is not positive, and nothing is solved; n + 1 where rcond is less
     *     than eps
     */
    public static int posvx(
            char fact,
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] af,
            int offsetAf,
            int ldaf,
            byte[] equed,
            int offsetEqued,
            double[] s,
            int offsetS,
            double[] b,
            int offsetB,
            int ldb,
            double[] x,
            int offsetX,
            int ldx,
            double[] rcond,
            int offsetRcond,
            double[] ferr,
            int offsetFerr,
            double[] berr,
            int offsetBerr) {
        if (fact != 'F') {
            boolean scale = fact == 'E' && equilibrate(uplo, n, a, offsetA, lda, s, offsetS);
            equed[offsetEqued] = (byte) (scale ? 'Y' : 'N');
        }
        boolean scaled = equed[offsetEqued] == 'Y';
        if (scaled) {
            DEquilibration.scaleRows(n, nrhs, s, offsetS, b, offsetB, ldb);
        }
        if (fact != 'F') {
            DLacpy.lacpy(uplo == Uplo.UPPER ? 'U' : 'L', n, n, a, offsetA, lda, af, offsetAf, ldaf);
            int info = DPotrf.potrf(uplo, n, af, offsetAf, ldaf);
            if (info > 0) {
                rcond[offsetRcond] = 0;
                return info;
            }
        }
        double anorm = DLansy.lansy('1', uplo, n, a, offsetA, lda);
        DPocon.pocon(uplo, n, af, offsetAf, ldaf, anorm, rcond, offsetRcond);

        DLacpy.lacpy('A', n, nrhs, b, offsetB, ldb, x, offsetX, ldx);
        DPotrs.potrs(uplo, n, nrhs, af, offsetAf, ldaf, x, offsetX, ldx);
        DPorfs.porfs(
                uplo,
                n,
                nrhs,
                a,
                offsetA,
                lda,
                af,
                offsetAf,
                ldaf,
                b,
                offsetB,
                ldb,
                x,
                offsetX,
                ldx,
                ferr,
                offsetFerr,
                berr,
                offsetBerr);
        if (scaled) {
            DEquilibration.scaleRows(n, nrhs, s, offsetS, x, offsetX, ldx);
            DEquilibration.divide(nrhs, DEquilibration.condition(n, s, offsetS), ferr, offsetFerr);
        }
        return rcond[offsetRcond] < 0.5 * Math.ulp(1.0) ? n + 1 : 0;
    }

    /** Finds s, and scales the triangle of A where it is worth while; returns whether. */
    private static boolean equilibrate(Uplo uplo, int n, double[] a, int offsetA, int lda, double[] s, int offsetS) {
        double[] scond = new double[1];
        double[] amax = new double[1];
        if (n == 0 || DPoequ.poequ(n, a, offsetA, lda, s, offsetS, scond, 0, amax, 0) != 0) {
            return false;
        }
        if (!DEquilibration.worthWhile(scond[0]) && !DEquilibration.extreme(amax[0])) {
            return false;
        }
        DEquilibration.scaleTriangle(uplo == Uplo.UPPER, n, s, offsetS, a, offsetA, lda);
        return true;
    }
}
