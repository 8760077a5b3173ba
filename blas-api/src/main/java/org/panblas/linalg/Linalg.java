package org.panblas.linalg;

import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;

/**
 * Linear algebra on real matrices, by the names of {@code numpy.linalg} and {@code scipy.linalg}. {@link ComplexLinalg}
 * is the same for complex ones.
 *
 * <pre>{@code
 * double[] x = Linalg.get().solve(Layout.ROW_MAJOR, 2, 1, new double[] {4, 2, 1, 3}, new double[] {10, 5});
 * }</pre>
 */
public final class Linalg extends DenseLinalg {
    private Linalg(Blas blas, Lapack lapack) {
        super(new Routines(blas, lapack, false));
    }

    /** Over {@code Blas.get()} and {@code Lapack.get()}. */
    public static Linalg get() {
        return of(Blas.get(), Lapack.get());
    }

    /** Over the backend of this name, which must have BLAS and LAPACK. */
    public static Linalg of(String name) {
        return of(Blas.of(name), Lapack.of(name));
    }

    /** Over the given backends. */
    public static Linalg of(Blas blas, Lapack lapack) {
        return new Linalg(blas, lapack);
    }

    /**
     * The determinant ({@code getrf}); infinite or 0 only when it is beyond the range of {@code double} or exactly 0.
     *
     * @param a {@code n x n}
     */
    public double det(Layout layout, int n, double[] a) {
        return determinant("det", layout, n, a).value().re();
    }
}
