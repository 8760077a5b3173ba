package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** geev by the ratios of LAPACK's tests (Working Note 41, section 6.2). */
class GeevTest {
    private static final double THRESHOLD = 30;
    private static final int[] SIZES = {1, 2, 3, 4, 5, 10, 20, 33};

    @ParameterizedTest
    @EnumSource(Precision.class)
    void residualsAreSmall(Precision p) {
        for (Gallery kind : Gallery.values()) {
            for (int n : SIZES) {
                check(p, kind.name() + n, kind.of(n, p.complex), 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void residualsAreSmallAcrossBlocks(Precision p) {
        check(p, "large", Gallery.RANDOM.of(150, p.complex), 1);
        check(p, "large", Gallery.BADLY_SCALED.of(110, p.complex), 1);
        check(p, "large", Gallery.CYCLE.of(100, p.complex), 1);
        check(p, "large", Gallery.JORDAN.of(100, p.complex), 1);
        check(p, "large", Gallery.COMPANION.of(100, p.complex), 1);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void scalesMatricesNearTheEndsOfTheRange(Precision p) {
        double small = p.smallest() * 16;
        for (Gallery kind : new Gallery[] {Gallery.RANDOM, Gallery.HESSENBERG, Gallery.SKEW, Gallery.JORDAN}) {
            check(p, kind + " small", kind.of(12, p.complex), small);
            check(p, kind + " large", kind.of(12, p.complex), 1 / (4 * small));
        }
    }

    private static void check(Precision p, String name, Matrix a, double scale) {
        for (String jobs : new String[] {"VV", "VN", "NV"}) {
            check(p, name, jobs.charAt(0), jobs.charAt(1), a, scale);
        }
    }

    private static void check(Precision p, String name, char jobvl, char jobvr, Matrix a, double scale) {
        int n = a.n;
        Eigen all = new Eigen(p, n);
        double[] vl = new Matrix(n, n).pack(p);
        double[] vr = new Matrix(n, n).pack(p);
        assertThat(geev(p, jobvl, jobvr, a.scaled(scale), all, vl, vr)).as(name).isZero();
        // The residuals are compared in the range of the unscaled matrix.
        Matrix w = all.diagonal().scaled(1 / scale);
        if (jobvr == 'V') {
            Matrix right = all.vectors(Matrix.unpack(p, n, n, vr));
            residual(p, name + ": A * VR - VR * W", a, right, w);
            unitVectors(p, name, right);
        }
        if (jobvl == 'V') {
            Matrix left = all.vectors(Matrix.unpack(p, n, n, vl));
            residual(p, name + ": A^H * VL - VL * W^H", a.adjoint(), left, w.adjoint());
            unitVectors(p, name, left);
        }
    }

    private static void residual(Precision p, String name, Matrix a, Matrix v, Matrix w) {
        double norm = Math.max(a.norm1(), p.smallest());
        assertThat(a.times(v).plus(-1, v.times(w)).norm1() / (norm * p.eps() * a.n))
                .as("%s %s", p, name)
                .isLessThan(THRESHOLD);
    }

    private static void unitVectors(Precision p, String name, Matrix v) {
        for (int j = 0; j < v.n; j++) {
            double sum = 0;
            int largest = 0;
            for (int i = 0; i < v.m; i++) {
                sum += v.abs(i, j) * v.abs(i, j);
                largest = v.abs(i, j) > v.abs(largest, j) * (1 + 4 * p.eps()) ? i : largest;
            }
            assertThat(Math.abs(Math.sqrt(sum) - 1) / (p.eps() * v.m)).as(name).isLessThan(THRESHOLD);
            boolean real = false;
            for (int i = 0; i < v.m; i++) {
                real |= v.im[i + j * v.m] == 0 && v.abs(i, j) >= v.abs(largest, j) * (1 - 8 * p.eps());
            }
            assertThat(real)
                    .as("%s %s: largest component of column %d is real", p, name, j)
                    .isTrue();
        }
    }

    private static int geev(Precision p, char jobvl, char jobvr, Matrix a, Eigen w, double[] vl, double[] vr) {
        int o = Matrix.OFFSET;
        int ld = a.ld();
        double[] packed = a.pack(p);
        Object[] arguments = w.into(jobvl, jobvr, a.n, packed, o, ld, w, vl, o, ld, vr, o, ld);
        int info = p.call("Geev", "geev", arguments);
        Matrix.unpack(p, a.n, a.n, packed);
        return info;
    }

    /** The sum of the eigenvalues is the trace, that of their squares the trace of A^2. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void eigenvaluesWithoutVectorsHaveTheRightMoments(Precision p) {
        for (int n : SIZES) {
            Matrix a = Gallery.RANDOM.of(n, p.complex);
            Eigen e = new Eigen(p, n);
            assertThat(geev(p, 'N', 'N', a, e, null, null)).isZero();
            Matrix w = e.diagonal();
            Matrix second = a.times(a);
            Matrix squares = w.times(w);
            double re = 0;
            double im = 0;
            double re2 = 0;
            double im2 = 0;
            for (int i = 0; i < n * n; i += n + 1) {
                re += w.re[i] - a.re[i];
                im += w.im[i] - a.im[i];
                re2 += squares.re[i] - second.re[i];
                im2 += squares.im[i] - second.im[i];
            }
            double bound = THRESHOLD * n * p.eps() * a.norm1();
            assertThat(Math.hypot(re, im)).isLessThan(bound);
            assertThat(Math.hypot(re2, im2)).isLessThan(2 * bound * a.norm1());
        }
    }

    @Test
    void eigenvaluesOfARotationAndItsVectors() {
        double[] a = {0, 1, -1, 0};
        double[] wr = new double[2];
        double[] wi = new double[2];
        double[] vr = new double[4];
        assertThat(DGeev.geev('N', 'V', 2, a, 0, 2, wr, 0, wi, 0, null, 0, 1, vr, 0, 2))
                .isZero();
        assertThat(wi).containsExactly(1, -1);
        double half = Math.sqrt(0.5);
        assertThat(Math.abs(vr[0] * vr[3] - vr[1] * vr[2])).isBetween(0.5 - 1e-15, 0.5 + 1e-15);
        assertThat(Math.max(Math.abs(vr[0]), Math.abs(vr[1]))).isBetween(half - 1e-15, half + 1e-15);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void emptyMatrixAndNaN(Precision p) {
        Matrix none = new Matrix(0, 0);
        Eigen w = new Eigen(p, 0);
        assertThat(geev(p, 'V', 'V', none, w, none.pack(p), none.pack(p))).isZero();
        for (int n : new int[] {1, 2, 5, 40, 120}) {
            for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
                Matrix a = Gallery.RANDOM.of(n, p.complex).set(n / 2, n / 3, bad);
                Eigen e = new Eigen(p, n);
                int info = geev(p, 'V', 'V', a, e, a.pack(p), a.pack(p));
                assertThat(info > 0 || Double.isNaN(e.re(n / 2)) || Double.isNaN(e.im(n / 2)))
                        .as("%s %s n = %d info = %d", p, bad, n, info)
                        .isTrue();
            }
        }
    }
}
