package org.panblas.linalg;

import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Lapack;
import org.panblas.Layout;

/**
 * Linear algebra on complex matrices, by the names of {@code numpy.linalg} and {@code scipy.linalg}. Elements are
 * interleaved pairs, real part first; singular values, the eigenvalues of Hermitian matrices and norms are real.
 */
public final class ComplexLinalg extends DenseLinalg {
    private ComplexLinalg(Blas blas, Lapack lapack) {
        super(new Routines(blas, lapack, true));
    }

    /** Over {@code Blas.get()} and {@code Lapack.get()}. */
    public static ComplexLinalg get() {
        return of(Blas.get(), Lapack.get());
    }

    /** Over the backend of this name, which must have BLAS and LAPACK. */
    public static ComplexLinalg of(String name) {
        return of(Blas.of(name), Lapack.of(name));
    }

    /** Over the given backends. */
    public static ComplexLinalg of(Blas blas, Lapack lapack) {
        return new ComplexLinalg(blas, lapack);
    }

    /**
     * The determinant ({@code getrf}); infinite or 0 only when it is beyond the range of {@code double} or exactly 0.
     *
     * @param a {@code n x n}
     */
    public Complex det(Layout layout, int n, double[] a) {
        return determinant("det", layout, n, a).value();
    }
}
