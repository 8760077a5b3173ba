package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Transpose;

/** trsyl: residuals for all options, info and scale for equations that have no solution. */
class TrsylTest {
    @ParameterizedTest
    @EnumSource(Precision.class)
    void residualsAreSmall(Precision p) {
        int[][] sizes = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {3, 4}, {5, 3}, {8, 9}, {17, 30}, {40, 33}, {0, 3}, {3, 0}};
        Transpose adjoint = p.complex ? Transpose.CONJ_TRANS : Transpose.TRANS;
        for (int[] size : sizes) {
            for (Transpose transA : new Transpose[] {Transpose.NO_TRANS, adjoint}) {
                for (Transpose transB : new Transpose[] {Transpose.NO_TRANS, adjoint}) {
                    check(p, transA, transB, 1, size[0], size[1]);
                    check(p, transA, transB, -1, size[0], size[1]);
                }
            }
        }
    }

    /** A quasi-triangular matrix, with pairs where real, and eigenvalues of the sign given. */
    private static Matrix triangle(int n, Precision p, int seed, int sign) {
        Matrix t = Matrix.random(n, n, seed, p.complex);
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                t.set(i, j, 0);
            }
            t.re[j * (n + 1)] = sign * (1 + j / 2);
        }
        if (!p.complex) {
            for (int j = 1 + seed % 2; j + 1 < n; j += 3) {
                t.set(j + 1, j + 1, t.re[j * (n + 1)]);
                t.set(j, j + 1, 0.75);
                t.set(j + 1, j, -0.5);
            }
        }
        return t;
    }

    private static void check(Precision p, Transpose transA, Transpose transB, int sign, int m, int n) {
        String name = transA + " " + transB + " " + sign + " " + m + " " + n;
        Matrix a = triangle(m, p, 2 * m + n, 1);
        Matrix b = triangle(n, p, 2 * n + m + 1, sign);
        Matrix c = Matrix.random(m, n, 5, p.complex);
        double[] x = c.pack(p);
        double[] scale = {9, 9};
        int info = p.call(
                "Trsyl", "trsyl", transA, transB, sign, m, n, a.pack(p), 3, a.ld(), b.pack(p), 3, b.ld(), x, 3, c.ld(),
                scale, 1);
        assertThat(info).as("%s %s", p, name).isZero();
        Matrix solution = Matrix.unpack(p, m, n, x);
        Matrix left = transA == Transpose.NO_TRANS ? a : a.adjoint();
        Matrix right = transB == Transpose.NO_TRANS ? b : b.adjoint();
        Matrix r = left.times(solution).plus(sign, solution.times(right)).plus(-scale[1], c);
        Ratios.residual(p, name, r, (a.norm1() + b.norm1()) * solution.norm1());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void commonEigenvaluesAreDisturbedAndTheSolutionScaled(Precision p) {
        for (int n : new int[] {1, 2, 5}) {
            Matrix a = Matrix.identity(n);
            double[] c = Matrix.random(n, n, 1, p.complex)
                    .scaled(1 / p.smallest())
                    .scaled(p.eps())
                    .pack(p);
            double[] scale = new double[1];
            double[] small = a.scaled(p.smallest()).pack(p);
            int info = p.call(
                    "Trsyl",
                    "trsyl",
                    Transpose.NO_TRANS,
                    Transpose.NO_TRANS,
                    -1,
                    n,
                    n,
                    small,
                    3,
                    n + 2,
                    small,
                    3,
                    n + 2,
                    c,
                    3,
                    n + 2,
                    scale,
                    0);
            assertThat(info).isEqualTo(1);
            assertThat(scale[0]).isGreaterThan(0).isLessThan(1);
            assertThat(Matrix.unpack(p, n, n, c).norm1()).isLessThan(Double.POSITIVE_INFINITY);
        }
    }
}
