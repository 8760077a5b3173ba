package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** geevx: all ways of balancing, condition numbers against their definitions. */
class GeevxTest {
    private static final char[] BALANCE = {'N', 'P', 'S', 'B'};

    @ParameterizedTest
    @EnumSource(Precision.class)
    void conditionNumbersFollowTheirDefinitions(Precision p) {
        for (Gallery kind :
                new Gallery[] {Gallery.RANDOM, Gallery.SKEW, Gallery.COMPANION, Gallery.SPLIT, Gallery.HESSENBERG}) {
            for (int n : new int[] {1, 2, 3, 6, 15}) {
                for (char balanc : BALANCE) {
                    check(p, kind.name() + n + balanc, kind.of(n, p.complex), balanc);
                }
            }
        }
    }

    private static void check(Precision p, String name, Matrix a, char balanc) {
        int n = a.n;
        int o = Matrix.OFFSET;
        int ld = a.ld();
        Eigen w = new Eigen(p, n);
        double[] vl = new Matrix(n, n).pack(p);
        double[] vr = new Matrix(n, n).pack(p);
        int[] range = new int[2];
        double[] scale = new double[n];
        double[] norm = new double[1];
        double[] rconde = new double[n];
        double[] rcondv = new double[n];
        int info = p.call(
                "Geevx",
                "geevx",
                w.into(
                        balanc, 'V', 'V', 'B', n, a.pack(p), o, ld, w, vl, o, ld, vr, o, ld, range, 0, range, 1, scale,
                        0, norm, 0, rconde, 0, rcondv, 0));
        assertThat(info).isZero();
        Matrix right = w.vectors(Matrix.unpack(p, n, n, vr));
        Matrix left = w.vectors(Matrix.unpack(p, n, n, vl));
        Ratios.residual(p, name, a.times(right).plus(-1, right.times(w.diagonal())), a.norm1());
        Ratios.residual(
                p,
                name,
                a.adjoint().times(left).plus(-1, left.times(w.diagonal().adjoint())),
                a.norm1());
        Matrix products = left.adjoint().times(right);
        if (balanc == 'N') {
            assertThat(Math.abs(norm[0] - a.norm1())).isLessThanOrEqualTo(n * p.eps() * a.norm1());
        }
        for (int i = 0; i < n; i++) {
            if (balanc == 'N' || balanc == 'P') {
                assertThat(Math.abs(rconde[i] - products.abs(i, i)))
                        .as("%s %s", p, name)
                        .isLessThan(2000 * p.eps());
            }
            // The true separation is at most the distance to another eigenvalue; the norm of the inverse is estimated
            // in
            // another norm (a factor of sqrt(n)), from below (seldom by more than 3: Higham, ACM TOMS 14, 1988).
            double gap = n == 1 ? w.diagonal().norm1() : Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                gap = j == i ? gap : Math.min(gap, Math.hypot(w.re(i) - w.re(j), w.im(i) - w.im(j)));
            }
            assertThat(rcondv[i])
                    .as("%s %s", p, name)
                    .isBetween(gap * p.eps(), 3 * Math.sqrt(n) * gap + p.eps() * norm[0]);
        }
    }

    /** The Frank matrix of order 12 is the classic of badly conditioned small eigenvalues. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void smallEigenvaluesOfTheFrankMatrixAreIllConditioned(Precision p) {
        int n = 12;
        Eigen w = new Eigen(p, n);
        double[] rconde = new double[n];
        int[] range = new int[2];
        Matrix a = Gallery.FRANK.of(n, p.complex);
        int info = p.call(
                "Geevx",
                "geevx",
                w.into(
                        'N',
                        'V',
                        'V',
                        'E',
                        n,
                        a.pack(p),
                        3,
                        n + 2,
                        w,
                        a.pack(p),
                        3,
                        n + 2,
                        a.pack(p),
                        3,
                        n + 2,
                        range,
                        0,
                        range,
                        1,
                        new double[n],
                        0,
                        new double[1],
                        0,
                        rconde,
                        0,
                        null,
                        0));
        assertThat(info).isZero();
        int largest = 0;
        int smallest = 0;
        for (int i = 1; i < n; i++) {
            largest = w.re(i) > w.re(largest) ? i : largest;
            smallest = w.re(i) < w.re(smallest) ? i : smallest;
        }
        assertThat(rconde[largest]).isGreaterThan(0.1);
        assertThat(rconde[smallest]).isLessThan(1e-4);
        if (!p.single) {
            assertThat(w.re(largest)).isBetween(32.2288, 32.2290);
            assertThat(rconde[smallest]).isBetween(1e-8, 1e-6);
        }
    }
}
