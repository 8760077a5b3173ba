package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZLacpy;
import org.panblas.ref.lapack.auxiliary.ZLange;
import org.panblas.ref.lapack.auxiliary.ZLantr;

/** Solves a general system with scaling, refinement and error bounds (LAPACK {@code zgesvx}). */
public final class ZGesvx {
    private ZGesvx() {}

    /**
     * Solves op(A) * X = B.
     *
     * @param fact N: factor A; E: scale A and factor it; F: af, ipiv, equed, r and c are given, and A is scaled
     * @param equed N: not scaled; R: A is diag(r) * A; C: A is A * diag(c); B: both. B is scaled to match.
     * @param rcond receives the reciprocal condition number of the scaled A
     * @param ferr receives for each column of X a bound of its relative error
     * @param berr receives for each column the relative backward error of elements
     * @param rpivot receives max |A| / max |U|: if it is much less than 1, the factorisation was unstable
     * @return 0; i <= n where U(i, i) is exactly zero, and nothing is solved; n + 1 where rcond is less than eps
     */
    public static int gesvx(
            char fact,
            Transpose trans,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] af,
            int offsetAf,
            int ldaf,
            int[] ipiv,
            int offsetIpiv,
            byte[] equed,
            int offsetEqued,
            double[] r,
            int offsetR,
            double[] c,
            int offsetC,
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
            int offsetBerr,
            double[] rpivot,
            int offsetRpivot) {
        if (fact != 'F') {
            equed[offsetEqued] = (byte) (fact == 'E' ? equilibrate(n, a, offsetA, lda, r, offsetR, c, offsetC) : 'N');
        }
        boolean rows = equed[offsetEqued] == 'R' || equed[offsetEqued] == 'B';
        boolean columns = equed[offsetEqued] == 'C' || equed[offsetEqued] == 'B';
        boolean plain = trans == Transpose.NO_TRANS;
        if (plain && rows) {
            ZEquilibration.scaleRows(n, nrhs, r, offsetR, b, offsetB, ldb);
        } else if (!plain && columns) {
            ZEquilibration.scaleRows(n, nrhs, c, offsetC, b, offsetB, ldb);
        }
        if (fact != 'F') {
            ZLacpy.lacpy('A', n, n, a, offsetA, lda, af, offsetAf, ldaf);
            int info = ZGetrf.getrf(n, n, af, offsetAf, ldaf, ipiv, offsetIpiv);
            if (info > 0) {
                rpivot[offsetRpivot] = growth(n, info, a, offsetA, lda, af, offsetAf, ldaf);
                rcond[offsetRcond] = 0;
                return info;
            }
        }
        rpivot[offsetRpivot] = growth(n, n, a, offsetA, lda, af, offsetAf, ldaf);
        char norm = plain ? '1' : 'I';
        double anorm = ZLange.lange(norm, n, n, a, offsetA, lda);
        ZGecon.gecon(norm, n, af, offsetAf, ldaf, anorm, rcond, offsetRcond);

        ZLacpy.lacpy('A', n, nrhs, b, offsetB, ldb, x, offsetX, ldx);
        ZGetrs.getrs(trans, n, nrhs, af, offsetAf, ldaf, ipiv, offsetIpiv, x, offsetX, ldx);
        ZGerfs.gerfs(
                trans,
                n,
                nrhs,
                a,
                offsetA,
                lda,
                af,
                offsetAf,
                ldaf,
                ipiv,
                offsetIpiv,
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
        if (plain && columns) {
            ZEquilibration.scaleRows(n, nrhs, c, offsetC, x, offsetX, ldx);
            DEquilibration.divide(nrhs, DEquilibration.condition(n, c, offsetC), ferr, offsetFerr);
        } else if (!plain && rows) {
            ZEquilibration.scaleRows(n, nrhs, r, offsetR, x, offsetX, ldx);
            DEquilibration.divide(nrhs, DEquilibration.condition(n, r, offsetR), ferr, offsetFerr);
        }
        return rcond[offsetRcond] < 0.5 * Math.ulp(1.0) ? n + 1 : 0;
    }

    /** Finds r and c, and scales A with those that are worth while; returns which. */
    private static char equilibrate(
            int n, double[] a, int offsetA, int lda, double[] r, int offsetR, double[] c, int offsetC) {
        double[] rowcnd = new double[1];
        double[] colcnd = new double[1];
        double[] amax = new double[1];
        if (n == 0 || ZGeequ.geequ(n, n, a, offsetA, lda, r, offsetR, c, offsetC, rowcnd, 0, colcnd, 0, amax, 0) != 0) {
            return 'N';
        }
        boolean rows = DEquilibration.worthWhile(rowcnd[0]) || DEquilibration.extreme(amax[0]);
        boolean columns = DEquilibration.worthWhile(colcnd[0]);
        if (rows) {
            ZEquilibration.scaleRows(n, n, r, offsetR, a, offsetA, lda);
        }
        if (columns) {
            ZEquilibration.scaleColumns(n, n, c, offsetC, a, offsetA, lda);
        }
        if (rows) {
            return columns ? 'B' : 'R';
        }
        return columns ? 'C' : 'N';
    }

    /** The reciprocal growth of pivots over the first k columns. */
    private static double growth(int n, int k, double[] a, int offsetA, int lda, double[] af, int offsetAf, int ldaf) {
        double u = ZLantr.lantr('M', Uplo.UPPER, Diag.NON_UNIT, k, k, af, offsetAf, ldaf);
        return u == 0 ? 1 : ZLange.lange('M', n, k, a, offsetA, lda) / u;
    }
}
