package org.panblas.linalg;

import org.panblas.LapackException;
import org.panblas.Layout;
import org.panblas.Uplo;

/** The factorizations by {@code potrf} and by {@code geqrf} with {@code orgqr}. */
final class Factors {
    private final Routines routines;

    Factors(Routines routines) {
        this.routines = routines;
    }

    double[] cholesky(Layout layout, Uplo uplo, int n, double[] a) {
        double[] factor = a.clone();
        int info = routines.potrf(layout, uplo, n, factor);
        if (info > 0) {
            throw new LapackException(
                    "cholesky: the matrix is not positive definite, its leading minor of order " + info + " is not",
                    info);
        }
        Dense.Part part = uplo == Uplo.UPPER ? Dense.Part.UPPER : Dense.Part.LOWER;
        return Dense.copy(layout, part, routines.parts(), factor, n, n, n, n);
    }

    Qr qr(Layout layout, int m, int n, double[] a, boolean all) {
        int parts = routines.parts();
        int k = Math.min(m, n);
        int columns = all ? m : k;
        double[] factors = a.clone();
        double[] tau = new double[Dense.length(k, 1, parts)];
        routines.geqrf(layout, m, n, factors, tau);
        double[] q = Dense.copy(layout, Dense.Part.ALL, parts, factors, m, n, m, columns);
        routines.orgqr(layout, m, columns, k, q, tau);
        return new Qr(q, Dense.copy(layout, Dense.Part.UPPER, parts, factors, m, n, columns, n));
    }
}
