package org.panblas.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.spi.Role;

/**
 * Where a test runs: a backend, a layout, real or complex elements. Results are held against LAPACK's own test ratios,
 * which are residuals over norms, size and rounding error and must stay below 30 (LAPACK Working Note 41).
 */
record Setting(String backend, Layout layout, boolean complex) {
    private static final double THRESHOLD = 30;

    /** Sizes on both sides of what algorithms treat specially: none, one, small, more than a block. */
    static final int[] SIZES = {0, 1, 2, 3, 7, 20, 70};

    /** Every usable backend, both layouts, both kinds of elements. */
    static Stream<Setting> all() {
        return Backends.usable(Role.LAPACK).stream()
                .flatMap(name -> Stream.of(Layout.values())
                        .flatMap(layout -> Stream.of(false, true).map(complex -> new Setting(name, layout, complex))));
    }

    DenseLinalg linalg() {
        // Some have LAPACK only, the system's liblapack for example.
        Blas blas = Backends.usable(Role.BLAS).contains(backend) ? Blas.of(backend) : Blas.get();
        Lapack lapack = Lapack.of(backend);
        return complex ? ComplexLinalg.of(blas, lapack) : Linalg.of(blas, lapack);
    }

    Plain random(Random random, int rows, int columns) {
        return Plain.random(random, rows, columns, complex);
    }

    double[] array(Plain matrix) {
        return matrix.array(layout, complex);
    }

    Plain plain(int rows, int columns, double[] array) {
        return Plain.of(layout, rows, columns, complex, array);
    }

    /** {@code ||error|| <= 30 n eps scale}. */
    static void assertSmall(String what, Plain error, double scale, int n) {
        double bound = THRESHOLD * Math.max(1, n) * Math.ulp(1.0) * scale;
        assertThat(error.norm()).as(what).isLessThanOrEqualTo(bound);
    }

    /** {@code Q^H Q = I} to rounding. */
    static void assertOrthonormalColumns(Plain q) {
        assertSmall("Q^H Q - I", q.adjoint().times(q).minus(Plain.identity(q.columns)), 1, Math.max(q.rows, q.columns));
    }

    /** A matrix with these singular values. */
    Plain withSingularValues(Random random, int rows, int columns, double... values) {
        Plain left = orthogonal(random, rows);
        Plain right = orthogonal(random, columns);
        return left.times(Plain.diagonal(rows, columns, values)).times(right);
    }

    /** Products of random reflections {@code I - 2 v v^H / (v^H v)}. */
    Plain orthogonal(Random random, int n) {
        Plain q = Plain.identity(n);
        for (int k = 0; k < 3 && n > 0; k++) {
            Plain v = random(random, n, 1);
            double square = v.adjoint().times(v).re(0, 0);
            q = q.plus(-2 / square, q.times(v).times(v.adjoint()));
        }
        return q;
    }
}
