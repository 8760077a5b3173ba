package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** hseqr below and above the order where it goes over to many shifts. */
class HseqrTest {
    private static final int LARGE = DMultishift.CROSSOVER + 40;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void factors(Precision p) {
        for (Gallery kind : Gallery.values()) {
            for (int n : new int[] {1, 2, 3, 10, 31}) {
                check(p, kind.name() + n, hessenberg(kind.of(n, p.complex)), 1, n);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void factorsWithManyShifts(Precision p) {
        for (Gallery kind : Gallery.values()) {
            check(p, kind.name(), hessenberg(kind.of(LARGE, p.complex)), 1, LARGE);
        }
        check(p, "larger", hessenberg(Gallery.RANDOM.of(210, p.complex)), 1, 210);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void leavesIsolatedEigenvalues(Precision p) {
        for (int[] size : new int[][] {{8, 3, 6}, {8, 4, 4}, {LARGE + 20, 11, LARGE + 5}}) {
            Matrix h = hessenberg(Gallery.RANDOM.of(size[0], p.complex));
            for (int j = 0; j + 1 < size[0]; j++) {
                if (j < size[1] - 1 || j >= size[2] - 1) {
                    h.set(j + 1, j, 0);
                }
            }
            check(p, "isolated", h, size[1], size[2]);
        }
    }

    private static Matrix hessenberg(Matrix a) {
        for (int j = 0; j < a.n; j++) {
            for (int i = j + 2; i < a.n; i++) {
                a.set(i, j, 0);
            }
        }
        return a;
    }

    private static void check(Precision p, String name, Matrix h, int ilo, int ihi) {
        int n = h.n;
        int o = Matrix.OFFSET;
        int ld = h.ld();
        double[] t = h.pack(p);
        double[] z = new Matrix(n, n).pack(p);
        Eigen w = new Eigen(p, n);
        assertThat(p.call("Hseqr", "hseqr", w.into('S', 'I', n, ilo, ihi, t, o, ld, w, z, o, ld)))
                .as("%s %s", p, name)
                .isZero();
        Matrix form = Matrix.unpack(p, n, n, t);
        Matrix q = Matrix.unpack(p, n, n, z);
        Ratios.schurForm(p, name, form, w);
        Ratios.orthogonal(p, name, q);
        Ratios.similar(p, name, h, q, form, q);

        double[] twice = q.pack(p);
        Eigen again = new Eigen(p, n);
        double[] t2 = h.pack(p);
        p.call("Hseqr", "hseqr", again.into('S', 'V', n, ilo, ihi, t2, o, ld, again, twice, o, ld));
        Matrix product = q.adjoint().times(Matrix.unpack(p, n, n, twice));
        Ratios.similar(p, name, h, product, Matrix.unpack(p, n, n, t2), product);

        Eigen only = new Eigen(p, n);
        assertThat(p.call("Hseqr", "hseqr", only.into('E', 'N', n, ilo, ihi, h.pack(p), o, ld, only, null, 0, 1)))
                .as("%s %s", p, name)
                .isZero();
        double re = 0;
        double im = 0;
        for (int i = 0; i < n; i++) {
            re += only.re(i) - w.re(i);
            im += only.im(i) - w.im(i);
        }
        assertThat(Math.hypot(re, im)).isLessThan(Ratios.THRESHOLD * n * p.eps() * (1 + h.norm1()));
    }

    @Test
    void nanGivesItsInfo() {
        for (int n : new int[] {5, 100}) {
            double[] h = hessenberg(Gallery.RANDOM.of(n, false))
                    .set(1, 2, Double.NaN)
                    .pack(Precision.D);
            double[] wr = new double[n];
            double[] wi = new double[n];
            assertThat(DHseqr.hseqr('E', 'N', n, 1, n, h, 3, n + 2, wr, 0, wi, 0, null, 0, 1))
                    .isEqualTo(n);
            assertThat(wr).containsOnly(Double.NaN);
        }
    }
}
